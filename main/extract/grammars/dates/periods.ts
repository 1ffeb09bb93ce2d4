import type { IsoDate } from '../../../../model/issue.ts';
import { wholeNumberOf } from '../decimal.ts';
import type { Finding } from '../grammar.ts';

const vague = /日前|近日|近期|最近(?!的)|前不久|不久前|连日来/g;
const decade =
  /(?<century>(?:(?<number>\d{1,2}|[一二]?十[一二三四五六七八九]?|廿[一二]?)|(?<relative>上个?|本))世纪)?(?<decade>[1-9]0|[一二三四五六七八九]十|[廿卅])年代(?:初|末|中期|后期|初期|末期)?/g;
const fullDecade = /(?<![\d])(?<decade>1[0-9]\d0|20\d0)年代(?:初|末|中期|后期|初期|末期)?/g;
const century =
  /(?:公元)?(?<number>\d{1,2}|[一二]?十[一二三四五六七八九]?|廿[一二]?)世纪(?!\d|(?:[一二三四五六七八九]十|[廿卅])年代)(?:初|末|中叶|上半叶|下半叶)?/g;

/** Times that are vague or long: 日前, 20世纪90年代, 19世纪末. */
export function* findPeriods(text: string, issueDate: IsoDate | null): Generator<Finding> {
  for (const match of text.matchAll(vague)) {
    yield finding(match, issueDate === null ? null : `${issueDate}~`, 0.88);
  }
  for (const match of text.matchAll(fullDecade)) yield finding(match, `${match.groups?.decade?.slice(0, 3)}X`, 0.96);
  for (const match of text.matchAll(decade)) {
    if (/\d/.test(text.charAt(match.index - 1))) continue;
    const tens = wholeNumberOf(match.groups?.decade ?? '') / 10;
    const hundreds = hundredsOf(match.groups ?? {}, tens, issueDate);
    yield finding(match, `${hundreds === null ? 'XX' : String(hundreds).padStart(2, '0')}${tens}X`, 0.95);
  }
  for (const match of text.matchAll(century)) {
    const number = wholeNumberOf(match.groups?.number ?? '');
    if (number >= 1 && number <= 22) yield finding(match, `${String(number - 1).padStart(2, '0')}XX`, 0.95);
  }
}

/** The hundreds of a decade's years: as said, else the latest that has the decade begin before the issue's date. */
function hundredsOf(
  groups: Readonly<Record<string, string | undefined>>,
  tens: number,
  issueDate: IsoDate | null,
): number | null {
  if (groups.number !== undefined) return wholeNumberOf(groups.number) - 1;
  if (issueDate === null) return null;
  const year = Number(issueDate.slice(0, 4));
  const hundreds = Math.floor(year / 100);
  if (groups.relative !== undefined) return groups.relative.startsWith('上') ? hundreds - 1 : hundreds;
  return hundreds * 100 + tens * 10 <= year ? hundreds : hundreds - 1;
}

function finding(match: RegExpExecArray, value: string | null, confidence: number): Finding {
  return { start: match.index, end: match.index + match[0].length, type: 'date', value, confidence };
}
