import { expect, it } from 'vitest';
import { differenceOf, partsOf } from './near-forms.ts';

it('takes each character out of a name of three to twelve', () => {
  expect(partsOf('林若溪')).toEqual(['若溪', '林溪', '林若']);
  expect(partsOf('欧阳阳')).toEqual(['阳阳', '欧阳']);
  expect(partsOf('王明')).toEqual([]);
  expect(partsOf('中华人民共和国国务院办公厅')).toEqual([]);
});

it('tells whether one character is another or is missing, and nothing of names that differ in more', () => {
  expect(differenceOf('林若溪', '林若汐')).toBe('one-character');
  expect(differenceOf('林若溪', '林溪')).toBe('missing-character');
  expect(differenceOf('林溪', '林若溪')).toBe('missing-character');
  expect(differenceOf('林若溪', '林若溪')).toBeNull();
  expect(differenceOf('林若溪', '若林溪')).toBeNull();
  expect(differenceOf('林若溪', '王若汐')).toBeNull();
  expect(differenceOf('𠀀若溪', '林若溪')).toBe('one-character');
});
