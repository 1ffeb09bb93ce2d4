import { parse } from 'edtf';
import { isCalendar, splitCalendar, withCalendar } from './calendar.ts';
import { isAfter } from './date-order.ts';
import { type Read, read, unfit } from './value-problem.ts';

export interface DateValue {
  /**
   * A date or stretch of time of the Gregorian calendar in EDTF (ISO 8601-2, level 2), to the minute where the hour is known; or a
   * time of day of ISO 8601, or two of them, where the day is not. What EDTF has itself stands in it: about (`1998~`), before and
   * after (`../1949`, `1949/..`).
   */
  readonly edtf: string;
  /** The calendar that the text counts by, by its key in Unicode's CLDR (`chinese`, `roc`); null for the Gregorian one. */
  readonly calendar: string | null;
}

const timesOfDay = /^(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?|T24:00(?::00)?)$/;
const openEnds: readonly string[] = ['', '..'];
/** Centuries and decades are said with an X for what is not known (`19XX`): `20` would be taken for one by mistake. */
const oneDate = { types: ['Date', 'Year', 'Season'], seasonUncertainty: true };
const severalDates = { types: ['Set', 'List'] };

/** Reads `2020-04-30`, `2016/2020`, `2020-05-06~`, `199X`, `T09:30`, `2020-10-01[u-ca=chinese]`. */
export function parseDate(text: string): Read<DateValue> {
  const { calendar, rest: edtf } = splitCalendar(text);
  if (calendar !== null && !isCalendar(calendar)) return unfit('calendar-unknown', calendar);
  for (const day of edtf.matchAll(/(\d{4})-(\d{2})-(\d{2})/g))
    if (!isDay(day[0])) return unfit('date-impossible', day[0]);
  const ends = edtf.split('/');
  if (ends.length === 1) return isDate(edtf, true) ? read({ edtf, calendar }) : unfit('date-form', text);
  const [start = '', end = '', ...more] = ends;
  const isEnd = (each: string): boolean => openEnds.includes(each) || isDate(each, false);
  if (more.length > 0 || !isEnd(start) || !isEnd(end)) return unfit('date-form', text);
  if (openEnds.includes(start) && openEnds.includes(end)) return unfit('date-form', text);
  return isAfter(start, end) ? unfit('order', edtf) : read({ edtf, calendar });
}

/** The reverse of {@link parseDate}. */
export function formatDate({ edtf, calendar }: DateValue): string {
  return withCalendar(calendar, edtf);
}

function isDate(text: string, maybeSeveral: boolean): boolean {
  return timesOfDay.test(text) || isEdtf(readable(text), oneDate) || (maybeSeveral && isEdtf(text, severalDates));
}

/** The package takes no `~`, `?` or `%` after a date that has an X in it. */
function readable(date: string): string {
  return date.includes('X') ? date.replace(/[~?%]$/, '') : date;
}

function isEdtf(text: string, constraints: Parameters<typeof parse>[1]): boolean {
  try {
    parse(text, constraints);
    return true;
  } catch {
    return false;
  }
}

/** The package takes any month to be as long as in a leap year. */
function isDay(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(2000, month, 0));
  last.setUTCFullYear(year, month, 0);
  return month >= 1 && month <= 12 && day >= 1 && day <= last.getUTCDate();
}
