import type { EntityType } from '../../../model/mention.ts';
import type { Bound } from '../../../model/values/bound.ts';
import type { ValueProblem } from '../../../model/values/value-problem.ts';

const problems: Readonly<Record<string, (part: string) => string>> = {
  'date-form': (part) =>
    `“${part}”不是 EDTF 日期：请写 2020-04-30；1998 年前后写 1998~，九十年代写 199X，起止写 2016/2020`,
  'date-impossible': (part) => `历法里没有 ${part} 这一天：请写存在的日期，如 2020-04-30`,
  'calendar-unknown': (part) => `“${part}”不是公历以外的历法：请写 1946-05-01[u-ca=roc]，或去掉方括号`,
  order: (part) => `${part} 的结束在开始之前：请把较小或较早的写在前面，如 5000/8000`,
  'sum-form': (part) => `“${part}”不是“币种、空格、数额”：请写 CNY 3000000000，超过此数写 >CNY 3000000000`,
  'currency-unknown': (part) => `“${part}”不是 ISO 4217 币种代码：请写 CNY 500；没有代码的写 {银元} 500`,
  'amount-form': (part) => `“${part}”不是阿拉伯数字：请写 3000000、12.5，范围写 5000/8000`,
  'quantity-form': (part) => `“${part}”不是“数、空格、单位”：请写 50000 m2，220 余人写 >220 {人}`,
  'unit-unknown': (part) => `“${part}”不是 UCUM 单位：请写 km、m2、t、%；UCUM 没有的放在花括号里，如 {户}`,
  'phone-form': (part) => `“${part}”不是电话号码：请用数字和连字符，如 0371-60001234`,
  'text-form': () => '规范值是一行文字，如全称',
  'too-long': () => '规范值最多 500 字，放不下这么多，可以写在备注里',
} satisfies Record<ValueProblem['code'], (part: string) => string>;

/** What is wrong with a value, by the problem's code, and how it is written. */
export function valueProblem(code: string, part: string): string {
  return problems[code]?.(part) ?? '';
}

/** How a value of a type is written; undefined for a type whose value is a name. */
export function valueHint(type: EntityType): string | undefined {
  if (type === 'date') return '如 2020-04-30；1998 年前后写 1998~，起止写 2016/2020';
  if (type === 'money') return '如 CNY 3000000000；“超”写 >，“近”写 <~，“约”写 ~';
  if (type === 'quantity') return '如 50000 m2；220 余人写 >220 {人}';
  return undefined;
}

/** How normalised values are said. */
export interface ValueWords {
  readonly bound: Readonly<Record<Bound, (said: string) => string>>;
  about(said: string): string;
  doubtful(said: string): string;
  before(said: string): string;
  since(said: string): string;
  fromTo(from: string, to: string): string;
  year(year: string): string;
  /** @param first the year that it begins with */
  decade(first: string): string;
  byCalendar(said: string, calendar: string): string;
  sum(amount: string, currency: string): string;
  quantity(amount: string, unit: string): string;
  ordinal(amount: string): string;
  /** Of units of UCUM that people write otherwise. */
  readonly unit: Readonly<Record<string, string>>;
  /** From which number on round ones are said with a word for thousands or millions. */
  readonly greatFrom: number;
}

export const valueWords: ValueWords = {
  bound: {
    'more-than': (said) => `超过 ${said}`,
    'at-least': (said) => `至少 ${said}`,
    'less-than': (said) => `不足 ${said}`,
    'at-most': (said) => `至多 ${said}`,
    nearly: (said) => `近 ${said}`,
    about: (said) => `约 ${said}`,
  },
  about: (said) => `约${said}`,
  doubtful: (said) => `${said}（存疑）`,
  before: (said) => `${said}及以前`,
  since: (said) => `${said}起`,
  fromTo: (from, to) => `${from}至${to}`,
  year: (year) => `${year}年`,
  decade: (first) => `${first}年代`,
  byCalendar: (said, calendar) => `${said}（原文用${calendar}）`,
  sum: (amount, currency) => `${amount} ${currency}`,
  quantity: (amount, unit) => `${amount} ${unit}`,
  ordinal: (amount) => `第 ${amount}`,
  unit: {
    ...{ m: '米', km: '公里', cm: '厘米', mm: '毫米', m2: '平方米', km2: '平方公里', har: '公顷', m3: '立方米' },
    ...{ t: '吨', kg: '千克', g: '克', l: '升', mL: '毫升', s: '秒', min: '分钟', h: '小时', d: '天', wk: '周' },
    ...{ mo: '个月', a: '年', Cel: '摄氏度', W: '瓦', kW: '千瓦', MW: '兆瓦', V: '伏', Hz: '赫兹' },
  },
  greatFrom: 10_000,
};
