import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wilsonInterval } from './wilson.ts';

it.each([
  [9, 10, 0.596, 0.982],
  [0, 100, 0, 0.037],
  [100, 100, 0.963, 1],
  [0, 0, 0, 1],
])('Wilson’s interval of %i of %i is %f to %f', (some, all, low, high) => {
  const interval = wilsonInterval(some, all);
  expect(interval.low).toBeCloseTo(low, 3);
  expect(interval.high).toBeCloseTo(high, 3);
});

it('holds the share itself, and is narrower for more', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), (seen, all) => {
      const some = Math.min(seen, all);
      const { low, high } = wilsonInterval(some, all);
      expect(low - 1e-9).toBeLessThanOrEqual(some / all);
      expect(high + 1e-9).toBeGreaterThanOrEqual(some / all);
      const more = wilsonInterval(10 * some, 10 * all);
      expect(more.high - more.low).toBeLessThan(high - low + 1e-9);
    }),
  );
});
