import type { CorrectionId } from '../ids.ts';
import { type Reading, rangesOf } from '../reading.ts';
import { edge, edgeOf } from '../stretch-table.ts';

/** What a unit of a reading text is: of the source, supplied by a correction, or the separator before a block. */
export const cellKind = { source: 0, supplied: 1, separator: 2 } as const;

/**
 * Some blocks of a reading that follow each other, as a row of UTF-16 units that know where they come from. An article may have a
 * million of them, so they are flat numbers.
 */
export interface Cells {
  /** The places in `reading.blocks` of the first block and of the last. */
  readonly first: number;
  readonly last: number;
  /** Where in the reading text the row begins. */
  readonly start: number;
  readonly text: string;
  readonly kind: Uint8Array;
  /** Of a unit of the source its offset there, of a supplied one the place of its correction in `supplied`, of a separator −1. */
  readonly at: Int32Array;
  /** The place in `reading.blocks` of the block that a unit is of; of a separator, of the one behind it. */
  readonly block: Int32Array;
  readonly supplied: readonly SuppliedPiece[];
}

/** What a correction does in the row: it has its units (none, where it only takes away) stand for a stretch of the source. */
export interface SuppliedPiece {
  readonly correctionId: CorrectionId;
  readonly block: number;
  /** The units of the row. */
  readonly from: number;
  readonly to: number;
  /** Offsets of the source. */
  readonly start: number;
  readonly end: number;
}

/** The cells of the blocks from one place in `reading.blocks` to another. */
export function cellsOf(reading: Reading, first: number, last: number): Cells {
  const start = reading.blocks[first]?.reading.start ?? 0;
  const text = reading.text.slice(start, reading.blocks[last]?.reading.end ?? 0);
  const kind = new Uint8Array(text.length).fill(cellKind.separator);
  const at = new Int32Array(text.length).fill(-1);
  const block = new Int32Array(text.length);
  const supplied: SuppliedPiece[] = [];
  for (let place = first; place <= last; place++) {
    const extent = reading.blocks[place];
    if (extent === undefined) break;
    if (place > first && !extent.continues) block[extent.reading.start - start - 1] = place;
    const behind = reading.firstPieces[place + 1] ?? 0;
    for (let piece = reading.firstPieces[place] ?? 0; piece < behind; piece++) {
      const from = edgeOf(reading.pieces, piece, edge.readingStart) - start;
      const to = edgeOf(reading.pieces, piece, edge.readingEnd) - start;
      const correctionId = reading.corrections[piece] ?? null;
      block.fill(place, from, to);
      if (correctionId === null) {
        const source = edgeOf(reading.pieces, piece, edge.sourceStart);
        kind.fill(cellKind.source, from, to);
        for (let unit = from; unit < to; unit++) at[unit] = source + unit - from;
      } else {
        const { source } = rangesOf(reading, piece);
        kind.fill(cellKind.supplied, from, to);
        at.fill(supplied.length, from, to);
        supplied.push({ correctionId, block: place, from, to, start: source.start, end: source.end });
      }
    }
  }
  return { first, last, start, text, kind, at, block, supplied };
}
