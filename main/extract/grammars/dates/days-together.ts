import type { IsoDate } from '../../../../model/issue.ts';
import { wholeNumberOf } from '../decimal.ts';
import { type CalendarDate, dayAfter, noDate } from './calendar-date.ts';
import { dayNumber } from './date-context.ts';
import { matchAt } from './match-at.ts';

/** One of several days that a text names together, with what of the text names it. */
export interface NamedDay {
  readonly start: number;
  readonly end: number;
  readonly date: CalendarDate;
}

const counts: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };
const numeral = '[\\d一二三四五六七八九十廿卅]';
const together = new RegExp(`(?<numbers>${numeral}{1,3}(?:[、,和及]?${numeral}{1,3}){0,4})(?<count>[两三四五])日`, 'y');
const oneDay = new RegExp(`^${dayNumber}$`);
const untilDay = new RegExp(`(?<first>${dayNumber})(?:至|到|-|—|–|~)(?<last>${dayNumber})日`, 'y');
const near = /(?<words>[前昨今明后]{2})(?<count>[两二])[日天]/y;
const nearDays: Readonly<Record<string, number>> = { 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2 };

/**
 * The days that a text names together from `at` on, for which 日 stands once: 十五十六兩日, 廿四、廿六兩日, 十五六兩日, 昨今兩日, and after a
 * month 28至30日. Days in a row are one stretch of text, others each their own. Empty where no such stand.
 *
 * @param isAfterMonth whether a month stands right before, so that the days are sure to be days
 */
export function readDaysTogether(
  text: string,
  at: number,
  issueDate: IsoDate | null,
  isAfterMonth: boolean,
): readonly NamedDay[] {
  const relative = isAfterMonth ? null : matchAt(near, text, at);
  if (relative !== null) return nearDaysOf(relative, issueDate);
  const until = isAfterMonth ? matchAt(untilDay, text, at) : null;
  if (until !== null)
    return stretch(wholeNumberOf(until.groups?.first ?? ''), at, until, wholeNumberOf(until.groups?.last ?? ''));
  const match = matchAt(together, text, at);
  if (match === null) return [];
  const { numbers = '', count = '' } = match.groups ?? {};
  const read = numbersIn(numbers, counts[count] ?? 0);
  const [first, last] = [read?.[0], read?.at(-1)];
  if (read === null || first === undefined || last === undefined) return [];
  if (isRow(read.map(({ day }) => day))) return stretch(first.day, at, match, last.day);
  return read.map(({ day, start, end }, index) => ({
    start: at + start,
    end: index === read.length - 1 ? at + match[0].length : at + end,
    date: { ...noDate, day },
  }));
}

function stretch(first: number, start: number, { 0: written }: RegExpExecArray, last: number): readonly NamedDay[] {
  if (!(first < last)) return [];
  const end = start + written.length;
  return [first, last].map((day) => ({ start, end, date: { ...noDate, day } }));
}

function nearDaysOf(match: RegExpExecArray, issueDate: IsoDate | null): readonly NamedDay[] {
  const days = [...(match.groups?.words ?? '')].map((word) => nearDays[word] ?? 0);
  if (!isRow(days)) return [];
  const [start, end] = [match.index, match.index + match[0].length];
  return days.map((day) => ({
    ...{ start, end },
    date: issueDate === null ? { ...noDate, year: 'unknown' } : dayAfter(issueDate, day),
  }));
}

interface ReadNumber {
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The numbers that are written with or without commas (十五十六, 廿四、廿六), as many as `count` says: those that run on without
 * commas must follow one another, so that 五十六 is no 5 and 16. The last may leave out its tens (十五六). Null when none fit.
 */
function numbersIn(written: string, count: number): readonly ReadNumber[] | null {
  const parts = written.split(/[、,和及]/);
  if (parts.length === count) {
    let start = 0;
    const read = parts.map((part): ReadNumber => {
      const [from, end] = [start, start + part.length];
      start = end + 1;
      return { day: oneDay.test(part) ? wholeNumberOf(part) : Number.NaN, start: from, end };
    });
    const days = withTens(read.map(({ day }) => day));
    const isRising = days.every((day, index) => day > (days[index - 1] ?? 0));
    return isRising ? read.map((each, index) => ({ ...each, day: days[index] ?? Number.NaN })) : null;
  }
  return parts.length === 1 ? runOn(written, 0, count) : null;
}

/** Numbers that follow one another without commas, from `from` to the end. */
function runOn(written: string, from: number, left: number, previous?: number): readonly ReadNumber[] | null {
  if (left === 0) return from === written.length ? [] : null;
  for (let length = Math.min(3, written.length - from); length > 0; length--) {
    const part = written.slice(from, from + length);
    if (!oneDay.test(part)) continue;
    const number = wholeNumberOf(part);
    const [, day = number] = previous === undefined ? [] : withTens([previous, number]);
    if (previous !== undefined && day !== previous + 1) continue;
    const rest = runOn(written, from + length, left - 1, day);
    if (rest !== null) return [{ day, start: from, end: from + length }, ...rest];
  }
  return null;
}

/** 十五六 are the 15th and the 16th: a number below ten takes the tens of the one before it. */
function withTens(days: readonly number[]): readonly number[] {
  const whole: number[] = [];
  for (const day of days) {
    const before = whole.at(-1) ?? 0;
    whole.push(day < 10 && before > 10 ? day + 10 * Math.floor(before / 10) : day);
  }
  return whole;
}

function isRow(days: readonly number[]): boolean {
  return days.every((day, index) => index === 0 || day === (days[index - 1] ?? 0) + 1);
}
