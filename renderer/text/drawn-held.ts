import { type Range, RangeSet } from '@codemirror/state';
import { Decoration, type DecorationSet } from '@codemirror/view';
import type { Layers } from './layers.ts';
import { characterAfter, characterBefore, holdsTogether } from './line-breaks.ts';

const held = Decoration.mark({ class: 'tp-held' });

/** Keeps on one line what an element between them would tear apart: the characters beside one that stands in a number, say. */
export function drawnHeld(
  text: string,
  drawn: Pick<Layers, 'corrections' | 'comments' | 'seams'>,
  before: Pick<Layers, 'corrections' | 'comments' | 'seams' | 'held'> | null,
): DecorationSet {
  const sets = [drawn.corrections, drawn.comments, drawn.seams];
  const isSame =
    before?.corrections === drawn.corrections && before.comments === drawn.comments && before.seams === drawn.seams;
  if (isSame) return before.held;
  const places = new Set<number>();
  for (const set of sets) {
    for (const at = set.iter(); at.value !== null; at.next()) {
      if (at.from === at.to && holdsTogether(text, at.from)) places.add(at.from);
    }
  }
  const ranges: Range<Decoration>[] = [];
  let [start, end] = [-1, -1];
  for (const place of [...places].sort((a, b) => a - b)) {
    const [from, to] = [characterBefore(text, place), characterAfter(text, place)];
    // Of two that overlap, one element would be cut in two, and the line broken between these.
    if (from < end) {
      end = to;
      continue;
    }
    if (start >= 0) ranges.push(held.range(start, end));
    [start, end] = [from, to];
  }
  if (start >= 0) ranges.push(held.range(start, end));
  return ranges.length === 0 ? Decoration.none : RangeSet.of<Decoration>(ranges);
}
