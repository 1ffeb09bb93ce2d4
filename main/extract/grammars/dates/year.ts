import { wholeNumberOf } from '../decimal.ts';
import { noDate } from './calendar-date.ts';
import {
  type DateContext,
  type DatePoint,
  hanDigits,
  monthNumber,
  relativeYears,
  yearOfIssue,
} from './date-context.ts';
import { calendarOfEra, cyclicYear, eraNames, yearOfCycle, yearOfEra } from './eras.ts';
import { matchAt } from './match-at.ts';

const gregorianYear = new RegExp(
  `(?:公元)?(?<number>[12]\\d{3}|[一二][${hanDigits}]{3}) ?年(?!代|来|龄|历史|以前的|间的历史)[度份]?(?![级轻])`,
  'y',
);
const shortYear = new RegExp(`['’]?(?<number>\\d{2}|[${hanDigits}]{2})年(?=${monthNumber}月)`, 'y');
/** 三十五年三月一日 in a newspaper of the Republic, which need not say whose years these are. */
const republicanYear = new RegExp(`(?<number>[一二三四五六七八九十廿卅]{1,4})年(?=${monthNumber}月)`, 'y');
const yearBeforeChrist = /公元前(?<number>\d{1,4})年/y;
const eraYear = new RegExp(
  `(?<era>${eraNames.join('|')})(?<number>元|\\d{1,2}|[一二三四五六七八九十廿卅卌]{1,4})年`,
  'y',
);
const cycleYear = new RegExp(`(?:农历)?(?<name>${cyclicYear})(?:[鼠牛虎兔龙蛇马羊猴鸡狗猪])?年`, 'y');
const relativeYear = /(?<word>今年|本年|去年|前年|大前年|明年|后年|翌年|同年|次年|当年)(?!级|轻|会|龄|度报)度?/y;

/** The year that stands at `at`: of the Gregorian calendar, an era, the cycle of sixty, or as it is seen from the issue; null when none does. */
export function readYear(text: string, at: number, context: DateContext): DatePoint | null {
  const known = (
    length: number,
    year: number | null,
    confidence: number,
    calendar: string | null = null,
  ): DatePoint => ({
    date: { ...noDate, year: year ?? 'unknown', calendar },
    end: at + length,
    confidence,
  });
  const gregorian = matchAt(gregorianYear, text, at);
  if (gregorian !== null) {
    const year = wholeNumberOf(gregorian.groups?.number ?? '');
    const end = at + gregorian[0].length;
    // 2000年前 is more often "2000 years ago".
    if (year > 2100 || (year % 500 === 0 && /^(?:多?前(?!后)|以?前的|的历史)/.test(text.slice(end, end + 4))))
      return null;
    return known(gregorian[0].length, year, 0.97);
  }
  const relative = matchAt(relativeYear, text, at);
  if (relative !== null) return known(relative[0].length, relativeYearOf(relative.groups?.word ?? '', context), 0.93);
  const era = matchAt(eraYear, text, at);
  if (era !== null) {
    const { era: name = '', number = '' } = era.groups ?? {};
    return known(
      era[0].length,
      yearOfEra(name, number === '元' ? 1 : wholeNumberOf(number)),
      0.96,
      calendarOfEra(name),
    );
  }
  const republican = matchAt(republicanYear, text, at);
  const year = republicanYearOf(republican?.groups?.number ?? '', context);
  if (republican !== null && year !== null) return known(republican[0].length, year, 0.93, 'roc');
  const ancient = matchAt(yearBeforeChrist, text, at);
  // ISO 8601 counts a year 0: 1 BC.
  if (ancient !== null) return known(ancient[0].length, 1 - Number(ancient.groups?.number), 0.96);
  const short = matchAt(shortYear, text, at);
  if (short !== null) {
    const number = wholeNumberOf(short.groups?.number ?? '');
    const upTo = yearOfIssue(context) ?? 2049;
    return known(short[0].length, 2000 + number <= upTo + 1 ? 2000 + number : 1900 + number, 0.9);
  }
  const cycle = matchAt(cycleYear, text, at);
  if (cycle === null) return null;
  const yearOfName = yearOfCycle(cycle.groups?.name ?? '', yearOfIssue(context) ?? 0);
  return known(cycle[0].length, context.issueDate === null ? null : yearOfName, 0.85, 'chinese');
}

/** The Gregorian year of a year of the Republic, in a newspaper that appeared under it and by a year that it has seen or soon will. */
function republicanYearOf(number: string, context: DateContext): number | null {
  const issued = yearOfIssue(context);
  const year = yearOfEra('民国', wholeNumberOf(number));
  return issued === null || issued < 1912 || issued > 1949 || year === null || year > issued + 10 ? null : year;
}

function relativeYearOf(word: string, context: DateContext): number | null {
  const issueYear = yearOfIssue(context);
  if (word === '同年' || word === '当年') return context.namedYear;
  if (word === '次年' || word === '翌年') return context.namedYear === null ? null : context.namedYear + 1;
  return issueYear === null ? null : issueYear + (relativeYears[word] ?? 0);
}
