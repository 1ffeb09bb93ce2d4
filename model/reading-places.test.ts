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
const oneToOne = ({ correctionId, source, reading }: ReadingPiece): boolean =>
  correctionId === null || (length(source) > 0 && length(source) === length(reading));

/** Where a range begins and ends, found by looking at each block and each of its pieces. */
function plainly(reading: Reading, { start, startInset, end, endInset }: AnchoredRange) {
  const blocks = reading.blocks.map((each, place) => ({ ...each, pieces: piecesOf(reading, place) }));
  const first = blocks.find(
    ({ block }) => block.start <= start && (start < block.end || (start === end && start <= block.end)),
  );
  const last = blocks.find(
    ({ block }) => end <= block.end && (block.start < end || (start === end && block.start <= end)),
  );
  const [startBlock, endBlock] = [first ?? last, last ?? first];
  if (startBlock === undefined || endBlock === undefined) return null;
  const from = first?.pieces.find(({ source }) => source.start <= start && start < source.end);
  let begins: number = first === undefined ? startBlock.reading.start : (from?.reading.start ?? first.reading.end);
  if (from !== undefined && oneToOne(from)) begins += start - from.source.start;
  if (startInset > 0 && from !== undefined && from.correctionId !== null && from.source.start === start) {
    begins += Math.min(startInset, length(from.reading));
  } else if (startInset < 0) {
    const supplied = first?.pieces.find((each) => isSupplied(each, start) && each.reading.end === begins);
    begins -= Math.min(-startInset, supplied === undefined ? 0 : length(supplied.reading));
  }
  const to = last?.pieces.find(({ source }) => source.start < end && end <= source.end);
  let ends: number = last === undefined ? endBlock.reading.end : (to?.reading.end ?? last.reading.start);
  if (to !== undefined && oneToOne(to)) ends -= to.source.end - end;
  if (endInset < 0 && to !== undefined && to.correctionId !== null && to.source.end === end) {
    ends -= Math.min(-endInset, length(to.reading));
  } else if (endInset > 0) {
    const supplied = last?.pieces.find((each) => isSupplied(each, end) && each.reading.start === ends);
    ends += Math.min(endInset, supplied === undefined ? 0 : length(supplied.reading));
  }
  if (begins <= ends) return { start: begins, end: ends };
  const supplied = startBlock === endBlock ? startBlock.pieces.find((each) => isSupplied(each, start)) : undefined;
  return supplied?.reading ?? null;
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
