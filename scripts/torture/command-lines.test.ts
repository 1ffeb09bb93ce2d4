import { expect, it } from 'vitest';
import { fuzzCommandLines } from './command-lines.ts';

it('every command line is answered in words, and leaves a workspace that is whole', async () => {
  const { calls, outcomes, faults } = await fuzzCommandLines({ seed: Date.now() % 1_000_000, calls: 400 });
  expect(faults).toEqual([]);
  expect(calls).toBe(400);
  expect([...outcomes.keys()].sort()).toEqual(['0', '1', '2']);
});
