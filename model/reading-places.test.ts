import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnchoredRange, anchoredRange } from './anchor.ts';
import { read, sceneOf } from './fixtures/any-reading.ts';
import { readingOffset, sourceOffset } from './offset.ts';
import { piecesOf, type Reading, type ReadingPiece } from './reading.ts';
import { appliedRange, toReading, toSource } from './reading-places.ts';

const anyScene = fc
  .tuple(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.array(fc.nat(40), { maxLength: 4 }),
    fc.nat(),
    fc.array(fc.tuple(fc.nat(40), fc.nat(5), fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 6 }),
  )
  .map((parts) => sceneOf(...parts));

const length = ({ start, end }: { readonly start: number; readonly end: number }): number => end - start;
const isSupplied = ({ source }: ReadingPiece, at: number): boolean => source.start === at && source.end === at;

/** A piece, and whether its characters stand for the source's at their places. */
interface PlainPiece extends ReadingPiece {
  readonly oneToOne: boolean;
}

function plainPieces(reading: Reading, block: number): PlainPiece[] {
  const first = reading.firstPieces[block] ?? 0;
  return piecesOf(reading, block).map((piece, place) => ({
    ...piece,
    oneToOne: reading.isCharacterByCharacter[first + place] === true,
  }));
}

/** Where a range begins and ends, found by looking at each block and each of its pieces. */
function plainly(reading: Reading, range: AnchoredRange) {
  const { start, startInset, end, endInset } = range;
  const blocks = reading.blocks.map((each, place) => ({ ...each, pieces: plainPieces(reading, place) }));
  const holdsAfter = blocks.find(({ block }) => block.start <= start && start < block.end);
  const holdsBefore = blocks.find(({ block }) => block.start < end && end <= block.end);
  if (start === end) return plainlySupplied(holdsBefore, holdsAfter, range);
  const [startBlock, endBlock] = [holdsAfter ?? holdsBefore, holdsBefore ?? holdsAfter];
  if (startBlock === undefined || endBlock === undefined) return null;
  const supplies = (of: PlainBlock | undefined, at: number): number =>
    (of?.pieces ?? []).filter((each) => isSupplied(each, at)).reduce((sum, each) => sum + length(each.reading), 0);
  const from = holdsAfter?.pieces.find(({ source }) => source.start <= start && start < source.end);
  let begins: number = holdsAfter === undefined ? startBlock.reading.start : (from?.reading.start ?? 0);
  if (from?.oneToOne) begins += start - from.source.start;
  if (startInset > 0 && from !== undefined && from.correctionId !== null && from.source.start === start) {
    begins += Math.min(startInset, length(from.reading));
  } else if (startInset < 0) begins -= Math.min(-startInset, supplies(holdsAfter, start));
  const to = holdsBefore?.pieces.find(({ source }) => source.start < end && end <= source.end);
  let ends: number = holdsBefore === undefined ? endBlock.reading.end : (to?.reading.end ?? 0);
  if (to?.oneToOne) ends -= to.source.end - end;
  if (endInset < 0 && to !== undefined && to.correctionId !== null && to.source.end === end) {
    ends -= Math.min(-endInset, length(to.reading));
  } else if (endInset > 0) ends += Math.min(endInset, supplies(holdsBefore, end));
  return begins <= ends ? { start: begins, end: ends } : null;
}

interface PlainBlock {
  readonly pieces: readonly PlainPiece[];
}

/** Of a range that lies wholly in inserted text. */
function plainlySupplied(
  before: PlainBlock | undefined,
  after: PlainBlock | undefined,
  { start: at, startInset, endInset }: AnchoredRange,
) {
  const runOf = (of: PlainBlock | undefined): readonly PlainPiece[] =>
    (of?.pieces ?? []).filter((each) => isSupplied(each, at));
  const isBefore = startInset >= 0 && endInset > 0;
  const isAfter = startInset < 0 && endInset <= 0;
  const either = [before, after].find((of) => runOf(of).length > 0) ?? before ?? after;
  const block = isBefore ? before : isAfter ? after : either;
  if (block === undefined) return null;
  const [first, last] = [runOf(block).at(0), runOf(block).at(-1)];
  if (first === undefined || last === undefined) return plainlyReplaced(block, at);
  const whole = { start: first.reading.start, end: last.reading.end };
  const fromStart = (units: number): number => Math.min(whole.end, whole.start + Math.max(0, units));
  const fromEnd = (units: number): number => Math.max(whole.start, whole.end - Math.max(0, units));
  const begins = startInset < 0 ? fromEnd(-startInset) : fromStart(startInset);
  const ends = endInset > 0 ? fromStart(endInset) : fromEnd(-endInset);
  return begins <= ends ? { start: begins, end: ends } : whole;
}

/** What is read where a block has inserted nothing: a point, or all that has taken the place of what is around it. */
function plainlyReplaced({ pieces }: PlainBlock, at: number) {
  const around = pieces.find(({ source }) => source.start < at && at < source.end);
  if (around !== undefined && !around.oneToOne) return around.reading;
  if (around !== undefined) {
    const point = around.reading.start + at - around.source.start;
    return { start: point, end: point };
  }
  const point = pieces.find(({ source }) => source.end === at)?.reading.end ?? pieces[0]?.reading.start;
  return { start: point, end: point };
}

describe('for any text, corrections and order of blocks', () => {
  it('a range of the source is found where a look at every piece finds it', () => {
    const inset = fc.integer({ min: -4, max: 4 });
    fc.assert(
      fc.property(anyScene, fc.nat(45), fc.nat(45), inset, inset, (scene, one, other, startInset, endInset) => {
        const reading = read(scene.text, scene.turned, scene.corrections);
        const range = anchoredRange(sourceOffset(Math.min(one, other)), sourceOffset(Math.max(one, other)));
        const anchored = { ...range, startInset, endInset };
        expect(toReading(reading, anchored)).toEqual(plainly(reading, anchored));
      }),
      { numRuns: 300 },
    );
  });

  it('a stretch of the reading text has one range in each block that it touches', () => {
    fc.assert(
      fc.property(anyScene, fc.nat(), fc.nat(), (scene, one, other) => {
        const reading = read(scene.text, scene.turned, scene.corrections);
        const size = reading.text.length + 1;
        const [start, end] = [Math.min(one % size, other % size), Math.max(one % size, other % size)];
        const ranges = toSource(reading, { start: readingOffset(start), end: readingOffset(end) });
        const touched = reading.blocks.filter(
          (block) => Math.max(start, block.reading.start) < Math.min(end, block.reading.end),
        );
        expect(ranges).toHaveLength(touched.length);
        for (const [place, { block }] of touched.entries()) {
          const range = ranges[place];
          expect(range && block.start <= range.start && range.end <= block.end).toBe(true);
        }
      }),
    );
  });

  it('an applied correction is found where its own piece stands, another nowhere', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const reading = read(scene.text, scene.turned, scene.corrections);
        const pieces = reading.blocks.flatMap((_, block) => piecesOf(reading, block));
        for (const correction of scene.corrections) {
          const own = pieces.filter(({ correctionId }) => correctionId === correction.id).map((piece) => piece.reading);
          expect(own.length === 0 ? [null] : own).toContainEqual(appliedRange(reading, correction));
        }
      }),
    );
  });
});

it('refuses a stretch that is not in the reading text', () => {
  const reading = read('甲乙', []);
  expect(() => toSource(reading, { start: readingOffset(0), end: readingOffset(9) })).toThrow(RangeError);
});
