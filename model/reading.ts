import type { AnchoredRange } from './anchor.ts';
import type { Block } from './block.ts';
import type { Correction } from './correction.ts';
import type { CorrectionId } from './ids.ts';
import { type ReadingRange, readingOffset, type SourceRange, sourceOffset } from './offset.ts';
import { type Change, changeOf } from './reading-change.ts';

/** What stands between two blocks of a reading text; it has no place in the source. */
export const blockSeparator = '\n';

/** A stretch of an issue's source, with where in the source it begins. It must hold every block that is read from it. */
export interface SourceExcerpt {
  readonly start: number;
  readonly text: string;
}

/**
 * A stretch of one block's reading text and the stretch of the source that it stands for. Without a correction the two are
 * the same text; with one, the reading has what it supplies (nothing, for a deletion) where the source has what it replaces
 * (nothing, for an insertion).
 */
export interface ReadingPiece {
  readonly source: SourceRange;
  readonly reading: ReadingRange;
  readonly correctionId: CorrectionId | null;
}

/** One block in a reading text. `pieces` are in order and leave nothing out on either side. */
export interface ReadingBlock {
  readonly block: Block;
  readonly reading: ReadingRange;
  readonly pieces: readonly ReadingPiece[];
}

/** An article's text with its accepted corrections applied, and how it hangs together with the source. */
export interface Reading {
  readonly text: string;
  readonly blocks: readonly ReadingBlock[];
}

/**
 * The reading text of the given blocks, in the order given, with exactly the given corrections applied.
 *
 * Corrections must not overlap (the store sees to that); those that lie outside every block, or across the edge of
 * one, change nothing. What a correction leaves as it was at its beginning and end counts as source, so that a correction
 * of one character in a word touches no other.
 */
export function readingOf(
  source: SourceExcerpt,
  blocks: readonly Block[],
  corrections: readonly Correction[],
): Reading {
  const changes = corrections
    .map((correction) =>
      changeOf(correction, source.text.slice(correction.start - source.start, correction.end - source.start)),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const readingBlocks: ReadingBlock[] = [];
  let text = '';
  for (const block of blocks) {
    if (readingBlocks.length > 0) text += blockSeparator;
    const within = changes.filter((change) => change.start >= block.start && change.end <= block.end);
    const read = readBlock(source, block, within, text.length);
    text += read.text;
    readingBlocks.push(read.readingBlock);
  }
  return { text, blocks: readingBlocks };
}

function readBlock(
  source: SourceExcerpt,
  block: Block,
  changes: readonly Change[],
  readingStart: number,
): { readonly text: string; readonly readingBlock: ReadingBlock } {
  const pieces: ReadingPiece[] = [];
  let text = '';
  let at: number = block.start;
  const append = (end: number, reads: string, correctionId: CorrectionId | null): void => {
    const start = readingStart + text.length;
    text += reads;
    pieces.push({
      source: { start: sourceOffset(at), end: sourceOffset(end) },
      reading: { start: readingOffset(start), end: readingOffset(readingStart + text.length) },
      correctionId,
    });
    at = end;
  };
  for (const change of changes) {
    if (change.start < at) continue;
    if (change.start > at)
      append(change.start, source.text.slice(at - source.start, change.start - source.start), null);
    append(change.end, change.reads, change.correctionId);
  }
  if (at < block.end) append(block.end, source.text.slice(at - source.start, block.end - source.start), null);
  const reading = { start: readingOffset(readingStart), end: readingOffset(readingStart + text.length) };
  return { text, readingBlock: { block, reading, pieces } };
}

/**
 * Where a range of the source stands in a reading text.
 *
 * A range that reaches over the edge of the article is cut there. Null when no part of it is in the article, or when its
 * parts stand in an order other than the source's. The result is empty where a correction has deleted all that the range covered.
 */
export function toReading(reading: Reading, range: AnchoredRange): ReadingRange | null {
  const first = reading.blocks.find(({ block }) => holdsStart(block, range));
  const last = reading.blocks.find(({ block }) => holdsEnd(block, range));
  const startBlock = first ?? last;
  const endBlock = last ?? first;
  if (startBlock === undefined || endBlock === undefined) return null;
  const start = first === undefined ? startBlock.reading.start : readingStartOf(first, range);
  const end = last === undefined ? endBlock.reading.end : readingEndOf(last, range);
  if (start <= end) return { start: readingOffset(start), end: readingOffset(end) };
  const inserted = startBlock === endBlock ? insertionAt(startBlock, range.start) : undefined;
  return inserted === undefined ? null : inserted.reading;
}

function holdsStart(block: Block, range: AnchoredRange): boolean {
  if (range.start === range.end) return block.start <= range.start && range.start <= block.end;
  return block.start <= range.start && range.start < block.end;
}

function holdsEnd(block: Block, range: AnchoredRange): boolean {
  if (range.start === range.end) return block.start <= range.end && range.end <= block.end;
  return block.start < range.end && range.end <= block.end;
}

function readingStartOf({ pieces, reading }: ReadingBlock, { start, startInset }: AnchoredRange): number {
  const piece = pieces.find(({ source }) => source.start <= start && start < source.end);
  const insideChange = piece?.correctionId != null;
  let position: number = piece === undefined ? reading.end : piece.reading.start;
  if (piece !== undefined && (!insideChange || mapsOneToOne(piece))) position += start - piece.source.start;
  if (startInset > 0) {
    const room = insideChange && piece?.source.start === start ? lengthOf(piece.reading) : 0;
    return position + Math.min(startInset, room);
  }
  const inserted = pieces.find((each) => isInsertionAt(each, start) && each.reading.end === position);
  return position - Math.min(-startInset, inserted === undefined ? 0 : lengthOf(inserted.reading));
}

function readingEndOf({ pieces, reading }: ReadingBlock, { end, endInset }: AnchoredRange): number {
  const piece = pieces.find(({ source }) => source.start < end && end <= source.end);
  const insideChange = piece?.correctionId != null;
  let position: number = piece === undefined ? reading.start : piece.reading.end;
  if (piece !== undefined && (!insideChange || mapsOneToOne(piece))) position -= piece.source.end - end;
  if (endInset < 0) {
    const room = insideChange && piece?.source.end === end ? lengthOf(piece.reading) : 0;
    return position - Math.min(-endInset, room);
  }
  const inserted = pieces.find((each) => isInsertionAt(each, end) && each.reading.start === position);
  return position + Math.min(endInset, inserted === undefined ? 0 : lengthOf(inserted.reading));
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
  return reading.blocks.flatMap((block) => {
    const from = Math.max(start, block.reading.start);
    const to = Math.min(end, block.reading.end);
    return from < to ? [anchorWithin(block, from, to)] : [];
  });
}

function anchorWithin({ pieces }: ReadingBlock, from: number, to: number): AnchoredRange {
  const first = pieces.find(({ reading }) => reading.start <= from && from < reading.end);
  const last = pieces.find(({ reading }) => reading.start < to && to <= reading.end);
  if (first === undefined || last === undefined) throw new RangeError(`no text at ${from}–${to}`);
  return { ...startAnchor(first, from), ...endAnchor(last, to) };
}

function startAnchor(piece: ReadingPiece, at: number): Pick<AnchoredRange, 'start' | 'startInset'> {
  const into = at - piece.reading.start;
  if (piece.correctionId === null || mapsOneToOne(piece)) {
    return { start: sourceOffset(piece.source.start + into), startInset: 0 };
  }
  const startInset = isInsertion(piece) ? at - piece.reading.end : into;
  return { start: piece.source.start, startInset };
}

function endAnchor(piece: ReadingPiece, at: number): Pick<AnchoredRange, 'end' | 'endInset'> {
  const before = piece.reading.end - at;
  if (piece.correctionId === null || mapsOneToOne(piece)) {
    return { end: sourceOffset(piece.source.end - before), endInset: 0 };
  }
  const endInset = isInsertion(piece) ? at - piece.reading.start : before === 0 ? 0 : -before;
  return { end: piece.source.end, endInset };
}

function isInsertion({ source }: ReadingPiece): boolean {
  return source.start === source.end;
}

function isInsertionAt(piece: ReadingPiece, offset: number): boolean {
  return isInsertion(piece) && piece.source.start === offset;
}

function insertionAt({ pieces }: ReadingBlock, offset: number): ReadingPiece | undefined {
  return pieces.find((piece) => isInsertionAt(piece, offset));
}

/** Text that is replaced by text of the same length is taken to be put right unit by unit. */
function mapsOneToOne({ source, reading }: ReadingPiece): boolean {
  return lengthOf(source) === lengthOf(reading) && !isEmpty(source);
}

function lengthOf(range: { readonly start: number; readonly end: number }): number {
  return range.end - range.start;
}

function isEmpty(range: { readonly start: number; readonly end: number }): boolean {
  return range.start === range.end;
}
