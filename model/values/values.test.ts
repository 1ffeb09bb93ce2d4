import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bounds, splitBound, withBound } from './bound.ts';
import { isCalendar, splitCalendar, withCalendar } from './calendar.ts';
import { currencyTerms } from './currency.ts';
import { formatDate, parseDate } from './date.ts';
import { formatQuantity, parseQuantity, type Quantity } from './quantity.ts';
import { formatSum, parseSum, type Sum } from './sum.ts';
import { valueReader } from './value.ts';
import { partsOfValue, valueOfParts } from './value-parts.ts';
import type { Read } from './value-problem.ts';

const anyUnit = (): boolean => true;

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.stringMatching(/^\d{0,9}$/))
  .map(([whole, fraction]) => (fraction === '' ? String(whole) : `${whole}.${fraction}`));
const amounts = fc.record({
  bound: fc.constantFrom(null, ...bounds),
  low: decimals,
  high: fc.option(decimals),
});
const currencies = fc.oneof(
  fc.constantFrom('CNY', 'USD', 'JPY', 'FRF').map((code) => ({ kind: 'iso', code }) as const),
  fc.constantFrom(...currencyTerms).map((term) => ({ kind: 'term', term }) as const),
);
const units = fc.constantFrom('m2', '%', '{人}', '{元}/t', 'kW.h', '[mi_i]', '10*4.m');

/** A range that ends before it begins is none. */
function inOrder<Range extends { readonly low: string; readonly high: string | null }>(range: Range): boolean {
  return range.high === null || Number(range.low) < Number(range.high);
}

describe('what is written of a value', () => {
  test('reads as the same sum', () => {
    const sums: fc.Arbitrary<Sum> = fc
      .tuple(amounts, currencies)
      .map(([amount, currency]) => ({ ...amount, currency }));
    fc.assert(
      fc.property(sums.filter(inOrder), (sum) => {
        expect(parseSum(formatSum(sum))).toEqual({ ok: true, value: sum });
      }),
    );
  });

  test('reads as the same quantity', () => {
    const quantities: fc.Arbitrary<Quantity> = fc.tuple(amounts, units).map(([amount, unit]) => ({ ...amount, unit }));
    fc.assert(
      fc.property(quantities.filter(inOrder), (quantity) => {
        expect(parseQuantity(formatQuantity(quantity), anyUnit)).toEqual({ ok: true, value: quantity });
      }),
    );
  });

  test('reads as the same date', () => {
    const day = fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString());
    const point = fc.tuple(day, fc.constantFrom(4, 7, 10, 16)).map(([iso, length]) => iso.slice(0, length));
    const unsure = fc
      .tuple(point, fc.constantFrom('', '~', '?', '%'))
      .map(([date, mark]) => (date.length > 10 ? date : date + mark));
    const open = fc.tuple(point, fc.boolean()).map(([date, before]) => (before ? `../${date}` : `${date}/..`));
    const calendar = fc.constantFrom(null, 'chinese', 'roc', 'japanese');
    fc.assert(
      fc.property(fc.record({ edtf: fc.oneof(unsure, open), calendar }), (date) => {
        expect(parseDate(formatDate(date))).toEqual({ ok: true, value: date });
      }),
    );
  });

  test('is what it was read from', () => {
    const pieces = [...'0123456789./-TX~<>={}[] ', 'CNY ', '{银元} ', 'm2', '2020', '-05', '[u-ca=roc]'];
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
    const same = <Value>(found: Read<Value>, format: (value: Value) => string, text: string): void => {
      if (found.ok) expect(format(found.value)).toBe(text);
    };
    fc.assert(
      fc.property(texts, (text) => {
        same(parseSum(text), formatSum, text);
        same(parseQuantity(text, anyUnit), formatQuantity, text);
        same(parseDate(text), formatDate, text);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a sum', () => {
  test.each([
    ['CNY 3000000000', { bound: null, low: '3000000000', high: null, currency: { kind: 'iso', code: 'CNY' } }],
    ['>CNY 3000000000', { bound: 'more-than', low: '3000000000', high: null, currency: { kind: 'iso', code: 'CNY' } }],
    ['CNY 5000/8000', { bound: null, low: '5000', high: '8000', currency: { kind: 'iso', code: 'CNY' } }],
    ['~{银元} 500', { bound: 'about', low: '500', high: null, currency: { kind: 'term', term: '银元' } }],
  ])('is read from %s', (text, value) => {
    expect(parseSum(text)).toEqual({ ok: true, value });
  });

  test.each([
    ['', 'sum-form', ''],
    ['30亿元', 'sum-form', '30亿元'],
    ['RMB 5', 'currency-unknown', 'RMB'],
    ['{贝壳} 5', 'currency-unknown', '{贝壳}'],
    ['CNY 3,000', 'amount-form', '3,000'],
    ['CNY 5/', 'amount-form', '5/'],
    ['CNY 8000/5000', 'order', '8000/5000'],
  ])('is not read from “%s”: %s', (text, code, part) => {
    expect(parseSum(text)).toEqual({ ok: false, problem: { code, part } });
  });
});

describe('a quantity', () => {
  test.each([
    ['220', 'quantity-form', '220'],
    ['many {人}', 'amount-form', 'many'],
    ['5 {人', 'unit-unknown', '{人'],
    ['-1/-2 Cel', 'order', '-1/-2'],
  ])('is not read from “%s”: %s', (text, code, part) => {
    expect(parseQuantity(text, anyUnit)).toEqual({ ok: false, problem: { code, part } });
  });

  test('has no unit that is not known', () => {
    const problem = { code: 'unit-unknown', part: '公里' };
    expect(parseQuantity('5 公里', (unit) => unit === 'km')).toEqual({ ok: false, problem });
  });

  test('has its annotations asked for without what stands in them', () => {
    const asked: string[] = [];
    parseQuantity('5 {元}/t', (unit) => asked.push(unit) > 0);
    expect(asked).toEqual(['{x}/t']);
  });
});

describe('a date', () => {
  test.each([
    ...[
      '2020',
      '2020-04',
      '2020-04-30',
      '2020-05-06~',
      '2020-05-05T20:30',
      '2020-05-05T24:00',
      'T09:30',
      'T09:30/T11:00',
    ],
    ...[
      '199X',
      'XX9X',
      '18XX',
      '-0220',
      '2019-33',
      '2020-40',
      '2019-33/2019-34',
      '2020-21/2021',
      'XXXX-04-30',
      'XXXX-02-29',
      'XXXX-03~',
      '199X?',
    ],
    ...['2016/2020', '../1949', '1949/..', '[1667,1668]', '1946-05-01[u-ca=roc]', 'XXXX-04-28/XXXX-04-30'],
  ])('may be %s', (text) => {
    expect(parseDate(text)).toMatchObject({ ok: true });
  });

  test.each([
    ['not a date', 'date-form', 'not a date'],
    ['', 'date-form', ''],
    ['30', 'date-form', '30'],
    ['2020-4-30', 'date-form', '2020-4-30'],
    ['2020-13', 'date-form', '2020-13'],
    ['XXXX-03~~', 'date-form', 'XXXX-03~~'],
    ['T24:30', 'date-form', 'T24:30'],
    ['../..', 'date-form', '../..'],
    ['2020/2021/2022', 'date-form', '2020/2021/2022'],
    ['2019-02-29', 'date-impossible', '2019-02-29'],
    ['1900-02-29', 'date-impossible', '1900-02-29'],
    ['2020-04-31', 'date-impossible', '2020-04-31'],
    ['2020-05/2020-04-30', 'order', '2020-05/2020-04-30'],
    ['2020-05-01[u-ca=gregory]', 'calendar-unknown', 'gregory'],
    ['2020-05-01[u-ca=maya]', 'calendar-unknown', 'maya'],
  ])('is not read from “%s”: %s', (text, code, part) => {
    expect(parseDate(text)).toEqual({ ok: false, problem: { code, part } });
  });

  test('names a calendar that Unicode knows', () => {
    expect(['chinese', 'roc', 'japanese'].every(isCalendar)).toBe(true);
  });
});

test.each([
  ['money', '>=CNY 5000/8000', { value: 'CNY 5000/8000', bound: 'at-least', calendar: null }],
  ['quantity', '<~100 {人}', { value: '100 {人}', bound: 'nearly', calendar: null }],
  ['date', '1946-05-01[u-ca=roc]', { value: '1946-05-01', bound: null, calendar: 'roc' }],
  ['date', '1998~', { value: '1998~', bound: null, calendar: null }],
  ['work', '>书名[u-ca=roc]', { value: '>书名[u-ca=roc]', bound: null, calendar: null }],
])('the value of a %s, %s, comes apart and together again', (type, whole, parts) => {
  expect(partsOfValue(type, whole)).toEqual(parts);
  expect(valueOfParts(type, partsOfValue(type, whole))).toBe(whole);
});

test('bounds and calendars come off a value and onto it again', () => {
  expect(bounds.map((bound) => withBound(bound, '5 m'))).toEqual(['>5 m', '>=5 m', '<5 m', '<=5 m', '<~5 m', '~5 m']);
  for (const bound of bounds) expect(splitBound(withBound(bound, '5 m'))).toEqual({ bound, rest: '5 m' });
  expect(splitCalendar(withCalendar('roc', '1946'))).toEqual({ calendar: 'roc', rest: '1946' });
});

describe('a value of free text', () => {
  test('has 500 characters at most', () => {
    const read = valueReader(() => true);
    expect(read('work', '书'.repeat(500))).toEqual({ ok: true, value: '书'.repeat(500) });
    const problem = { code: 'too-long', part: `${'书'.repeat(40)}…` };
    expect(read('work', '书'.repeat(501))).toEqual({ ok: false, problem });
  });
});
