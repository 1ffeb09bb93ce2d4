import type { Arrangement } from '../../model/arrangement/arrangement.ts';
import { arrangementAfter } from '../../model/arrangement/arrangement-after.ts';
import { type LinePlace, lineAt, printedLines } from '../../model/arrangement/printed-lines.ts';
import { fromJsonText } from '../../model/json-text.ts';
import type { Bridge } from '../../preload/contract.ts';
import type { Arranging, ArrangingPart } from './arranging-part.ts';
import { callBridge } from './bridge-call.ts';
import type { Slice } from './state.ts';

export const arrangingSlice =
  (bridge: Bridge): Slice<ArrangingPart> =>
  (set, get) => ({
    arranging: null,
    async arrange(issueId, at) {
      await get().leaveFields();
      await get().settled();
      try {
        const arrangement = fromJsonText(await callBridge(bridge, 'issue.arrangement', { id: issueId }));
        const lines = printedLines(arrangement);
        const [first] = lines;
        if (first === undefined) return;
        const start = lines.find(({ article }) => at !== null && article?.id === at) ?? first;
        get().closeArticle();
        set({ arranging: { issueId, arrangement, lines, caret: start, anchor: start, within: null } });
        get().requestFocus('page');
      } catch (thrown) {
        get().notifyError(thrown);
      }
    },
    async renewArrangement() {
      const issueId = get().arranging?.issueId;
      if (issueId === undefined) return;
      try {
        const arrangement = fromJsonText(await callBridge(bridge, 'issue.arrangement', { id: issueId }));
        // What was done meanwhile is not in it, and is followed by a reading of its own.
        if (get().pendingEdits > 0) return;
        const { arranging } = get();
        if (arranging?.issueId === issueId) set({ arranging: arrangedAs(arranging, arrangement) });
      } catch {
        // The issue is gone.
        get().leaveArrangement();
      }
    },
    goToLine(place, extend = false) {
      const { arranging } = get();
      if (arranging === null) return;
      const caret = { blockId: place.blockId, offset: place.offset };
      set({ arranging: { ...arranging, caret, anchor: extend ? arranging.anchor : caret, within: null } });
    },
    selectWithinLine({ blockId, offset }, within) {
      const { arranging } = get();
      const caret = { blockId, offset };
      if (arranging !== null) set({ arranging: { ...arranging, caret, anchor: caret, within } });
    },
    async executeArranging(made) {
      const { arranging } = get();
      if (arranging === null || made === null) return false;
      const after = arrangementAfter(arranging.arrangement, made.edit.commands);
      const at: LinePlace = { blockId: made.at, offset: 0 };
      if (get().workspace?.readOnly === null) {
        set({ arranging: { ...arrangedAs(arranging, after), caret: at, anchor: at, within: null } });
      }
      const done = await get().execute(made.edit);
      if (!done) await get().renewArrangement();
      return done;
    },
    leaveArrangement: () => set({ arranging: null }),
  });

/** What is shown once the arrangement is another: the person stays at the same text. */
function arrangedAs(arranging: Arranging, arrangement: Arrangement): Arranging {
  const lines = printedLines(arrangement);
  const placeOf = (place: LinePlace): LinePlace => {
    const found = lines[lineAt(lines, place)] ?? lineOfText(arranging, place, lines) ?? lines[0];
    return found === undefined ? place : { blockId: found.blockId, offset: found.offset };
  };
  return {
    ...{ ...arranging, arrangement, lines },
    ...{ caret: placeOf(arranging.caret), anchor: placeOf(arranging.anchor) },
  };
}

/** The line that stands where one stood whose block is no longer there. */
function lineOfText({ lines: before }: Arranging, place: LinePlace, lines: Arranging['lines']) {
  const was = before.find(({ blockId }) => blockId === place.blockId)?.block;
  if (was === undefined) return undefined;
  const at = was.start + place.offset;
  return lines.findLast(({ block, offset }) => block.pageId === was.pageId && block.start + offset <= at);
}
