import { wholeNumberOf } from '../decimal.ts';
import { type CalendarDate, dayAfter, isDay, noDate, subYear } from './calendar-date.ts';
import { partOfDay, readClock } from './clock.ts';
import {
  type DateContext,
  type DatePoint,
  dayNumber,
  hanDigits,
  monthNumber,
  relativeYears,
  yearOfIssue,
} from './date-context.ts';
import { cyclicYear, yearOfCycle } from './eras.ts';
import { gregorianOf, lunarDayOf, lunarMonthOf } from './lunar.ts';
import { matchAt } from './match-at.ts';
import { readYear } from './year.ts';

const month = new RegExp(`(?<number>${monthNumber}) ?月份?(?![亮球饼票薪季嫂])`, 'y');
const day = new RegExp(`(?<number>${dayNumber}) ?[日号](?![龄游线楼院])`, 'y');
const bareDay =
  /(?<number>3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]|二十|十|廿[一二三四五六七八九]?|卅一?)日(?![内后前龄游均报子本元语夜])/y;
const partOfYear =
  /(?<word>上半年|下半年|第?[一二三四1-4]季度|春(?:[季天]|(?![节晚运联耕播雨风茶管招游光]))|夏[季天]|秋[季天]|冬[季天]|年?初|年?底|年末|末|年中|同期)/y;
const relativeMonth = /(?<word>本月|上个?月|下个?月)(?!球)份?/y;
const partOfMonth = /(?<word>[上中下]旬|月?[初底末]|中(?=[,。、]))/y;
const relativeDay =
  /(?<word>大前天|前天|前日|昨天|昨日|昨晚|昨夜|昨晨|今天|今日(?!头条|说法)|今晨|今晚|今早|今夜|明天|明日|明晚|明早|明晨|昨早|后天)/y;
const relativeDays: Readonly<Record<string, number>> = { 大: -3, 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2 };
const weekday = /(?<week>本|上|下|这|上个|下个)?(?:周|星期|礼拜)(?<day>[一二三四五六日天])(?![期刊年报边围到])/y;
const numeric =
  /(?<year>(?:19|20)\d{2})(?<sep>[-/.])(?<month>1[0-2]|0?[1-9])\k<sep>(?<day>3[01]|[12]\d|0?[1-9])(?![\d.])/y;
const lunar = new RegExp(
  `(?<mark>农历|阴历|夏历|旧历|古历)?(?:(?<year>[12]\\d{3}|[一二][${hanDigits}]{3})年|(?<cycle>${cyclicYear})年|(?<relative>今年|去年|明年))?(?<month>正|冬|腊|闰?十[一二]?|闰?[一二三四五六七八九])月(?<day>初[一二三四五六七八九十]|廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十|卅|十[一二三四五六七八九]?)(?![一二三四五六七八九十廿卅]|[至到、]${dayNumber}[日两])`,
  'y',
);

/** Reads the point of time that starts at `at`, or null when none does. */
export function readDatePoint(text: string, at: number, context: DateContext): DatePoint | null {
  return (
    readNumeric(text, at) ??
    readLunar(text, at, context) ??
    readRelativeDay(text, at, context) ??
    readYearMonthDay(text, at, context)
  );
}

/** The day of a month (30日, with `allowed` 30号) that starts at `at` without month and year. */
export function readDay(text: string, at: number): DatePoint | null {
  const match = matchAt(day, text, at);
  if (match === null) return null;
  const date = { ...noDate, day: wholeNumberOf(match.groups?.number ?? '') };
  return withTime(text, at + match[0].length, date, 0.9);
}

function readNumeric(text: string, at: number): DatePoint | null {
  const groups = matchAt(numeric, text, at)?.groups;
  if (groups === undefined || /[\d.]/.test(text.charAt(at - 1))) return null;
  const [year, monthOf, dayOf] = [groups.year, groups.month, groups.day].map(Number);
  if (year === undefined || monthOf === undefined || dayOf === undefined || !isDay(year, monthOf, dayOf)) return null;
  return { date: { ...noDate, year, month: monthOf, day: dayOf }, end: numeric.lastIndex, confidence: 0.95 };
}

function readLunar(text: string, at: number, context: DateContext): DatePoint | null {
  const match = matchAt(lunar, text, at);
  const groups = match?.groups;
  if (match === null || groups === undefined) return null;
  const { mark, year, cycle, relative, month: monthName = '', day: dayName = '' } = groups;
  // 十月初 and 十月十五 are of either calendar; these are sure to be lunar.
  const isMarked =
    mark !== undefined || cycle !== undefined || /^[正冬腊闰]/.test(monthName) || dayName.startsWith('初');
  const isWithDay = text.charAt(at + match[0].length) === '日';
  if (!isMarked && (isWithDay || !/^[廿卅]/.test(dayName))) return null;
  const issueYear = yearOfIssue(context);
  const lunarYear =
    year !== undefined
      ? wholeNumberOf(year)
      : cycle !== undefined
        ? yearOfCycle(cycle, issueYear ?? 2020)
        : (issueYear ?? Number.NaN) + (relativeYears[relative ?? ''] ?? 0);
  const isLeap = monthName.startsWith('闰');
  const iso =
    lunarYear === null || Number.isNaN(lunarYear) || isLeap
      ? null
      : gregorianOf(lunarYear, lunarMonthOf(monthName), lunarDayOf(dayName));
  const end = at + match[0].length + (isWithDay ? 1 : 0);
  if (iso === null) return { date: { ...noDate, year: 'unknown' }, end, confidence: 0.93 };
  const [y, m, d] = iso.split('-').map(Number);
  const date = { ...noDate, year: y ?? 'unknown', month: m ?? null, day: d ?? null, calendar: 'chinese' } as const;
  return { date, end, confidence: 0.93 };
}

function readRelativeDay(text: string, at: number, context: DateContext): DatePoint | null {
  const near = matchAt(relativeDay, text, at)?.groups?.word;
  if (near !== undefined) {
    const days = relativeDays[near.charAt(0)] ?? 0;
    const date =
      context.issueDate === null ? { ...noDate, year: 'unknown' as const } : dayAfter(context.issueDate, days);
    return withTime(text, at + near.length, date, 0.95, /[晚夜]$/.test(near) ? '晚' : '');
  }
  const match = matchAt(weekday, text, at);
  const week = match?.groups?.week;
  if (match === null || week === undefined) return null;
  const end = at + match[0].length;
  if (context.issueDate === null) return withTime(text, end, { ...noDate, year: 'unknown' }, 0.9);
  const today = (new Date(`${context.issueDate}T00:00:00Z`).getUTCDay() + 6) % 7;
  const wanted = '一二三四五六日'.indexOf((match.groups?.day ?? '').replace('天', '日'));
  const shift = week.startsWith('上') ? -7 : week.startsWith('下') ? 7 : 0;
  return withTime(text, end, dayAfter(context.issueDate, wanted - today + shift), 0.92);
}

function readYearMonthDay(text: string, at: number, context: DateContext): DatePoint | null {
  const year = readYear(text, at, context);
  const monthStart = skipSpace(text, year?.end ?? at, year !== null);
  const monthly = readMonth(text, monthStart, context);
  if (monthly === null) {
    if (year === null) return readDayOnly(text, at) ?? readTimeOnly(text, at);
    return withPartOfYear(text, year);
  }
  const date = {
    ...{ ...noDate, ...monthly.date },
    ...{ year: year?.date.year ?? monthly.date.year, calendar: year?.date.calendar ?? null },
  };
  const dayStart = skipSpace(text, monthly.end, true);
  const lunarDate = date.calendar === 'chinese' ? readLunarDay(text, dayStart, date) : null;
  if (lunarDate !== null) return lunarDate;
  const daily = matchAt(day, text, dayStart);
  const dayOf = wholeNumberOf(daily?.groups?.number ?? '');
  const knownYear = typeof date.year === 'number' ? date.year : null;
  if (daily !== null && date.month !== null && isDay(knownYear, date.month, dayOf)) {
    return withTime(text, dayStart + daily[0].length, { ...date, day: dayOf }, 0.98);
  }
  const part = matchAt(partOfMonth, text, monthly.end)?.groups?.word;
  const tenDays = part === '上旬' ? 1 : part === '中旬' ? 2 : part === '下旬' ? 3 : null;
  return {
    date: { ...date, tenDays },
    end: monthly.end + (part?.length ?? 0),
    confidence: year === null ? 0.93 : 0.97,
  };
}

const lunarDay = new RegExp(`(?<number>初[一二三四五六七八九十]|${dayNumber})日?`, 'y');

/** The day of a year that an emperor's era counts, which is one of the Chinese calendar: 宣统三年八月十九日 was 10 October 1911. */
function readLunarDay(text: string, at: number, { year, month: monthOf }: DatePoint['date']): DatePoint | null {
  const match = matchAt(lunarDay, text, at);
  const number = match?.groups?.number ?? '';
  if (match === null || typeof year !== 'number' || monthOf === null) return null;
  const iso = gregorianOf(year, monthOf, number.startsWith('初') ? lunarDayOf(number) : wholeNumberOf(number));
  if (iso === null) return null;
  const [y, m, d] = iso.split('-').map(Number);
  const date = { ...noDate, year: y ?? 'unknown', month: m ?? null, day: d ?? null, calendar: 'chinese' } as const;
  return { date, end: at + match[0].length, confidence: 0.97 };
}

/** Some print spaces between numbers and words: 2012 年 6 月 4 日. */
function skipSpace(text: string, at: number, isInside: boolean): number {
  return isInside && text.charAt(at) === ' ' && /\d/.test(text.charAt(at + 1)) ? at + 1 : at;
}

function withPartOfYear(text: string, { date, end, confidence }: DatePoint): DatePoint {
  const word = matchAt(partOfYear, text, end)?.groups?.word;
  if (word === undefined) return { date, end, confidence };
  return { date: { ...date, subYear: subYearOf(word) }, end: end + word.length, confidence };
}

function subYearOf(word: string): number | null {
  if (word === '上半年') return subYear.half1;
  if (word === '下半年') return subYear.half2;
  if (word.endsWith('季度')) return subYear.quarter1 - 1 + wholeNumberOf(word.replace(/^第|季度$/g, ''));
  const season = '春夏秋冬'.indexOf(word.charAt(0));
  return season < 0 ? null : subYear.spring + season;
}

function readMonth(text: string, at: number, context: DateContext): DatePoint | null {
  const match = matchAt(month, text, at);
  if (match !== null && !/[前头近每第满]/.test(text.charAt(at - 1))) {
    const number = wholeNumberOf(match.groups?.number ?? '');
    return { date: { ...noDate, month: number }, end: at + match[0].length, confidence: 0.93 };
  }
  const relative = matchAt(relativeMonth, text, at);
  if (relative === null) return null;
  const end = at + relative[0].length;
  if (context.issueDate === null) return { date: { ...noDate, year: 'unknown', month: 1 }, end, confidence: 0.93 };
  const word = relative[0].charAt(0);
  const [year = 0, monthOf = 1] = context.issueDate.split('-').map(Number);
  const count = year * 12 + monthOf - 1 + (word === '上' ? -1 : word === '下' ? 1 : 0);
  return { date: { ...noDate, year: Math.floor(count / 12), month: (count % 12) + 1 }, end, confidence: 0.93 };
}

function readDayOnly(text: string, at: number): DatePoint | null {
  const match = matchAt(bareDay, text, at);
  if (match === null || /[第每连续长近达过满仅隔约\d一二三四五六七八九十]/.test(text.charAt(at - 1))) return null;
  return withTime(text, at + match[0].length, { ...noDate, day: wholeNumberOf(match.groups?.number ?? '') }, 0.9);
}

function readTimeOnly(text: string, at: number): DatePoint | null {
  const part = matchAt(partOfDay, text, at);
  const start = at + (part?.[0].length ?? 0);
  const time = readClock(text, start, part?.[0] ?? '');
  if (time === null) return null;
  if (part === null && !time.isDigital && !time.hasMinute) return null;
  return { date: { ...noDate, time: time.iso }, end: time.end, confidence: part === null ? 0.85 : 0.95 };
}

/** @param partBefore the part of the day that the date has already said (昨晚) */
function withTime(text: string, end: number, date: CalendarDate, confidence: number, partBefore = ''): DatePoint {
  const part = matchAt(partOfDay, text, end);
  const start = end + (part?.[0].length ?? 0);
  const time = readClock(text, start, part?.[0] ?? partBefore);
  return { date: { ...date, time: time?.iso ?? null }, end: time?.end ?? start, confidence };
}
