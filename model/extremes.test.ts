import { expect, it } from 'vitest';
import { append } from './append.ts';
import { largestOf, smallestOf } from './extremes.ts';

it('lists of any length are compared and added', () => {
  const many = Array.from({ length: 500_000 }, (_, place) => place - 7);
  expect(smallestOf(many)).toBe(-7);
  expect(largestOf(many)).toBe(499_992);
  const list = [1];
  append(list, many);
  expect(list).toHaveLength(500_001);
});

it('of none there is nothing smaller and nothing larger', () => {
  expect([smallestOf([]), largestOf([])]).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
});
