import { type HelpPart, tourSteps } from './help-part.ts';
import type { Slice } from './state.ts';

export const helpSlice: Slice<HelpPart> = (set, get) => ({
  helpTopic: 'start',
  helpFrom: null,
  tourStep: null,
  askForHelp(helpTopic) {
    const { dialog, dialogIssueId, fileToRead } = get();
    // A dialog about one issue or file can't be opened again by its name alone.
    const helpFrom = dialogIssueId === null && fileToRead === null && dialog !== 'help' ? dialog : null;
    get().openDialog('help');
    set({ helpTopic, helpFrom });
  },
  chooseHelp: (helpTopic) => set({ helpTopic }),
  leaveHelp() {
    const { helpFrom, closeDialog } = get();
    if (helpFrom === null) closeDialog();
    else set({ dialog: helpFrom, helpFrom: null });
  },
  async beginTour() {
    get().closeDialog();
    set({ helpFrom: null, tourStep: tourSteps[0] });
    if (get().open === null) await get().importSample();
    get().requestFocus('text');
  },
  goOnInTour(by) {
    const { tourStep } = get();
    if (tourStep === null) return;
    const at = Math.max(0, tourSteps.indexOf(tourStep) + by);
    set({ tourStep: tourSteps[at] ?? null });
  },
  leaveTour: () => set({ tourStep: null }),
});
