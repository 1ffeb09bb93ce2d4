import { type Block, goesOn, readBlocks } from './block.ts';
import { type Correction, sides } from './correction.ts';
import type { CorrectionId } from './ids.ts';
import { type ReadingRange, readingOffset, type SourceRange, sourceOffset } from './offset.ts';
import { type Change, changeIn, isCharacterByCharacter } from './reading-change.ts';
import { neverLooking } from './stop.ts';
import { edge, edgeOf, type StretchTable, StretchWriter } from './stretch-table.ts';

/** What stands between two blocks of a reading text, unless they are one paragraph; it has no place in the source. */
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

/** One block in a reading text. */
export interface ReadingBlock {
  readonly block: Block;
  readonly reading: ReadingRange;
  /** Whether it goes on with the one before it, without anything between the two. */
  readonly continues: boolean;
}

/** An article's text with its accepted corrections applied, and how it hangs together with the source. Plain data. */
export interface Reading {
  readonly text: string;
  readonly blocks: readonly ReadingBlock[];
  /** The blocks in the order of the source, and of each its place in `blocks`. */
  readonly inSource: StretchTable;
  readonly placeInReading: Int32Array;
  /** The pieces of all blocks, in reading order; those of one block leave nothing out on either side. */
  readonly pieces: StretchTable;
  /** Of each piece, the correction that it comes from; null where the reading is the source. */
  readonly corrections: readonly (CorrectionId | null)[];
  /** Of each piece, whether its text is the source's character by character, be it the same or put right. */
  readonly isCharacterByCharacter: readonly boolean[];
  /** For each block the place of its first piece; after them how many pieces there are. */
  readonly firstPieces: Int32Array;
}

/**
 * The reading text of the given blocks but those that are struck, in the order given, with exactly the given corrections applied.
 *
 * Neither blocks nor corrections may overlap (the store sees to that); corrections that lie outside every block, or across the
 * edge of one, change nothing. Where one block ends and another begins, an insertion stands in the block of the neighbour that it
 * goes with, and nowhere else. What a correction leaves as it was at its beginning and end counts as source, so that a correction
 * of one character in a word touches no other.
 *
 * @param look called at every block; what it throws is thrown
 */
export function readingOf(
  source: SourceExcerpt,
  all: readonly Block[],
  corrections: readonly Correction[],
  look: () => void = neverLooking,
): Reading {
  const blocks = readBlocks(all);
  const joined = goesOn(all).filter((_, place) => all[place]?.struck === false);
  const changes = inSourceOrder(corrections.map((correction) => changeIn(source, correction)));
  const writer = new ReadingWriter(source);
  const readingBlocks: ReadingBlock[] = [];
  const firstPieces = new Int32Array(blocks.length + 1);
  for (const [place, block] of blocks.entries()) {
    look();
    const continues = joined[place] === true;
    if (place > 0 && !continues) writer.separate();
    const start = readingOffset(writer.length);
    writer.block(block, changes, firstChangeFrom(changes, block.start));
    readingBlocks.push({ block, reading: { start, end: readingOffset(writer.length) }, continues });
    firstPieces[place + 1] = writer.pieces.count;
  }
  return {
    ...{ text: writer.parts.join(''), blocks: readingBlocks, ...sourceOrder(readingBlocks, look) },
    ...{ pieces: writer.pieces.finish(), corrections: writer.corrections, firstPieces },
    isCharacterByCharacter: writer.isCharacterByCharacter,
  };
}

class ReadingWriter {
  readonly parts: string[] = [];
  readonly pieces = new StretchWriter();
  readonly corrections: (CorrectionId | null)[] = [];
  readonly isCharacterByCharacter: boolean[] = [];
  length = 0;
  readonly #source: SourceExcerpt;

  constructor(source: SourceExcerpt) {
    this.#source = source;
  }

  separate(): void {
    this.parts.push(blockSeparator);
    this.length += blockSeparator.length;
  }

  /** @param next the place of the first change that is not before the block */
  block({ start, end }: Block, changes: readonly Change[], next: number): void {
    let at: number = start;
    for (let place = next; place < changes.length; place++) {
      const change = changes[place];
      if (change === undefined || change.start > end) break;
      if (change.end > end || change.start < at || !isWithin(change, start, end)) continue;
      if (change.start > at) this.#asInSource(at, change.start);
      this.#piece(change.start, change.end, change.reads, change.correctionId);
      at = change.end;
    }
    if (at < end) this.#asInSource(at, end);
  }

  #asInSource(start: number, end: number): void {
    this.#piece(start, end, this.#read(start, end), null);
  }

  #read(start: number, end: number): string {
    return this.#source.text.slice(start - this.#source.start, end - this.#source.start);
  }

  #piece(start: number, end: number, reads: string, correctionId: CorrectionId | null): void {
    this.pieces.add(start, end, this.length, this.length + reads.length);
    this.corrections.push(correctionId);
    this.isCharacterByCharacter.push(correctionId === null || isCharacterByCharacter(this.#read(start, end), reads));
    this.parts.push(reads);
    this.length += reads.length;
  }
}

/** Whether an insertion at the edge of a block is the block's; all else at its edge is. */
function isWithin(change: Change, start: number, end: number): boolean {
  if (change.start !== change.end) return true;
  return change.side === 'before' ? change.start > start : change.start < end;
}

/** Sorted, but where they are in order already, as nearly always. */
function inSourceOrder(changes: Change[]): readonly Change[] {
  for (let place = 1; place < changes.length; place++) {
    const [before, change] = [changes[place - 1], changes[place]];
    if (before !== undefined && change !== undefined && compare(before, change) > 0) return changes.sort(compare);
  }
  return changes;
}

function compare(a: Change, b: Change): number {
  return a.start - b.start || a.end - b.end || sides.indexOf(a.side) - sides.indexOf(b.side);
}

/** The place of the first change that begins at an offset of the source or after it. */
function firstChangeFrom(changes: readonly Change[], offset: number): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((changes[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sourceOrder(blocks: readonly ReadingBlock[], look: () => void): Pick<Reading, 'inSource' | 'placeInReading'> {
  const placeInReading = Int32Array.from(blocks.keys());
  const startOf = (place: number): number => blocks[place]?.block.start ?? 0;
  if (blocks.some((_, place) => place > 0 && startOf(place - 1) > startOf(place))) {
    placeInReading.sort((a, b) => startOf(a) - startOf(b));
  }
  const writer = new StretchWriter();
  for (const place of placeInReading) {
    look();
    const found = blocks[place];
    if (found !== undefined) writer.add(found.block.start, found.block.end, found.reading.start, found.reading.end);
  }
  return { inSource: writer.finish(), placeInReading };
}

/** The pieces of the block at a place of `reading.blocks`, in order. */
export function piecesOf(reading: Reading, block: number): ReadingPiece[] {
  const first = reading.firstPieces[block] ?? 0;
  const end = reading.firstPieces[block + 1] ?? first;
  return Array.from({ length: end - first }, (_, place) => pieceAt(reading, first + place));
}

function pieceAt(reading: Reading, place: number): ReadingPiece {
  return { ...rangesOf(reading, place), correctionId: reading.corrections[place] ?? null };
}

/** The two stretches that the piece at a place of `reading.pieces` stands for. */
export function rangesOf({ pieces }: Reading, place: number): Pick<ReadingPiece, 'source' | 'reading'> {
  return {
    source: {
      start: sourceOffset(edgeOf(pieces, place, edge.sourceStart)),
      end: sourceOffset(edgeOf(pieces, place, edge.sourceEnd)),
    },
    reading: {
      start: readingOffset(edgeOf(pieces, place, edge.readingStart)),
      end: readingOffset(edgeOf(pieces, place, edge.readingEnd)),
    },
  };
}
