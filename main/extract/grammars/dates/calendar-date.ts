import type { IsoDate } from '../../../../model/issue.ts';

/** Sub-year groupings of ISO 8601-2 (EDTF level 2). */
export const subYear = { spring: 21, summer: 22, autumn: 23, winter: 24, quarter1: 33, half1: 40, half2: 41 } as const;

/** A point of time as a text gives it: what is not said is null. */
export interface CalendarDate {
  /** A year; `unknown` when the text points to one that cannot be known. */
  readonly year: number | 'unknown' | null;
  readonly month: number | null;
  readonly day: number | null;
  /** A sub-year grouping of ISO 8601-2. */
  readonly subYear: number | null;
  /** Ten days of a month: 1, 2 or 3. */
  readonly tenDays: 1 | 2 | 3 | null;
  /** ISO 8601 `hh:mm` or `hh:mm:ss`. */
  readonly time: string | null;
  /** The calendar that the text counts by, by its key in Unicode's CLDR; null for the Gregorian one. */
  readonly calendar: string | null;
}

export const noDate: CalendarDate = {
  ...{ year: null, month: null, day: null, subYear: null, tenDays: null, time: null, calendar: null },
};

/** An EDTF string, or a pair for a stretch of time, or null when nothing can be said. */
export function edtfOf(date: CalendarDate, issueDate: IsoDate | null): string | null {
  if (date.year === 'unknown') return null;
  const year = date.year ?? nearestYear(date, issueDate);
  const yearText = year === null ? 'XXXX' : isoYear(year);
  if (date.month === null && date.day !== null) return nearestDay(date.day, issueDate) ?? `XXXX-XX-${two(date.day)}`;
  if (date.month === null) {
    if (date.year === null) return date.time === null ? null : `T${date.time}`;
    return date.subYear === null ? yearText : `${yearText}-${date.subYear}`;
  }
  const month = `${yearText}-${two(date.month)}`;
  if (date.tenDays !== null) {
    const last = date.tenDays < 3 ? date.tenDays * 10 : lastDayOf(year, date.month);
    return `${month}-${two(date.tenDays * 10 - 9)}/${month}-${two(last)}`;
  }
  if (date.day === null) return month;
  const day = `${month}-${two(date.day)}`;
  return date.time === null || year === null ? day : `${day}T${date.time}`;
}

/**
 * The year that brings a month and day without a year nearest to the issue's date: a newspaper of 2 January that writes 30
 * December means the year before. A year named elsewhere in the article is not taken into account.
 */
function nearestYear({ month, day }: CalendarDate, issueDate: IsoDate | null): number | null {
  if (issueDate === null || month === null) return null;
  const issued = new Date(`${issueDate}T00:00:00Z`);
  const candidates = [0, -1, 1].map((shift) => issued.getUTCFullYear() + shift);
  const distance = (year: number): number => Math.abs(Date.UTC(year, month - 1, day ?? 15) - issued.getTime());
  return candidates.reduce((best, year) => (distance(year) < distance(best) ? year : best));
}

/** Days that a text names together without their month are of one: that which has the last of them nearest to the issue's date. */
export function inOneMonth(dates: readonly CalendarDate[], issueDate: IsoDate | null): readonly CalendarDate[] {
  const last = dates.at(-1);
  const areDays = dates.every(({ year, month, day }) => year === null && month === null && day !== null);
  const nearest = areDays && dates.length > 1 && last?.day != null ? nearestDay(last.day, issueDate) : null;
  if (nearest === null) return dates;
  const [year = 0, month = 0] = nearest.split('-').map(Number);
  return dates.every(({ day }) => isDay(year, month, day ?? 0))
    ? dates.map((date) => ({ ...date, year, month }))
    : dates;
}

/** The day of that number nearest to the issue's date. */
function nearestDay(day: number, issueDate: IsoDate | null): string | null {
  if (issueDate === null) return null;
  const issued = new Date(`${issueDate}T00:00:00Z`);
  const candidates = [0, -1, 1]
    .map((shift) => new Date(Date.UTC(issued.getUTCFullYear(), issued.getUTCMonth() + shift, day)))
    .filter((date) => date.getUTCDate() === day);
  const distance = (date: Date): number => Math.abs(date.getTime() - issued.getTime());
  const [first, ...rest] = candidates;
  if (first === undefined) return null;
  return isoDay(rest.reduce((best, date) => (distance(date) < distance(best) ? date : best), first));
}

/** The day so many days after the issue's date. */
export function dayAfter(issueDate: IsoDate, days: number): CalendarDate {
  const date = new Date(Date.parse(`${issueDate}T00:00:00Z`) + days * 86_400_000);
  return { ...noDate, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Whether a month has such a day; in a year that is not known, February has 29. */
export function isDay(year: number | null, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);
}

function lastDayOf(year: number | null, month: number): number {
  return new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function isoYear(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
