import type { EntityType } from '../../../model/mention.ts';
import type { ValueProblem } from '../../../model/values/value-problem.ts';
import type { ValueWords } from '../zh/values.ts';

const problems: Readonly<Record<string, (part: string) => string>> = {
  'date-form': (part) =>
    `“${part}” is not a date in EDTF: write 2020-04-30, 1998~ for about 1998, 199X for the nineties, 2016/2020 for a period`,
  'date-impossible': (part) => `There is no day ${part} in the calendar: write one that there is, such as 2020-04-30`,
  'calendar-unknown': (part) =>
    `“${part}” is no calendar other than the Gregorian: write 1946-05-01[u-ca=roc], or leave the brackets out`,
  order: (part) => `${part} ends before it begins: write the smaller or earlier one first, such as 5000/8000`,
  'sum-form': (part) =>
    `“${part}” is not a currency, a space and an amount: write CNY 3000000000, >CNY 3000000000 for more than that`,
  'currency-unknown': (part) =>
    `“${part}” is not a currency code of ISO 4217: write CNY 500, or {银元} 500 for money that has no code`,
  'amount-form': (part) => `“${part}” is not a number in plain figures: write 3000000, 12.5, or 5000/8000 for a range`,
  'quantity-form': (part) =>
    `“${part}” is not a number, a space and a unit: write 50000 m2, >220 {人} for more than 220 people`,
  'unit-unknown': (part) =>
    `“${part}” is not a unit of UCUM: write km, m2, t, %, or put it in braces, such as {户}, where UCUM has none`,
  'phone-form': (part) => `“${part}” is not a telephone number: write figures and hyphens, such as 0371-60001234`,
  'text-form': () => 'A value is one line of text, such as the full name',
  'too-long': () => 'That is too long for a value, which has 500 characters at most; the note has room for it',
} satisfies Record<ValueProblem['code'], (part: string) => string>;

/** What is wrong with a value, by the problem's code, and how it is written. */
export function valueProblem(code: string, part: string): string {
  return problems[code]?.(part) ?? '';
}

/** How a value of a type is written; undefined for a type whose value is a name. */
export function valueHint(type: EntityType): string | undefined {
  if (type === 'date') return 'e.g. 2020-04-30; 1998~ for about 1998, 2016/2020 for a period';
  if (type === 'money') return 'e.g. CNY 3000000000; > for more than, <~ for nearly, ~ for about';
  if (type === 'quantity') return 'e.g. 50000 m2; >220 {人} for more than 220 people';
  return undefined;
}

export const valueWords: ValueWords = {
  bound: {
    'more-than': (said) => `over ${said}`,
    'at-least': (said) => `at least ${said}`,
    'less-than': (said) => `under ${said}`,
    'at-most': (said) => `at most ${said}`,
    nearly: (said) => `nearly ${said}`,
    about: (said) => `about ${said}`,
  },
  about: (said) => `about ${said}`,
  doubtful: (said) => `${said} (doubtful)`,
  before: (said) => `until ${said}`,
  since: (said) => `from ${said} on`,
  fromTo: (from, to) => `${from} to ${to}`,
  year: (year) => year,
  decade: (first) => `${first}s`,
  byCalendar: (said, calendar) => `${said} (printed by the ${calendar})`,
  sum: (amount, currency) => `${amount} ${currency}`,
  quantity: (amount, unit) => `${amount} ${unit}`,
  ordinal: (amount) => `no. ${amount}`,
  unit: {
    ...{ m2: 'm²', km2: 'km²', cm2: 'cm²', har: 'ha', m3: 'm³', cm3: 'cm³', d: 'days', h: 'hours', min: 'minutes' },
    ...{ wk: 'weeks', mo: 'months', a: 'years', Cel: '°C' },
  },
  greatFrom: 1_000_000,
};
