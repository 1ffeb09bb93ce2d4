import { expect, test } from 'vitest';
import { attributeNumber } from './attribute-number.ts';

test.each([
  ['12', '12'],
  ['１２，３００．５', '12300.5'],
  ['−3', '-3'],
  ['+0.50', '0.5'],
])('%s is the number %s', (typed, kept) => {
  expect(attributeNumber(typed)).toBe(kept);
});

test.each(['', '十二', '1.2.3', '12吨', 'Infinity', '1e5', '-'])('%s is no number', (typed) => {
  expect(attributeNumber(typed)).toBeNull();
});
