import type { IsoDate } from '../../../../model/issue.ts';
import type { CalendarDate } from './calendar-date.ts';

/** A point of time as it was read from a text, from where it was asked for to `end`. */
export interface DatePoint {
  readonly date: CalendarDate;
  readonly end: number;
  /** How sure it is that this is a date. */
  readonly confidence: number;
}

export interface DateContext {
  readonly issueDate: IsoDate | null;
  /** The year that the same paragraph named last, for 同年 and 次年. */
  readonly namedYear: number | null;
}

/** The digits of years and minutes in Chinese numerals. */
export const hanDigits = '〇零○О一二三四五六七八九';
export const monthNumber = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
export const dayNumber =
  '(?:3[01]|[12]\\d|0?[1-9]|三十一?|卅一?|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九])';

/** How many years a word is from the issue's. */
export const relativeYears: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  去年: -1,
  前年: -2,
  大前年: -3,
  明年: 1,
  后年: 2,
};

export function yearOfIssue({ issueDate }: DateContext): number | null {
  return issueDate === null ? null : Number(issueDate.slice(0, 4));
}
