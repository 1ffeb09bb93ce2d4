import { expect, it } from 'vitest';
import { fuzzFiles } from './mutated-files.ts';

it('a file of any format that was changed at random is imported or refused with words, and the workspace stays sound', async () => {
  const { calls, outcomes, faults } = await fuzzFiles({ seed: Date.now() % 1_000_000, calls: 400 });
  expect(faults).toEqual([]);
  expect(calls).toBe(400);
  expect(outcomes.get('imported') ?? 0).toBeGreaterThan(0);
});
