import { correctionPlaces } from './correction-places.ts';
import type { DatasetArticle } from './dataset-article.ts';

/** An article's text as its source has it, a line a block, and where its reading text stands in it. Offsets count UTF-16 units. */
export interface PrintedText {
  readonly text: string;
  /**
   * Where an offset of the reading text is in this one. Within what a correction supplied it is at the edge of what that replaced: its
   * beginning for the start of a stretch, its end for the end of one. What was deleted at the edge of a stretch is outside it.
   */
  placeOf(offset: number, side: 'start' | 'end'): number;
  /** What the corrections that the reading text has replaced, in order. */
  readonly corrected: readonly { readonly start: number; readonly end: number; readonly id: string | undefined }[];
}

/** One correction in both texts. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly printedStart: number;
  readonly printedEnd: number;
  readonly id: string | undefined;
}

export function printedText(article: DatasetArticle): PrintedText {
  const changes: Change[] = [];
  const parts: string[] = [];
  let [at, length] = [0, 0];
  for (const { start, end, correction } of correctionPlaces(article)) {
    const before = article.text.slice(at, start);
    const printedStart = length + before.length;
    parts.push(before, correction.was);
    length = printedStart + correction.was.length;
    changes.push({ start, end, printedStart, printedEnd: length, id: correction.id });
    at = end;
  }
  parts.push(article.text.slice(at));
  return {
    text: parts.join(''),
    placeOf(offset, side) {
      return side === 'start' ? startIn(changes, offset) : endIn(changes, offset);
    },
    corrected: changes.map(({ printedStart, printedEnd, id }) => ({ start: printedStart, end: printedEnd, id })),
  };
}

/** After all that was changed before the offset, and deleted at it. */
function startIn(changes: readonly Change[], offset: number): number {
  const change = changes[countWhere(changes, ({ start, end }) => start < offset || end <= offset) - 1];
  if (change === undefined) return offset;
  return offset < change.end ? change.printedStart : change.printedEnd + (offset - change.end);
}

/** Before what was deleted at the offset. */
function endIn(changes: readonly Change[], offset: number): number {
  const change = changes[countWhere(changes, ({ start }) => start < offset) - 1];
  if (change === undefined) return offset;
  return offset < change.end ? change.printedEnd : change.printedEnd + (offset - change.end);
}

/** How many changes fulfil a condition that the first ones fulfil and no later one does. */
function countWhere(changes: readonly Change[], fulfils: (change: Change) => boolean): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const change = changes[middle];
    if (change !== undefined && fulfils(change)) low = middle + 1;
    else high = middle;
  }
  return low;
}
