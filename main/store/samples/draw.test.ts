import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawn } from './draw.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number);
const keyOf = (number: number): readonly number[] => [number, -number];

describe('a sample', () => {
  it('is the same for a seed, in whatever order rows come, and another for another', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(50), fc.nat(), (count, wanted, seed) => {
        const rows = numbers(count);
        const sample = drawn(rows, keyOf, wanted, seed);
        expect(sample).toEqual(drawn(rows.toReversed(), keyOf, wanted, seed));
        expect(sample.of).toBe(count);
        expect(new Set(sample.rows).size).toBe(Math.min(count, wanted));
      }),
    );
    expect(drawn(numbers(1000), keyOf, 20, 1).rows).not.toEqual(drawn(numbers(1000), keyOf, 20, 2).rows);
  });

  it('keeps what it had where rows come that are not drawn', () => {
    const before = drawn(numbers(500), keyOf, 30, 7).rows;
    const after = drawn(numbers(1000), keyOf, 30, 7).rows;
    expect(after.filter((row) => row < 500)).toEqual(before.filter((row) => after.includes(row)));
  });

  it('gives each row the same chance', () => {
    const times = new Array<number>(100).fill(0);
    for (let seed = 0; seed < 2000; seed++) {
      for (const row of drawn(numbers(100), keyOf, 10, seed).rows) times[row] = (times[row] ?? 0) + 1;
    }
    // 200 each; a standard deviation is 13.4.
    expect(Math.min(...times)).toBeGreaterThan(140);
    expect(Math.max(...times)).toBeLessThan(260);
  });
});
