import type { ExportPart } from './export-part.ts';
import type { Slice } from './state.ts';

export const exportSlice: Slice<ExportPart> = (set) => ({
  exportChoice: null,
  exportOffer: null,
  noteExport: (exportChoice) => set({ exportChoice }),
  openExport: (exportOffer) => set({ exportOffer, dialog: 'export', dialogIssueId: null, fileToRead: null }),
});
