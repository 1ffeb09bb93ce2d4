import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sourceOffset } from '../../../model/offset.ts';
import type { Token } from '../../../model/recognition.ts';
import { placesOf } from '../../../model/token-places.ts';
import { packTokens, unpackPlaces, unpackTokens } from './pack-tokens.ts';

const side = fc.integer({ min: -50, max: 40_000 });
const length = fc.integer({ min: 0, max: 40_000 });
const word = fc.string({ unit: fc.constantFrom('王', '大', 'a', '_', '1', '😀', 'é'), maxLength: 8 });

/** Tokens one after another, with gaps between them. */
const tokens = fc
  .array(
    fc.record({
      gap: fc.nat(5),
      size: fc.integer({ min: 1, max: 30 }),
      image: fc.nat(3),
      box: fc.option(fc.record({ left: side, top: side, width: length, height: length })),
      confidence: fc.option(fc.nat(1000).map((each) => each / 1000)),
      alternatives: fc.array(word, { maxLength: 3 }),
      reference: word,
    }),
  )
  .map((all) => {
    let at = 0;
    return all.map(({ gap, size, ...rest }): Token => {
      const start = at + gap;
      at = start + size;
      return { start: sourceOffset(start), end: sourceOffset(at), ...rest };
    });
  });

it('gives tokens back as they were packed, and their places without their words', () => {
  fc.assert(
    fc.property(tokens, (all) => {
      const packed = packTokens(all);
      expect(unpackTokens(packed)).toEqual(all);
      expect(unpackPlaces(packed)).toEqual(placesOf(all));
    }),
    { numRuns: 100 },
  );
});

it('takes nothing for tokens that is cut off', () => {
  const all = Array.from({ length: 50 }, (_, at): Token => {
    const box = { left: at * 40, top: 300, width: 38, height: 40 };
    const stretch = { start: sourceOffset(at * 2), end: sourceOffset(at * 2 + 2) };
    return { ...stretch, image: 0, box, confidence: 0.9, alternatives: [], reference: `w${at}` };
  });
  const packed = packTokens(all);
  for (let size = 0; size < packed.length; size += 7) expect(() => unpackTokens(packed.subarray(0, size))).toThrow();
});

it('takes few bytes for the words of a printed page', () => {
  let at = 0;
  const page = Array.from({ length: 2000 }, (_, index): Token => {
    const [line, column] = [Math.floor(index / 10), index % 10];
    const size = 2 + ((index * 7919) % 6);
    const box = {
      left: 200 + column * 190 + (index % 5),
      top: 300 + line * 44 + (index % 3),
      width: size * 22,
      height: 34,
    };
    const start = at;
    at += size;
    const confidence = 0.8 + ((index * 31) % 20) / 100;
    return {
      ...{ start: sourceOffset(start), end: sourceOffset(at), image: 0, box, confidence, alternatives: [] },
      reference: `P3_ST${String(index + 1).padStart(5, '0')}`,
    };
  });
  expect(packTokens(page).length / page.length).toBeLessThan(10);
});
