import { type AnchoredRange, anchoredRange, sideOfRange } from './anchor.ts';
import type { Correction } from './correction.ts';
import { type ReadingRange, readingOffset, sourceOffset } from './offset.ts';
import { type Reading, rangesOf } from './reading.ts';
import { edge, edgeOf, firstFrom } from './stretch-table.ts';

/**
 * Where a range of the source stands in a reading text.
 *
 * A range that reaches over the edge of the article is cut there. Null when no part of it is in the article, or when its
 * parts stand in an order other than the source's. The result is empty where a correction has deleted all that the range covered.
 */
export function toReading(reading: Reading, range: AnchoredRange): ReadingRange | null {
  if (range.start === range.end) return suppliedRange(reading, range);
  const first = blockFrom(reading, range.start);
  const last = blockUpTo(reading, range.end);
  if (first < 0 && last < 0) return null;
  const start = first < 0 ? extentOf(reading, last).start : readingStart(reading, first, range);
  const end = last < 0 ? extentOf(reading, first).end : readingEnd(reading, last, range);
  return start <= end ? { start: readingOffset(start), end: readingOffset(end) } : null;
}

/** What an applied correction supplies; empty where it only takes away. Null when the reading is made without it. */
export function appliedRange(
  reading: Reading,
  { id, start, end }: Pick<Correction, 'id' | 'start' | 'end'>,
): ReadingRange | null {
  const { inSource, placeInReading, pieces, firstPieces } = reading;
  const blocks = placeInReading.length;
  for (let order = firstFrom(inSource, 0, blocks, edge.sourceEnd, start); order < blocks; order++) {
    if (edgeOf(inSource, order, edge.sourceStart) > end) break;
    const block = placeInReading[order] ?? 0;
    const lastPiece = firstPieces[block + 1] ?? 0;
    let piece = firstFrom(pieces, firstPieces[block] ?? 0, lastPiece, edge.sourceEnd, start);
    for (; piece < lastPiece && edgeOf(pieces, piece, edge.sourceStart) <= end; piece++) {
      if (reading.corrections[piece] === id) return rangesOf(reading, piece).reading;
    }
  }
  return null;
}

/** Where a correction is in a reading text: what it supplies if it is applied, else what it would replace. */
export function correctionRange(
  reading: Reading,
  correction: Pick<Correction, 'id' | 'start' | 'end'>,
): ReadingRange | null {
  return appliedRange(reading, correction) ?? toReading(reading, anchoredRange(correction.start, correction.end));
}

/**
 * The ranges of the source that a stretch of a reading text stands for: one for each block that it touches, none for an
 * empty stretch. `toReading` gives back the same stretch, block by block.
 *
 * @throws {RangeError} when the stretch is not inside the reading text.
 */
export function toSource(reading: Reading, { start, end }: ReadingRange): AnchoredRange[] {
  if (start < 0 || end < start || end > reading.text.length) {
    throw new RangeError(`reading range ${start}–${end} is outside 0–${reading.text.length}`);
  }
  const { pieces, firstPieces } = reading;
  const found: AnchoredRange[] = [];
  for (let block = blockReadFrom(reading, start); block < reading.blocks.length; block++) {
    const extent = extentOf(reading, block);
    if (extent.start >= end) break;
    const [from, to] = [Math.max(start, extent.start), Math.min(end, extent.end)];
    if (from >= to) continue;
    const [first, last] = [firstPieces[block] ?? 0, firstPieces[block + 1] ?? 0];
    const anchored = {
      ...startAnchor(reading, firstFrom(pieces, first, last, edge.readingEnd, from + 1), last, from),
      ...endAnchor(reading, first, firstFrom(pieces, first, last, edge.readingEnd, to), to),
    };
    found.push(anchored.start === anchored.end ? heldByBlock(reading, block, anchored) : anchored);
  }
  return found;
}

/** Where a range that begins in a block begins in the reading text. */
function readingStart(reading: Reading, block: number, { start, startInset }: AnchoredRange): number {
  const { pieces, corrections, firstPieces } = reading;
  const [first, last] = [firstPieces[block] ?? 0, firstPieces[block + 1] ?? 0];
  const piece = firstFrom(pieces, first, last, edge.sourceEnd, start + 1);
  if (piece === last) {
    return extentOf(reading, block).end - within(suppliedUpTo(reading, first, last, start), -startInset);
  }
  const into = start - edgeOf(pieces, piece, edge.sourceStart);
  const position =
    edgeOf(pieces, piece, edge.readingStart) + (reading.isCharacterByCharacter[piece] === true ? into : 0);
  if (startInset > 0) {
    return position + within(corrections[piece] !== null && into === 0 ? readingLength(reading, piece) : 0, startInset);
  }
  return position - within(suppliedUpTo(reading, first, piece, start), -startInset);
}

/** Where a range that ends in a block ends in the reading text. */
function readingEnd(reading: Reading, block: number, { end, endInset }: AnchoredRange): number {
  const { pieces, corrections, firstPieces } = reading;
  const [first, last] = [firstPieces[block] ?? 0, firstPieces[block + 1] ?? 0];
  const piece = firstFrom(pieces, first, last, edge.sourceEnd, end);
  if (piece === last || edgeOf(pieces, piece, edge.sourceStart) >= end) {
    return extentOf(reading, block).start + within(suppliedFrom(reading, first, last, end), endInset);
  }
  const before = edgeOf(pieces, piece, edge.sourceEnd) - end;
  const position =
    edgeOf(pieces, piece, edge.readingEnd) - (reading.isCharacterByCharacter[piece] === true ? before : 0);
  if (endInset < 0) {
    return (
      position - within(corrections[piece] !== null && before === 0 ? readingLength(reading, piece) : 0, -endInset)
    );
  }
  return position + within(suppliedFrom(reading, piece + 1, last, end), endInset);
}

/** So much of an inset as there is room for; none of one that goes the other way. */
function within(room: number, inset: number): number {
  return Math.max(0, Math.min(inset, room));
}

/** @param last where the block's pieces end */
function startAnchor(
  reading: Reading,
  piece: number,
  last: number,
  at: number,
): Pick<AnchoredRange, 'start' | 'startInset'> {
  const { source, reading: reads } = rangesOf(reading, piece);
  const into = at - reads.start;
  if (reading.isCharacterByCharacter[piece] === true)
    return { start: sourceOffset(source.start + into), startInset: 0 };
  if (source.start < source.end) return { start: source.start, startInset: into };
  return { start: source.start, startInset: into - suppliedFrom(reading, piece, last, source.start) };
}

/** @param first where the block's pieces begin */
function endAnchor(
  reading: Reading,
  first: number,
  piece: number,
  at: number,
): Pick<AnchoredRange, 'end' | 'endInset'> {
  const { source, reading: reads } = rangesOf(reading, piece);
  const before = reads.end - at;
  if (reading.isCharacterByCharacter[piece] === true) return { end: sourceOffset(source.end - before), endInset: 0 };
  if (source.start < source.end) return { end: source.end, endInset: 0 - before };
  return { end: source.end, endInset: suppliedUpTo(reading, first, piece + 1, source.end) - before };
}

function readingLength({ pieces }: Reading, piece: number): number {
  return edgeOf(pieces, piece, edge.readingEnd) - edgeOf(pieces, piece, edge.readingStart);
}

/** How much text the pieces right before one supply at an offset of the source, those of the block only. */
function suppliedUpTo(reading: Reading, first: number, piece: number, offset: number): number {
  let length = 0;
  for (let at = piece - 1; at >= first && isSuppliedAt(reading, at, offset); at--) length += readingLength(reading, at);
  return length;
}

/** How much text a piece and those right behind it supply at an offset of the source, up to the end of the block. */
function suppliedFrom(reading: Reading, piece: number, last: number, offset: number): number {
  let length = 0;
  for (let at = piece; at < last && isSuppliedAt(reading, at, offset); at++) length += readingLength(reading, at);
  return length;
}

function isSuppliedAt({ pieces }: Reading, piece: number, offset: number): boolean {
  return edgeOf(pieces, piece, edge.sourceStart) === offset && edgeOf(pieces, piece, edge.sourceEnd) === offset;
}

/**
 * Where a range is that lies wholly in inserted text: all that is inserted there where its insets do not come to a stretch of that, and
 * what is read in its place where nothing is.
 */
function suppliedRange(reading: Reading, range: AnchoredRange): ReadingRange | null {
  const block = blockOfSupplied(reading, range);
  if (block < 0) return null;
  const supplied = suppliedAt(reading, block, range.start);
  if (supplied === null) {
    const at = anchoredRange(range.start, range.end);
    return {
      start: readingOffset(readingStart(reading, block, at)),
      end: readingOffset(readingEnd(reading, block, at)),
    };
  }
  const { startInset, endInset } = range;
  const length = supplied.end - supplied.start;
  const start =
    startInset < 0 ? supplied.end - within(length, -startInset) : supplied.start + within(length, startInset);
  const end = endInset > 0 ? supplied.start + within(length, endInset) : supplied.end - within(length, -endInset);
  return start <= end ? { start: readingOffset(start), end: readingOffset(end) } : supplied;
}

/** The block whose inserted text a range lies in: of two that touch there, that of the neighbour, else one that has some. */
function blockOfSupplied(reading: Reading, range: AnchoredRange): number {
  const [before, after] = [blockUpTo(reading, range.start), blockFrom(reading, range.start)];
  const side = sideOfRange(range);
  if (side !== null) return side === 'before' ? before : after;
  const hasSome = (block: number): boolean => block >= 0 && suppliedAt(reading, block, range.start) !== null;
  return [before, after].find(hasSome) ?? (before < 0 ? after : before);
}

/** What a block has inserted at an offset of the source; null where it has nothing. */
function suppliedAt(reading: Reading, block: number, offset: number): ReadingRange | null {
  const { pieces, firstPieces } = reading;
  const [first, last] = [firstPieces[block] ?? 0, firstPieces[block + 1] ?? 0];
  const piece = firstFrom(pieces, first, last, edge.sourceEnd, offset);
  const supplying = piece < last && isSuppliedAt(reading, piece, offset) ? piece : piece + 1;
  if (supplying >= last || !isSuppliedAt(reading, supplying, offset)) return null;
  const start = edgeOf(pieces, supplying, edge.readingStart);
  return {
    start: readingOffset(start),
    end: readingOffset(start + suppliedFrom(reading, supplying, last, offset)),
  };
}

/** A range that lies wholly in text inserted at an edge of a block, told from the neighbour that is the block's. */
function heldByBlock(reading: Reading, place: number, range: AnchoredRange): AnchoredRange {
  const block = reading.blocks[place]?.block;
  const isAtStart = block?.start === range.start;
  if (block === undefined || (!isAtStart && block.end !== range.end)) return range;
  const supplied = suppliedAt(reading, place, range.start);
  const length = supplied === null ? 0 : supplied.end - supplied.start;
  return isAtStart
    ? { ...range, endInset: range.endInset - length }
    : { ...range, startInset: range.startInset + length };
}

/** The block that holds the character after an offset of the source, as a place in `reading.blocks`; −1 when none does. */
function blockFrom({ inSource, placeInReading }: Reading, offset: number): number {
  const order = firstFrom(inSource, 0, placeInReading.length, edge.sourceEnd, offset + 1);
  const holds = order < placeInReading.length && edgeOf(inSource, order, edge.sourceStart) <= offset;
  return holds ? (placeInReading[order] ?? -1) : -1;
}

/** The block that holds the character before an offset of the source; −1 when none does. */
function blockUpTo({ inSource, placeInReading }: Reading, offset: number): number {
  const order = firstFrom(inSource, 0, placeInReading.length, edge.sourceEnd, offset);
  const holds = order < placeInReading.length && edgeOf(inSource, order, edge.sourceStart) < offset;
  return holds ? (placeInReading[order] ?? -1) : -1;
}

function extentOf({ blocks }: Reading, place: number): ReadingRange {
  const found = blocks[place];
  if (found === undefined) throw new RangeError(`there is no block ${place}`);
  return found.reading;
}

/** The first block whose reading ends at an offset of the reading text or after it, as a place in `reading.blocks`. */
export function blockReadFrom({ blocks }: Reading, offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.reading.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
