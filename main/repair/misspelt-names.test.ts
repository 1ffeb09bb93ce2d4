import { expect, it } from 'vitest';
import { misspeltNames } from './misspelt-names.ts';

const alike = (one: string, other: string) =>
  ['大太', '小少'].some((pair) => pair.includes(one) && pair.includes(other));
const found = (...names: readonly (readonly [name: string, count: number])[]) =>
  misspeltNames(
    names.map(([name, count]) => ({ name, count, place: name })),
    alike,
  ).map(({ place, at, now }) => `${place} ${at} ${now}`);

it('a name that stands once is taken for the one that stands often and looks alike', () => {
  expect(found(['王大明', 4], ['王太明', 1], ['李小文', 1])).toEqual(['王太明 1 大']);
});

it('names that both stand often, that differ more, or that fit two others are left alone', () => {
  expect(found(['王大明', 4], ['王太明', 2])).toEqual([]);
  expect(found(['王大明', 2], ['王太明', 1])).toEqual([]);
  expect(found(['王大明', 4], ['王六明', 1], ['王太民', 1])).toEqual([]);
  expect(found(['太小明', 3], ['大少明', 3], ['大小明', 1])).toEqual([]);
  expect(found(['王大', 9], ['王太', 1])).toEqual([]);
});
