import type { Correction } from './correction.ts';
import { readingOffset, type SourceRange } from './offset.ts';
import { type Reading, type ReadingBlock, readingOf, type SourceExcerpt } from './reading.ts';
import { edge, edgeOf, type StretchTable } from './stretch-table.ts';

/** Of so many blocks at most one is read apart from the others; where more are to be read again, all are. */
const mostParts = 50;

/**
 * The reading text of the same blocks of the same source after some corrections came, went or changed, from what it was before:
 * only the blocks that these touch are read, and what stands behind them is moved. The same as {@link readingOf} of all.
 *
 * @param corrections all that are applied now
 * @param changed where those stand that are applied now and were not before, or the other way round
 * @returns null where so many blocks are to be read that reading all of them is quicker
 */
export function readingAgain(
  before: Reading,
  source: SourceExcerpt,
  corrections: readonly Correction[],
  changed: readonly SourceRange[],
): Reading | null {
  const places = placesTouched(before, changed);
  if (places.length > mostParts) return null;
  const parts = places.map((place) => partOf(before, place, source, corrections));
  const blocks = movedBlocks(before, parts);
  const reading: Reading = {
    text: joinedText(before, parts),
    blocks,
    ...{ inSource: inSourceOf(before, blocks), placeInReading: before.placeInReading },
    pieces: joinedPieces(before, parts),
    corrections: joined(before, parts, before.corrections, ({ reading }) => reading.corrections),
    isCharacterByCharacter: joined(
      before,
      parts,
      before.isCharacterByCharacter,
      (part) => part.reading.isCharacterByCharacter,
    ),
    firstPieces: movedFirstPieces(before, parts),
  };
  madeOf.set(reading, { before: new WeakRef(before), places });
  return reading;
}

/** By a reading, which one it was made of: held no longer than anybody else holds that. */
const madeOf = new WeakMap<Reading, { readonly before: WeakRef<Reading>; readonly places: readonly number[] }>();

/**
 * The places of the blocks that may read otherwise in a reading than in the one that it was made of by {@link readingAgain}; null where it
 * was not made of that.
 */
export function placesReadAgain(before: Reading, after: Reading): readonly number[] | null {
  const made = madeOf.get(after);
  return made !== undefined && made.before.deref() === before ? made.places : null;
}

/** A block that is read again, by itself. */
interface Part {
  /** In `before.blocks`. */
  readonly place: number;
  readonly was: ReadingBlock;
  readonly reading: Reading;
}

/** The places of the blocks that some stretches of the source touch, at their edges too. */
function placesTouched({ blocks }: Reading, changed: readonly SourceRange[]): readonly number[] {
  const places: number[] = [];
  for (const [place, { block }] of blocks.entries()) {
    if (changed.some(({ start, end }) => start <= block.end && end >= block.start)) places.push(place);
  }
  return places;
}

function partOf({ blocks }: Reading, place: number, source: SourceExcerpt, corrections: readonly Correction[]): Part {
  const was = blocks[place];
  if (was === undefined) throw new RangeError(`there is no block ${place}`);
  const { block } = was;
  const near = corrections.filter(({ start, end }) => start <= block.end && end >= block.start);
  return { place, was, reading: readingOf(source, [block], near) };
}

function joinedText({ text }: Reading, parts: readonly Part[]): string {
  let joinedUp = '';
  let from = 0;
  for (const { was, reading } of parts) {
    joinedUp += text.slice(from, was.reading.start) + reading.text;
    from = was.reading.end;
  }
  return joinedUp + text.slice(from);
}

function movedBlocks(before: Reading, parts: readonly Part[]): readonly ReadingBlock[] {
  const blocks = before.blocks.slice();
  eachRun(before, parts, ({ place, end, moved, part }) => {
    if (part !== undefined) {
      const start = readingOffset(part.was.reading.start + moved);
      blocks[place] = { ...part.was, reading: { start, end: readingOffset(start + part.reading.text.length) } };
    } else if (moved !== 0) {
      for (let each = place; each < end; each++) {
        const was = blocks[each];
        if (was !== undefined) blocks[each] = { ...was, reading: movedBy(was.reading, moved) };
      }
    }
  });
  return blocks;
}

function movedBy({ start, end }: ReadingBlock['reading'], by: number): ReadingBlock['reading'] {
  return { start: readingOffset(start + by), end: readingOffset(end + by) };
}

function inSourceOf({ inSource, placeInReading }: Reading, blocks: readonly ReadingBlock[]): StretchTable {
  const table = inSource.slice();
  for (const [row, place] of placeInReading.entries()) {
    const block = blocks[place];
    if (block === undefined) continue;
    table[4 * row + edge.readingStart] = block.reading.start;
    table[4 * row + edge.readingEnd] = block.reading.end;
  }
  return table;
}

function joinedPieces(before: Reading, parts: readonly Part[]): StretchTable {
  const counts = parts.map(({ reading, place }) => reading.corrections.length - piecesIn(before, place));
  const table = new Int32Array(before.pieces.length + 4 * counts.reduce((sum, each) => sum + each, 0));
  let at = 0;
  eachRun(before, parts, ({ place, end, moved, part }) => {
    const rows = part?.reading.pieces ?? before.pieces.subarray(4 * firstOf(before, place), 4 * firstOf(before, end));
    const by = part === undefined ? moved : part.was.reading.start + moved;
    table.set(rows, at);
    if (by !== 0) {
      for (let row = at; row < at + rows.length; row += 4) {
        table[row + edge.readingStart] = edgeOf(table, row / 4, edge.readingStart) + by;
        table[row + edge.readingEnd] = edgeOf(table, row / 4, edge.readingEnd) + by;
      }
    }
    at += rows.length;
  });
  return table;
}

function movedFirstPieces(before: Reading, parts: readonly Part[]): Int32Array {
  const firstPieces = before.firstPieces.slice();
  let more = 0;
  let next = 0;
  for (let place = 0; place < firstPieces.length; place++) {
    firstPieces[place] = firstOf(before, place) + more;
    const part = parts[next];
    if (part?.place !== place) continue;
    more += part.reading.corrections.length - piecesIn(before, place);
    next++;
  }
  return firstPieces;
}

/** What is kept of each piece, with that of the parts in its place. */
function joined<Value>(
  before: Reading,
  parts: readonly Part[],
  all: readonly Value[],
  of: (part: Part) => readonly Value[],
): readonly Value[] {
  const lists: (readonly Value[])[] = [];
  let from = 0;
  for (const part of parts) {
    lists.push(all.slice(from, firstOf(before, part.place)), of(part));
    from = firstOf(before, part.place + 1);
  }
  lists.push(all.slice(from));
  return lists.flat();
}

/** Blocks that follow one another and stay as they are but for where they stand, or one that is read again. */
interface Run {
  readonly place: number;
  /** The place after its last. */
  readonly end: number;
  /** How far what stands here has moved in the reading text. */
  readonly moved: number;
  readonly part: Part | undefined;
}

function eachRun({ blocks }: Reading, parts: readonly Part[], use: (run: Run) => void): void {
  let place = 0;
  let moved = 0;
  for (const part of parts) {
    if (part.place > place) use({ place, end: part.place, moved, part: undefined });
    use({ place: part.place, end: part.place + 1, moved, part });
    moved += part.reading.text.length - (part.was.reading.end - part.was.reading.start);
    place = part.place + 1;
  }
  if (place < blocks.length) use({ place, end: blocks.length, moved, part: undefined });
}

/** The place of a block's first piece; after the last block, how many pieces there are. */
function firstOf({ firstPieces }: Reading, place: number): number {
  return firstPieces[place] ?? 0;
}

function piecesIn(reading: Reading, place: number): number {
  return firstOf(reading, place + 1) - firstOf(reading, place);
}
