import type { PrintedLine } from '../../model/arrangement/printed-lines.ts';
import { lineAt } from '../../model/arrangement/printed-lines.ts';
import type { ChosenLines } from '../../model/edits/arrange/chosen-lines.ts';
import type { Arranging } from '../state/arranging-part.ts';

/** From which to which line the person has chosen, by their places in the list. */
export function chosenFromTo({ lines, caret, anchor }: Arranging): readonly [number, number] {
  const [one, other] = [lineAt(lines, caret), lineAt(lines, anchor)];
  const from = Math.max(0, Math.min(one, other < 0 ? one : other));
  return [from, Math.max(from, one, other)];
}

/** The lines that the person has chosen; at least one. */
export function chosenRows(arranging: Arranging): readonly PrintedLine[] {
  const [from, to] = chosenFromTo(arranging);
  return arranging.lines.slice(from, to + 1);
}

/** What the person has chosen, as edits take it: whole lines, or the part of one that is selected. */
export function chosenLines(arranging: Arranging): ChosenLines {
  const [from, to] = chosenFromTo(arranging);
  const rows = arranging.lines.slice(from, to + 1);
  const next = arranging.lines[to + 1];
  const last = rows.at(-1);
  const behind = next !== undefined && next.blockId === last?.blockId ? placeOf(next) : null;
  const { within } = arranging;
  const [only] = rows;
  if (within === null || only === undefined || rows.length > 1) return { places: rows.map(placeOf), behind };
  const goesOn = only.text.slice(within.to - only.offset).trim() !== '';
  return {
    places: [{ blockId: only.blockId, offset: within.from }],
    behind: goesOn ? { blockId: only.blockId, offset: within.to } : behind,
  };
}

function placeOf({ blockId, offset }: PrintedLine) {
  return { blockId, offset };
}
