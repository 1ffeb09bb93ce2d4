import type { IsoDate } from '../../../../model/issue.ts';
import { withCalendar } from '../../../../model/values/calendar.ts';
import { isAfter } from '../../../../model/values/date-order.ts';
import { wholeNumberOf } from '../decimal.ts';
import { type Finding, grammar } from '../grammar.ts';
import { type CalendarDate, edtfOf, inOneMonth, noDate } from './calendar-date.ts';
import { type DateContext, type DatePoint, dayNumber, monthNumber } from './date-context.ts';
import { readDatePoint, readDay } from './date-point.ts';
import { type NamedDay, readDaysTogether } from './days-together.ts';
import { findPeriods } from './periods.ts';

/** Characters with which a point of time may begin. */
const beginnings =
  /[\d'’一二三四五六七八九十廿卅正冬腊闰今本去前大明后翌同次当上下这昨公农阴夏旧古民中洪永宣成弘嘉隆万天崇顺康雍干道咸光昭平令甲乙丙丁戊己庚辛壬癸凌清早晚傍深夜午]/g;
const joint = '\\s?(?:至|到|-|—{1,2}|–|~|～)\\s?';
const jointAt = new RegExp(joint, 'y');
/** 2016—2020年, 1-6月, 28至30日: the unit stands at the end only. */
const yearsAt = new RegExp(`(?<first>[12]\\d{3})${joint}(?<second>[12]\\d{3})年(?!代)`, 'y');
const monthsAt = new RegExp(`(?<first>${monthNumber})${joint}(?<second>${monthNumber})月份?`, 'y');
const daysAt = new RegExp(`(?<first>${dayNumber})${joint}(?<second>${dayNumber})日`, 'y');
const monthOnly = new RegExp(`${monthNumber}月`, 'y');
/** What may stand between dates that share a month or year. */
const listJoint = /^(?:[、,和及与]|以及)$/;

/**
 * Dates and times of the Gregorian, Chinese and era calendars. The value is EDTF (ISO 8601-2): a range as `start/end`, sub-year
 * groupings as their codes, `~` after what is said to be about right, and `XXXX-04-30` for a date whose year is not known; a date that is
 * counted by another calendar names it (`1946-05-01[u-ca=roc]`). Dates without a year take the year that brings
 * them nearest to the issue's date, never one named elsewhere in the article; words like 去年 count from the issue's date; 日前 is
 * the issue's date, approximately. The value is null when nothing can be said.
 */
export const dateGrammar = grammar('dates', '3', function* (text, { issueDate }) {
  yield* findPeriods(text, issueDate);
  let namedYear: number | null = null;
  let previous: { readonly end: number; readonly date: CalendarDate } | null = null;
  beginnings.lastIndex = 0;
  for (let at = nextBeginning(text, 0); at >= 0; ) {
    if (previous !== null && text.slice(previous.end, at).includes('\n')) namedYear = null;
    const context: DateContext = { issueDate, namedYear };
    const isInNumber = /[\d.]/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at));
    const range = isInNumber ? null : readUnitRange(text, at, issueDate);
    if (range !== null) {
      yield range.finding;
      previous = { end: range.finding.end, date: range.date };
      at = nextBeginning(text, range.finding.end);
      continue;
    }
    const isBeginning = !isInNumber && !isInWord(text, at);
    const point: DatePoint | null = isBeginning ? readDatePoint(text, at, context) : null;
    const days: readonly NamedDay[] = isBeginning ? daysFrom(text, at, point, previous, issueDate) : [];
    const last = days.at(-1);
    if (last !== undefined) {
      yield* datesOf(days, issueDate);
      previous = last;
      if (typeof last.date.year === 'number') namedYear = last.date.year;
      at = nextBeginning(text, last.end);
      continue;
    }
    if (point === null) {
      at = nextBeginning(text, at + 1);
      continue;
    }
    const date: CalendarDate = inherit(point.date, previous, text, at);
    const second = readSecond(text, point.end, date, context);
    const end = second?.end ?? point.end;
    const isAbout = saysAbout(text, at, end);
    const value = valueFrom([date, ...(second === null ? [] : [second.date])], issueDate, isAbout);
    yield { start: at, end, type: 'date', value, confidence: point.confidence };
    previous = { end, date: second?.date ?? date };
    if (typeof date.year === 'number') namedYear = date.year;
    at = nextBeginning(text, end);
  }
});

/** The days that are named together at `at`, or after the month that `point` is, with what they share with what stands before them. */
function daysFrom(
  text: string,
  at: number,
  point: DatePoint | null,
  previous: { end: number; date: CalendarDate } | null,
  issueDate: IsoDate | null,
): readonly NamedDay[] {
  const isMonth = point !== null && point.date.month !== null && point.date.day === null && point.date.tenDays === null;
  if (point !== null && !isMonth) return [];
  const days = readDaysTogether(text, point?.end ?? at, issueDate, point !== null);
  const month = point === null ? null : inherit(point.date, previous, text, at);
  const dated =
    month === null
      ? inOneMonth(
          days.map(({ date }) => inherit(date, previous, text, at)),
          issueDate,
        )
      : [];
  return days.map((day, index) => ({
    start: month !== null && day.start === point?.end ? at : day.start,
    end: day.end,
    date: dated[index] ?? (month === null ? day.date : complete(day.date, month)),
  }));
}

/** A stretch of days is one date; days that don't follow one another are one each. */
function* datesOf(days: readonly NamedDay[], issueDate: IsoDate | null): Generator<Finding> {
  const [first, second] = days;
  const isStretch = first !== undefined && first.start === second?.start;
  for (const dates of isStretch ? [days] : days.map((day) => [day])) {
    const [{ start, end } = { start: 0, end: 0 }] = dates;
    const value = valueFrom(
      dates.map(({ date }) => date),
      issueDate,
      false,
    );
    yield { start, end, type: 'date', value, confidence: 0.95 };
  }
}

/**
 * A date, or the stretch from one to another, with the calendar that it is counted by. Null when a date can't be known, or a stretch would
 * end before it begins.
 */
function valueFrom(dates: readonly CalendarDate[], issueDate: IsoDate | null, isAbout: boolean): string | null {
  const ends = inOneMonth(dates, issueDate)
    .map((date) => edtfOf(date, issueDate))
    .flatMap((edtf) => edtf?.split('/') ?? [null]);
  const [start = null, end = null] = [ends[0], ends.at(-1)];
  if (ends.includes(null) || start === null || end === null || isAfter(start, end)) return null;
  const edtf = ends.length > 1 ? `${start}/${end}` : isAbout && !start.includes('T') ? `${start}~` : start;
  return withCalendar(dates.find(({ calendar }) => calendar !== null)?.calendar ?? null, edtf);
}

/** 约1998年, 1998年前后. */
function saysAbout(text: string, start: number, end: number): boolean {
  return (
    /(?:大[约概]|(?:^|[^合节公条简])约)在?$/.test(text.slice(Math.max(0, start - 4), start)) ||
    /^(?:前后|左右)/.test(text.slice(end, end + 2))
  );
}

function nextBeginning(text: string, from: number): number {
  beginnings.lastIndex = from;
  return beginnings.exec(text)?.index ?? -1;
}

/** 上午 in 早上午后, 第5日: a beginning that only looks like one. */
function isInWord(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return (
    before === '第' || (/[一二三四五六七八九十百千万]/.test(before) && /[一二三四五六七八九十\d]/.test(text.charAt(at)))
  );
}

/** A day after a list's comma shares the month before it; a month shares the year: 4月28日、30日. */
function inherit(
  date: CalendarDate,
  previous: { end: number; date: CalendarDate } | null,
  text: string,
  at: number,
): CalendarDate {
  if (previous === null || at - previous.end > 2 || !listJoint.test(text.slice(previous.end, at))) return date;
  return complete(date, previous.date);
}

/** What a date leaves out, from the one that it follows. */
function complete(date: CalendarDate, from: CalendarDate): CalendarDate {
  if (date.year !== null) return date;
  const { year, calendar } = from;
  if (date.month === null && date.day !== null) return { ...date, year, month: from.month, calendar };
  return date.month === null ? date : { ...date, year, calendar };
}

function readSecond(text: string, from: number, first: CalendarDate, context: DateContext): DatePoint | null {
  jointAt.lastIndex = from;
  const separator = jointAt.exec(text)?.[0];
  if (separator === undefined) return null;
  const at = from + separator.length;
  const second = (first.day === null ? null : readDay(text, at)) ?? readDatePoint(text, at, context);
  if (second === null) return null;
  const isTimeOnly =
    second.date.time !== null && second.date.day === null && second.date.month === null && second.date.year === null;
  if (isTimeOnly) return first.time === null ? null : { ...second, date: { ...first, time: second.date.time } };
  return { ...second, date: complete(second.date, first) };
}

function readUnitRange(
  text: string,
  at: number,
  issueDate: IsoDate | null,
): { finding: Finding; date: CalendarDate } | null {
  for (const [pattern, unit] of [
    [yearsAt, 'year'],
    [monthsAt, 'month'],
    [daysAt, 'day'],
  ] as const) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const [first, second] = [match.groups?.first, match.groups?.second].map((written) => wholeNumberOf(written ?? ''));
    if (first === undefined || second === undefined || first >= second) continue;
    const dates = [first, second].map((number) => ({ ...noDate, [unit]: number }));
    const value = valueFrom(dates, issueDate, false);
    const end = at + match[0].length;
    if (unit === 'month' && followsWithDay(text, end)) return null;
    return { finding: { start: at, end, type: 'date', value, confidence: 0.95 }, date: dates[1] ?? noDate };
  }
  return null;
}

function followsWithDay(text: string, at: number): boolean {
  monthOnly.lastIndex = at;
  return /\d/.test(text.charAt(at)) && !monthOnly.test(text);
}
