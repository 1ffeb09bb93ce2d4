import type { ArticleDocument } from '../document.ts';
import type { MentionId } from '../ids.ts';
import type { Edit } from '../journal.ts';
import { type ReadingOffset, type ReadingRange, readingOffset } from '../offset.ts';
import type { Reading } from '../reading.ts';
import { toReading, toSource } from '../reading-places.ts';
import { recordOf } from '../record-index.ts';
import { reviseMention } from './mention-revise.ts';

export type Edge = 'start' | 'end';
export type Direction = 'left' | 'right';

/**
 * Moves one edge of a mention by one character of the reading text (two units where that is a surrogate pair). Of an
 * interrupted mention, the first range's start and the last range's end move. Null when the edge can't go there: the
 * mention would be empty, or reach into another block.
 */
export function moveMentionEdge(
  document: ArticleDocument,
  reading: Reading,
  id: MentionId,
  edge: Edge,
  direction: Direction,
): Edit | null {
  return movedEdge(document, reading, id, edge, (range) => movedRange(reading.text, range, edge, direction));
}

/** Puts one edge of a mention to a place of the reading text; likewise. */
export function putMentionEdge(
  document: ArticleDocument,
  reading: Reading,
  id: MentionId,
  edge: Edge,
  at: ReadingOffset,
): Edit | null {
  return movedEdge(document, reading, id, edge, (range) => ({ ...range, [edge]: at }));
}

function movedEdge(
  document: ArticleDocument,
  reading: Reading,
  id: MentionId,
  edge: Edge,
  move: (range: ReadingRange) => ReadingRange,
): Edit | null {
  const mention = recordOf(document.mentions, id);
  const index = edge === 'start' ? 0 : (mention?.ranges.length ?? 0) - 1;
  const anchored = mention?.ranges[index];
  const range = anchored === undefined ? null : toReading(reading, anchored);
  if (mention === undefined || range === null) return null;
  const moved = move(range);
  const [only, ...others] = moved.start < moved.end ? toSource(reading, moved) : [];
  if (only === undefined || others.length > 0 || !isInOneBlock(reading, moved)) return null;
  return reviseMention(document, reading, id, { ranges: mention.ranges.with(index, only) });
}

function movedRange(text: string, range: ReadingRange, edge: Edge, direction: Direction): ReadingRange {
  const at = range[edge];
  const step = direction === 'left' ? -unitsBefore(text, at) : unitsAfter(text, at);
  return { ...range, [edge]: readingOffset(at + step) };
}

function unitsBefore(text: string, at: number): number {
  if (at === 0) return 0;
  const pair = text.slice(Math.max(0, at - 2), at);
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair) ? 2 : 1;
}

function unitsAfter(text: string, at: number): number {
  const codePoint = text.codePointAt(at);
  return codePoint === undefined ? 0 : codePoint > 0xffff ? 2 : 1;
}

/** Whether a stretch reaches over no paragraph's end. */
export function isInOneBlock(reading: Reading, range: ReadingRange): boolean {
  return reading.blocks.some((block) => block.reading.start <= range.start && range.end <= block.reading.end);
}
