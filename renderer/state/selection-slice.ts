import type { SelectionPart } from './selection-part.ts';
import type { Slice } from './state.ts';

const nothing = {
  ...{ selectedMentionId: null, selectedCorrectionId: null, selectedRange: null },
  ...{ selectedRelationId: null, selectedClassificationId: null },
  ...{ selectedCommentId: null, commentedRange: null, mentionBefore: null },
};

export const selectionSlice: Slice<SelectionPart> = (set) => ({
  ...nothing,
  caret: 0,
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
  selectRelation(id, of, options) {
    set(({ revealRequest }) => ({
      ...nothing,
      ...{ selectedRelationId: id, selectedMentionId: of },
      revealRequest: options?.reveal ? revealRequest + 1 : revealRequest,
    }));
  },
  selectClassification: (id) => set({ ...nothing, selectedClassificationId: id }),
  selectComment(id, options) {
    set(({ revealRequest }) => ({
      ...nothing,
      selectedCommentId: id,
      revealRequest: options?.reveal ? revealRequest + 1 : revealRequest,
    }));
  },
  commentOn: (range) => set({ ...nothing, selectedRange: range, commentedRange: range }),
  selectRange(range, options) {
    const empty = range === null || range.start === range.end;
    set((state) => {
      if (empty) return state.selectedRange === null ? state : { selectedRange: null };
      const revealRequest = options?.reveal ? state.revealRequest + 1 : state.revealRequest;
      const mentionBefore = state.selectedMentionId ?? state.mentionBefore;
      return { ...nothing, mentionBefore, selectedRange: range, revealRequest };
    });
  },
  clearSelection() {
    set(nothing);
  },
  rememberPlace: (reviewPlace) => set({ reviewPlace }),
  placeCaret: (caret, options) =>
    set(({ revealRequest }) => ({ caret, revealRequest: options?.reveal ? revealRequest + 1 : revealRequest })),
  revealBlock(id) {
    set(({ open, revealRequest }) => {
      const place = open?.reading.blocks.find(({ block }) => block.id === id)?.reading.start;
      return place === undefined ? {} : { ...nothing, caret: place, revealRequest: revealRequest + 1 };
    });
  },
});
