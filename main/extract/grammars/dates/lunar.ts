import { isoDay } from './calendar-date.ts';

const numerals = '一二三四五六七八九十';
const lunarMonths: Readonly<Record<string, number>> = { 正: 1, 十一: 11, 十二: 12, 冬: 11, 腊: 12 };

/** The number of a month of the Chinese calendar, or NaN. */
export function lunarMonthOf(name: string): number {
  return lunarMonths[name] ?? (numerals.includes(name) ? numerals.indexOf(name) + 1 : Number.NaN);
}

/** The number of a day of the Chinese calendar (初一, 十五, 廿三, 三十), or NaN. */
export function lunarDayOf(name: string): number {
  const unit = numerals.indexOf(name.charAt(name.length - 1)) + 1;
  if (name === '三十') return 30;
  if (name === '二十' || name === '廿十') return 20;
  if (name.startsWith('初')) return unit;
  if (name.startsWith('十')) return name === '十' ? 10 : 10 + unit;
  return /^(?:廿|二十)/.test(name) ? 20 + unit : Number.NaN;
}

const days = new Map<number, ReadonlyMap<string, string>>();

/**
 * The Gregorian date, ISO 8601, of a day of the Chinese calendar in the lunar year that begins in `year`; by the platform's calendar
 * data (CLDR), which holds for the years from 1900 on. Null when the year has no such day.
 */
export function gregorianOf(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100) return null;
  let known = days.get(year);
  if (known === undefined) {
    known = daysOf(year);
    days.set(year, known);
  }
  return known.get(`${month}/${day}`) ?? null;
}

function daysOf(year: number): ReadonlyMap<string, string> {
  const format = new Intl.DateTimeFormat('en-u-ca-chinese', {
    month: 'numeric',
    day: 'numeric',
    year: 'numeric',
    timeZone: 'Asia/Shanghai',
  });
  const found = new Map<string, string>();
  for (let at = Date.UTC(year, 0, 20, 4); at < Date.UTC(year + 1, 1, 25, 4); at += 86_400_000) {
    const parts = format.formatToParts(at);
    const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
    if (Number(part('relatedYear')) === year) found.set(`${part('month')}/${part('day')}`, isoDay(new Date(at)));
  }
  return found;
}
