import { expect, it } from 'vitest';
import { compareNames } from './name-order.ts';
import { sortKeyOf } from './sort-key.ts';

it('sorts names by their reading, as lists do', () => {
  const names = ['青川区图书馆', '林若溪', '鲁迅', '柴玉泉', '青川', '芦岭报', '云溪镇', '林若', '王宁', '安书砚'];
  const byKey = names.toSorted((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1));
  expect(byKey).toEqual(names.toSorted(compareNames));
});

it('sorts a name in the same place however it is printed', () => {
  expect(sortKeyOf('青川區圖書館')).toBe(sortKeyOf('青 川区图书馆'));
});
