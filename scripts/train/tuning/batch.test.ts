import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { batchesOf, batchRoom, goingOn } from './batch.ts';

describe('batches of sentences', () => {
  it('hold every sentence once, the longest first, and no more cells than there is room for', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 300 });
    fc.assert(
      fc.property(lengths, fc.integer(), (all, seed) => {
        const lengthOf = (sentence: number): number => all[sentence] as number;
        const batches = batchesOf(Int32Array.from(all.keys()), lengthOf, new Random(seed));
        for (const batch of batches) {
          const found = Array.from(batch, lengthOf);
          expect(found).toEqual(found.toSorted((a, b) => b - a));
          expect((found[0] as number) * found.length).toBeLessThanOrEqual(batchRoom);
        }
        const sentences = batches.flatMap((batch) => [...batch]);
        expect(sentences.toSorted((a, b) => a - b)).toEqual([...all.keys()]);
      }),
    );
  });

  it('know how many sentences go on at each character', () => {
    expect(goingOn({ lengths: [4, 2, 1], rows: new Int32Array(12) })).toEqual([3, 2, 1, 1]);
  });
});
