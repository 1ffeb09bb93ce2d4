import { expect, it } from 'vitest';
import { fuzzFiles } from './mutated-files.ts';

it('a file of any format that was changed at random is read, or refused with words', async () => {
  const { calls, outcomes, faults } = await fuzzFiles({ seed: Date.now() % 1_000_000, calls: 400 });
  expect(faults).toEqual([]);
  expect(calls).toBe(400);
  expect(outcomes.get('read') ?? 0).toBeGreaterThan(0);
});
