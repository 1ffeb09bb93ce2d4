import { Lunar } from 'lunar-typescript';

const numerals = '一二三四五六七八九十';
const lunarMonths: Readonly<Record<string, number>> = { 正: 1, 十一: 11, 十二: 12, 冬: 11, 腊: 12 };

/** The number of a month of the Chinese calendar, or NaN. */
export function lunarMonthOf(name: string): number {
  return lunarMonths[name] ?? (numerals.includes(name) ? numerals.indexOf(name) + 1 : Number.NaN);
}

/** The number of a day of the Chinese calendar (初一, 十五, 廿三, 三十, 卅), or NaN. */
export function lunarDayOf(name: string): number {
  const unit = numerals.indexOf(name.charAt(name.length - 1)) + 1;
  if (name === '三十' || name === '卅') return 30;
  if (name === '二十' || name === '廿') return 20;
  if (name.startsWith('初')) return unit;
  if (name.startsWith('十')) return name === '十' ? 10 : 10 + unit;
  return /^(?:廿|二十)/.test(name) ? 20 + unit : Number.NaN;
}

/**
 * The Gregorian date, ISO 8601, of a day of the Chinese calendar in the lunar year that begins in `year`, from 1600 to 2100. Null when the
 * year has no such day.
 */
export function gregorianOf(year: number, month: number, day: number): string | null {
  if (year < 1600 || year > 2100 || Number.isNaN(month) || Number.isNaN(day)) return null;
  try {
    return Lunar.fromYmd(year, month, day).getSolar().toYmd();
  } catch {
    // It throws for days that a month does not have.
    return null;
  }
}
