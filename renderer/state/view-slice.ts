import { statuses } from '../../model/status.ts';
import { paneWidths } from './panes.ts';
import type { Slice } from './state.ts';
import { recallView, rememberView } from './view-memory.ts';
import type { ViewPart } from './view-part.ts';

export const viewSlice: Slice<ViewPart> = (set, get) => {
  const recalled = recallView();
  return {
    tab: recalled.tab,
    dialog: null,
    dialogIssueId: null,
    fileToRead: null,
    correctionForm: { kind: 'closed' },
    shownStatuses: new Set(statuses.filter((status) => status !== 'rejected')),
    shownTypes: null,
    libraryWidth: recalled.libraryWidth,
    panelWidth: recalled.panelWidth,
    focusRequest: { target: 'text', count: 0 },
    showTab(tab) {
      set({ tab });
      rememberView({ tab });
    },
    openDialog: (dialog) => set({ dialog, dialogIssueId: null, fileToRead: null }),
    openEncodingDialog: (fileToRead) => set({ dialog: 'encoding', dialogIssueId: null, fileToRead }),
    openIssueDialog: (dialog, dialogIssueId) => set({ dialog, dialogIssueId }),
    closeDialog() {
      void get().leaveFields();
      set({ dialog: null, dialogIssueId: null, fileToRead: null });
    },
    openCorrectionForm: (correctionForm) => set({ correctionForm }),
    closeCorrectionForm: () => set({ correctionForm: { kind: 'closed' } }),
    toggleStatus(status) {
      set(({ shownStatuses }) => ({ shownStatuses: toggled(shownStatuses, status) }));
    },
    toggleType(type, all) {
      const shown = toggled(get().shownTypes ?? new Set(all), type);
      set({ shownTypes: all.every((each) => shown.has(each)) ? null : shown });
    },
    showAllTypes: () => set({ shownTypes: null }),
    resizePane(pane, width) {
      const { smallest, largest } = paneWidths[pane];
      const fitted = Math.round(Math.min(Math.max(width, smallest), largest));
      const changes = pane === 'library' ? { libraryWidth: fitted } : { panelWidth: fitted };
      set(changes);
      rememberView(changes);
    },
    requestFocus(target) {
      set(({ focusRequest }) => ({ focusRequest: { target, count: focusRequest.count + 1 } }));
    },
  };
};

function toggled<Item>(items: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  const result = new Set(items);
  if (!result.delete(item)) result.add(item);
  return result;
}
