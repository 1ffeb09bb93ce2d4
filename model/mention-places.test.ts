import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anchoredRange } from './anchor.ts';
import { block, correction, read } from './fixtures/any-reading.ts';
import { readingRangeOf, stretchesOf } from './mention-places.ts';
import { sourceOffset } from './offset.ts';

const text = '青川区第一、二小学';
const mentionAt = (...ranges: readonly (readonly [number, number])[]) => ({
  ranges: ranges.map(([start, end]) => anchoredRange(sourceOffset(start), sourceOffset(end))),
});
const plain = (ranges: readonly { readonly start: number; readonly end: number }[]) =>
  ranges.map(({ start, end }) => [start, end]);

it('a name that is interrupted stands in its pieces, and nowhere as one', () => {
  const reading = read(text, [block(0, 9)]);
  const school = mentionAt([0, 5], [7, 9]);
  expect(plain(stretchesOf(reading, school))).toEqual([
    [0, 5],
    [7, 9],
  ]);
  expect(readingRangeOf(reading, school)).toBeNull();
});

it('a name that a correction took away stands there as nothing, and takes up no stretch', () => {
  const reading = read(text, [block(0, 9)], [correction(0, 3, '')]);
  const place = mentionAt([0, 3]);
  expect(readingRangeOf(reading, place)).toEqual({ start: 0, end: 0 });
  expect(stretchesOf(reading, place)).toEqual([]);
});

it('a name outside the article stands nowhere', () => {
  const reading = read(text, [block(0, 3)]);
  expect(stretchesOf(reading, mentionAt([5, 8]))).toEqual([]);
  expect(readingRangeOf(reading, mentionAt([5, 8]))).toBeNull();
});

it('the stretches that a mention takes up hold each of its characters once, in the order of the text', () => {
  const range = fc.tuple(fc.nat(text.length), fc.nat(text.length));
  const reading = read(text, [block(0, 9)]);
  fc.assert(
    fc.property(fc.array(range, { minLength: 1, maxLength: 4 }), (ranges) => {
      const mention = mentionAt(...ranges.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const));
      const characters = (stretches: readonly { readonly start: number; readonly end: number }[]) =>
        stretches.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, place) => start + place));
      const taken = characters(stretchesOf(reading, mention));
      expect(taken).toEqual([...new Set(characters(mention.ranges))].sort((a, b) => a - b));
      expect(stretchesOf(reading, mention).every(({ start }) => start === 0 || !taken.includes(start - 1))).toBe(true);
    }),
  );
});
