import { expect, it } from 'vitest';
import { killRounds } from './kill-rounds.ts';
import { openingRounds } from './opening-rounds.ts';

it('loses nothing that it said was done, however often it is killed', async () => {
  const seed = Date.now() % 1_000_000;
  const { rounds, kills, acknowledged, faults } = await killRounds({ seed, rounds: 40 });
  expect(faults).toEqual([]);
  expect(rounds).toBe(40);
  expect(kills).toBeGreaterThanOrEqual(4);
  expect(acknowledged).toBeGreaterThan(0);
});

it('leaves a workspace whole that it is killed at while it brings it up to its version or makes its projections anew', async () => {
  const { rounds, acknowledged, faults } = await openingRounds({ seed: Date.now() % 1_000_000, rounds: 8 });
  expect(faults).toEqual([]);
  expect(rounds).toBe(8);
  expect(acknowledged).toBeGreaterThan(0);
});
