import type { CorrectionId, MentionId } from '../../model/ids.ts';
import type { ReadingRange } from '../../model/offset.ts';
import type { Slice } from './state.ts';

/** What in the open article the person is at: at most one of the three is set. */
export interface SelectionSlice {
  readonly selectedMentionId: MentionId | null;
  readonly selectedCorrectionId: CorrectionId | null;
  readonly selectedRange: ReadingRange | null;
  /** Where in the reading text the person was last, in UTF-16 units: reviewing goes on from there. */
  readonly reviewPlace: number;
  /** Counts up whenever the text pane should show the selection, wherever it has been scrolled to. */
  readonly revealRequest: number;
  selectMention(id: MentionId | null, options?: { readonly reveal?: boolean }): void;
  selectCorrection(id: CorrectionId | null, options?: { readonly reveal?: boolean }): void;
  selectRange(range: ReadingRange | null): void;
  clearSelection(): void;
  rememberPlace(place: number): void;
}

const nothing = { selectedMentionId: null, selectedCorrectionId: null, selectedRange: null };

export const selectionSlice: Slice<SelectionSlice> = (set) => ({
  ...nothing,
  reviewPlace: 0,
  revealRequest: 0,
  selectMention(id, options) {
    set(({ revealRequest }) => ({
      ...nothing,
      selectedMentionId: id,
      revealRequest: options?.reveal ? revealRequest + 1 : revealRequest,
    }));
  },
  selectCorrection(id, options) {
    set(({ revealRequest }) => ({
      ...nothing,
      selectedCorrectionId: id,
      revealRequest: options?.reveal ? revealRequest + 1 : revealRequest,
    }));
  },
  selectRange(range) {
    const empty = range === null || range.start === range.end;
    set((state) =>
      empty ? (state.selectedRange === null ? state : { selectedRange: null }) : { ...nothing, selectedRange: range },
    );
  },
  clearSelection() {
    set(nothing);
  },
  rememberPlace: (reviewPlace) => set({ reviewPlace }),
});
