import { expect, test } from 'vitest';
import { isActorName } from './actor-name.ts';

test.each(['沈砚秋', 'Ann-Marie O’Neil', '档案员 甲', 'program', 'CLI'])('a person can go by %s', (name) => {
  expect(isActorName(name)).toBe(true);
});

test.each(['', ' 沈', '沈\u202e砚', '沈\n砚', '甲'.repeat(81)])('a person can’t go by %j', (name) => {
  expect(isActorName(name)).toBe(false);
});
