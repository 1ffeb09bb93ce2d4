import { correctionsOverlap, type Side } from '../correction.ts';
import type { ArticleDocument } from '../document.ts';
import type { CorrectionId } from '../ids.ts';
import type { ReadingRange } from '../offset.ts';
import { piecesOf, type Reading, type ReadingPiece } from '../reading.ts';

/** Where a new correction of some reading text has to stand in the source. */
export interface CorrectionPlace {
  /** UTF-16 units of the source. */
  readonly start: number;
  readonly end: number;
  /** Of an insertion, the neighbour in its block. */
  readonly side: Side;
  /** Reading text that the correction covers besides what was chosen, and must keep. */
  readonly before: string;
  readonly after: string;
  /** Accepted corrections that the new one takes the place of. */
  readonly replaces: readonly CorrectionId[];
}

/**
 * The place in the source of a stretch (or, when it is empty, a point) of the reading text. Accepted corrections never
 * overlap, so a stretch that touches some covers them whole. Null when the stretch reaches over more than one block.
 */
export function correctionPlace(
  document: ArticleDocument,
  reading: Reading,
  range: ReadingRange,
): CorrectionPlace | null {
  const block = reading.blocks.findIndex(
    ({ reading: { start, end } }, place) =>
      start <= range.start && range.end <= end && piecesOf(reading, place).length > 0,
  );
  if (block < 0) return null;
  const pieces = piecesOf(reading, block);
  const covered = coverOf(pieces, range);
  const blockStart = reading.blocks[block]?.block.start;
  const sideAt = (offset: number): Side => (offset === blockStart ? 'after' : 'before');
  const accepted = document.corrections.filter((correction) => correction.status === 'accepted');
  const replaces = new Set<CorrectionId>();
  let { start, end } = covered;
  for (let grown = true; grown; ) {
    grown = false;
    for (const correction of accepted) {
      if (replaces.has(correction.id)) continue;
      const touches =
        covered.touched.has(correction.id) || correctionsOverlap(correction, { start, end, side: sideAt(start) });
      if (!touches) continue;
      replaces.add(correction.id);
      start = Math.min(start, correction.start);
      end = Math.max(end, correction.end);
      grown = true;
    }
  }
  const reads = readingBetween(pieces, start, end, replaces, range);
  return {
    start,
    end,
    side: start === end ? sideAt(start) : 'before',
    before: reading.text.slice(reads.start, range.start),
    after: reading.text.slice(range.end, reads.end),
    replaces: [...replaces],
  };
}

/** The source that the range itself stands for, and the corrections that it reaches into. */
function coverOf(
  pieces: readonly ReadingPiece[],
  range: ReadingRange,
): { readonly start: number; readonly end: number; readonly touched: ReadonlySet<CorrectionId> } {
  if (range.start === range.end) return pointCover(pieces, range.start);
  const inside = pieces.filter((piece) => piece.reading.start < range.end && piece.reading.end > range.start);
  // Pieces are in the order of the source: the first holds where the range begins, the last where it ends.
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('a stretch of a block without a piece');
  return {
    start: sourceAt(first, range.start, 'start'),
    end: sourceAt(last, range.end, 'end'),
    touched: correctionsOf(inside),
  };
}

function pointCover(pieces: readonly ReadingPiece[], at: number) {
  const around = pieces.filter((piece) => piece.reading.start <= at && at <= piece.reading.end);
  const changed = around.filter(
    (piece) =>
      piece.correctionId !== null &&
      ((piece.reading.start < at && at < piece.reading.end) || piece.source.start === piece.source.end),
  );
  const [first] = changed;
  if (first !== undefined) {
    return { start: first.source.start, end: first.source.end, touched: correctionsOf(changed) };
  }
  const plain = around.find((piece) => piece.correctionId === null) ?? around[0];
  const point = plain === undefined ? 0 : sourceAt(plain, at, at === plain.reading.start ? 'start' : 'end');
  return { start: point, end: point, touched: correctionsOf([]) };
}

function sourceAt(piece: ReadingPiece, at: number, edge: 'start' | 'end'): number {
  if (piece.correctionId !== null) return piece.source[edge];
  return Math.min(Math.max(piece.source.start + at - piece.reading.start, piece.source.start), piece.source.end);
}

function correctionsOf(pieces: readonly ReadingPiece[]): ReadonlySet<CorrectionId> {
  return new Set(pieces.flatMap((piece) => (piece.correctionId === null ? [] : [piece.correctionId])));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The reading of the source from `start` to `end`, with the text that the corrections of `replaces` put there. */
function readingBetween(
  pieces: readonly ReadingPiece[],
  start: number,
  end: number,
  replaces: ReadonlySet<CorrectionId>,
  range: ReadingRange,
): Span {
  let from: number = range.start;
  let to: number = range.end;
  for (const piece of pieces) {
    if (piece.correctionId !== null) {
      if (!replaces.has(piece.correctionId)) continue;
      from = Math.min(from, piece.reading.start);
      to = Math.max(to, piece.reading.end);
    } else if (piece.source.start < end && start < piece.source.end) {
      from = Math.min(from, piece.reading.start + Math.max(0, start - piece.source.start));
      to = Math.max(to, piece.reading.end - Math.max(0, piece.source.end - end));
    }
  }
  return { start: from, end: to };
}
