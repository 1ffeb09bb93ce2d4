import { expect, test } from 'vitest';
import { fuzzBridge } from '../scripts/torture/bridge-calls.ts';
import { windowRounds } from '../scripts/torture/window-rounds.ts';

const seed = Date.now() % 1_000_000;

test('what the bridge has answered is there after the program was killed', { timeout: 240_000 }, async () => {
  const { rounds, acknowledged, faults } = await windowRounds({ seed, rounds: 3 });
  expect(faults).toEqual([]);
  expect(rounds).toBe(3);
  expect(acknowledged).toBeGreaterThan(0);
});

test('random calls from the page are answered, each with a code of its own, and leave a workspace that is whole', {
  timeout: 240_000,
}, async () => {
  const { calls, outcomes, faults } = await fuzzBridge({ seed, calls: 600 });
  expect(faults).toEqual([]);
  expect(calls).toBeGreaterThanOrEqual(600);
  expect(outcomes.get('ok') ?? 0).toBeGreaterThan(0);
});
