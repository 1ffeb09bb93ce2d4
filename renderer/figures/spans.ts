import type { IsoDate } from '../../model/issue.ts';

/** A day or a month, with its first and last day. */
export interface Span {
  /** As `2026-11-30`, or `2026-11`. */
  readonly key: string;
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** The stretch of time over which something is counted, cut into days, or months where these were too many. */
export interface Spans {
  readonly isByDay: boolean;
  /** From the first to the last, those in which nothing was among them. */
  readonly all: readonly Span[];
  /** The key of the one that a day is in. */
  of(day: string): string;
}

const millisecondsOfDay = 86_400_000;

/** @param mostDays of how many days they are days */
export function spansOf(days: readonly string[], mostDays: number): Spans {
  const [first, last] = [least(days, -1), least(days, 1)];
  if (first === null || last === null) return { isByDay: true, all: [], of: (day) => day };
  const count = (Date.parse(last) - Date.parse(first)) / millisecondsOfDay + 1;
  if (count <= mostDays) {
    const all = Array.from({ length: count }, (_, at) => dayAfter(first, at));
    return { isByDay: true, all: all.map((day) => ({ key: day, from: day, until: day })), of: (day) => day };
  }
  return { isByDay: false, all: monthsBetween(first.slice(0, 7), last.slice(0, 7)).map(monthSpan), of: monthOf };
}

/** A month with its days. */
export function monthSpan(month: string): Span {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { key: month, from: `${month}-01`, until: `${month}-${String(last).padStart(2, '0')}` };
}

/** All months from one to another, both included. */
export function monthsBetween(first: string, last: string): readonly string[] {
  const [year = 0, month = 1] = first.split('-').map(Number);
  const [endYear = 0, endMonth = 1] = last.split('-').map(Number);
  const count = (endYear - year) * 12 + endMonth - month + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => {
    const number = month - 1 + at;
    return `${String(year + Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
  });
}

const monthOf = (day: string): string => day.slice(0, 7);

function dayAfter(day: string, by: number): string {
  return new Date(Date.parse(day) + by * millisecondsOfDay).toISOString().slice(0, 10);
}

function least(days: readonly string[], sign: 1 | -1): string | null {
  return days.reduce<string | null>(
    (best, day) => (best === null || (sign > 0 ? day > best : day < best) ? day : best),
    null,
  );
}
