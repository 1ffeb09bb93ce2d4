import { expect, test } from 'vitest';
import { loadValueReader } from './load-value-reader.ts';

test.each([
  ['date', '2020-04-30', '2020-04-30'],
  ['date', ' ２０２０-０４-３０ ', '2020-04-30'],
  ['date', '2020-05-05 20:30', '2020-05-05T20:30'],
  ['date', '199x', '199X'],
  ['money', 'cny 3,000,000', 'CNY 3000000'],
  ['money', '＞ CNY ３０００００００００', '>CNY 3000000000'],
  ['money', '≥CNY 5', '>=CNY 5'],
  ['money', '{银元}  500', '{银元} 500'],
  ['money', '>{銀圓} 500', '>{银元} 500'],
  ['quantity', '＞220　{人}', '>220 {人}'],
  ['quantity', '50000 m2', '50000 m2'],
  ['quantity', '99 ug/m3', '99 ug/m3'],
  ['quantity', '5000 {元}/t', '5000 {元}/t'],
  ['phone', '(0371) 6000-1234', '03716000-1234'],
  ['person', ' 赵明远 ', '赵明远'],
  ['military-unit', '第3师', '第3师'],
])('as the value of a %s, “%s” is kept as %s', async (type, typed, value) => {
  expect((await loadValueReader())(type, typed)).toEqual({ ok: true, value });
});

test.each([
  ['date', '四月三十日', 'date-form', '四月三十日'],
  ['money', '30亿元', 'sum-form', '30亿元'],
  ['quantity', '5 公里', 'unit-unknown', '公里'],
  ['quantity', '5 kmx', 'unit-unknown', 'kmx'],
  ['phone', '没有', 'phone-form', '没有'],
  ['person', '赵\n明远', 'text-form', '赵\n明远'],
  ['person', '  ', 'text-form', ''],
])('as the value of a %s, “%s” does not fit: %s', async (type, typed, code, part) => {
  expect((await loadValueReader())(type, typed)).toEqual({ ok: false, problem: { code, part } });
});

test('a text that is longer than any value does not fit', async () => {
  expect((await loadValueReader())('work', '长'.repeat(600))).toMatchObject({
    ok: false,
    problem: { code: 'too-long' },
  });
});
