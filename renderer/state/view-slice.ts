import { statuses } from '../../model/status.ts';
import { hasRoomFor } from './folding.ts';
import { type Drawer, paneWidths } from './panes.ts';
import type { Slice } from './state.ts';
import { recallView, rememberView } from './view-memory.ts';
import type { FocusTarget, ViewPart } from './view-part.ts';

export const viewSlice: Slice<ViewPart> = (set, get) => {
  const recalled = recallView();
  return {
    tab: recalled.tab,
    askedHistory: null,
    dialog: null,
    dialogIssueId: null,
    comparedVersion: null,
    typeToMove: null,
    fileToRead: null,
    correctionForm: { kind: 'closed' },
    shownStatuses: new Set(statuses.filter((status) => status !== 'rejected')),
    shownTypes: null,
    libraryWidth: recalled.libraryWidth,
    panelWidth: recalled.panelWidth,
    imageWidth: recalled.imageWidth,
    isLibraryHidden: recalled.isLibraryHidden,
    isPanelHidden: recalled.isPanelHidden,
    imagePane: recalled.imagePane,
    imageStrip: recalled.imageStrip,
    marksDoubtful: recalled.marksDoubtful,
    marksFaint: recalled.marksFaint,
    room: 'wide',
    drawer: null,
    imagesVersion: 0,
    focusRequest: { target: 'text', count: 0 },
    showTab(tab) {
      set({ tab });
      rememberView({ tab });
    },
    openDialog: (dialog) =>
      set({ dialog, dialogIssueId: null, comparedVersion: null, typeToMove: null, fileToRead: null }),
    showHistory(askedHistory) {
      set({ askedHistory });
      get().showTab('history');
    },
    openColumnsDialog: (fileToRead) => set({ dialog: 'columns', dialogIssueId: null, fileToRead }),
    openEncodingDialog: (fileToRead) => set({ dialog: 'encoding', dialogIssueId: null, fileToRead }),
    openIssueDialog: (dialog, dialogIssueId) => set({ dialog, dialogIssueId }),
    openTypes: (typeToMove) => set({ dialog: 'types', typeToMove }),
    compareVersion: (comparedVersion) => set({ dialog: 'difference', comparedVersion }),
    closeDialog() {
      void get().leaveFields();
      set({
        ...{ dialog: null, dialogIssueId: null, comparedVersion: null, typeToMove: null, fileToRead: null },
        exportOffer: null,
      });
    },
    openCorrectionForm: (correctionForm) => set({ correctionForm, drawer: 'panel' }),
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
      const field = { library: 'libraryWidth', panel: 'panelWidth', image: 'imageWidth' } as const;
      const changes = { [field[pane]]: fitted };
      set(changes);
      rememberView(changes);
    },
    toggleImagePane() {
      const imagePane = !get().imagePane;
      set({ imagePane, drawer: null });
      rememberView({ imagePane });
    },
    toggleImageStrip() {
      const imageStrip = !get().imageStrip;
      set({ imageStrip });
      rememberView({ imageStrip });
    },
    toggleFaint() {
      const marksFaint = !get().marksFaint;
      set({ marksFaint });
      rememberView({ marksFaint });
    },
    toggleDoubtful() {
      const marksDoubtful = !get().marksDoubtful;
      set({ marksDoubtful });
      rememberView({ marksDoubtful });
    },
    noteRoom(room) {
      // What was drawn out over others may be beside them now, and the other way.
      if (room !== get().room) set({ room, drawer: null });
    },
    togglePane(pane) {
      if (!hasRoomFor(pane, get())) {
        set(({ drawer }) => ({ drawer: drawer === pane ? null : pane }));
        return;
      }
      const hidden = ({ library: 'isLibraryHidden', panel: 'isPanelHidden' } as const)[pane];
      const changes = { [hidden]: !get()[hidden] };
      set({ ...changes, drawer: null });
      rememberView(changes);
    },
    closeDrawer: () => set({ drawer: null }),
    noteImagesFound: () => set(({ imagesVersion }) => ({ imagesVersion: imagesVersion + 1 })),
    requestFocus(target) {
      set(({ focusRequest, drawer }) => ({
        focusRequest: { target, count: focusRequest.count + 1 },
        // Whoever goes on to the text has found what they looked for in the library.
        drawer: drawerOf[target] ?? (drawer === 'library' ? null : drawer),
      }));
    },
  };
};

/** What stands in a drawer, where it is one, and is to be focused has to be drawn out. */
const drawerOf: Readonly<Partial<Record<FocusTarget, Drawer>>> = {
  ...{ library: 'library', 'library-filter': 'library' },
  ...{
    panel: 'panel',
    'mention-editor': 'panel',
    'reference-code': 'panel',
    records: 'panel',
    'not-for-release': 'panel',
  },
};

function toggled<Item>(items: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  const result = new Set(items);
  if (!result.delete(item)) result.add(item);
  return result;
}
