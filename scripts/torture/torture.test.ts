import { expect, it } from 'vitest';
import { killRounds } from './kill-rounds.ts';

it('loses nothing that it said was done, however often it is killed', async () => {
  const seed = Date.now() % 1_000_000;
  const { rounds, kills, acknowledged, faults } = await killRounds({ seed, rounds: 40 });
  expect(faults).toEqual([]);
  expect(rounds).toBe(40);
  expect(kills).toBeGreaterThanOrEqual(4);
  expect(acknowledged).toBeGreaterThan(0);
});
