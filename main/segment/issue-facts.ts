import type { IsoDate } from '../../model/issue.ts';
import { isNewspaperTitle } from './furniture.ts';
import type { IssueFacts, SegmentedBlock } from './segmentation.ts';

/** What the page furniture says of the issue and, where it says nothing, what the file's name says. */
export function issueFacts(text: string, furniture: readonly SegmentedBlock[], fileName?: string): IssueFacts {
  const lines = furniture.slice(0, 40).map((line) => text.slice(line.start, line.end));
  const named = fileName === undefined ? nothing : fileNameFacts(fileName);
  return {
    title: firstOf(lines, titleIn) ?? named.title,
    date: firstOf(lines, dateIn) ?? named.date,
    number: firstOf(lines, numberIn) ?? named.number,
    page: firstOf(lines, pageIn) ?? named.page,
  };
}

const nothing: IssueFacts = { title: null, date: null, number: null, page: null };

/** Reads names like 清河新区报_2020-05-06_A01.txt, 20200506-03版.txt, daily-post 2020.05.06 p3.txt. */
function fileNameFacts(fileName: string): IssueFacts {
  const stem = fileName.replace(/\.[^.]{1,5}$/, '');
  const date = dateIn(stem);
  const rest = stem.replace(numericDate, '_').replace(writtenDate, '_').replace(compactDate, '_');
  const parts = rest.split(/[_\s.,，、()（）[\]【】-]+/).filter((part) => part !== '');
  const title = parts.find(
    (part) =>
      /[\u4e00-\u9fff]/.test(part) &&
      (isNewspaperTitle(part) || date !== null) &&
      pageIn(part) === null &&
      numberIn(part) === null,
  );
  const page =
    firstOf(parts, (part) => pageIn(part)) ??
    (date === null ? null : firstOf(parts, (part) => /^(?:[Pp]|page)?0*(\d{1,3})$/.exec(part)?.[1] ?? null));
  return { title: title ?? null, date, number: firstOf(parts, numberIn), page };
}

function titleIn(line: string): string | null {
  if (isNewspaperTitle(line)) return line.replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '');
  const first = line.split(/[\s|｜:：·]+/).find((part) => isNewspaperTitle(part) && /[\u4e00-\u9fff]{2}/.test(part));
  return first ?? null;
}

const numericDate = /(?<!\d)(\d{4})[-./_](\d{1,2})[-./_](\d{1,2})(?!\d)/;
const writtenDate = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/;
const compactDate = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/;
const chineseDate =
  /([〇○零一二三四五六七八九]{4})\s*年\s*([一二三四五六七八九十]{1,2})\s*月\s*([一二三四五六七八九十]{1,3})\s*日/;
const westernDate =
  /\b(January|February|March|April|May|June|July|August|September|October|November|December)\s+(\d{1,2}),?\s+(\d{4})\b/i;
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function dateIn(line: string): IsoDate | null {
  const found = writtenDate.exec(line) ?? numericDate.exec(line) ?? compactDate.exec(line);
  if (found !== null) return isoDate(Number(found[1]), Number(found[2]), Number(found[3]));
  const western = westernDate.exec(line);
  if (western !== null) {
    return isoDate(Number(western[3]), months.indexOf((western[1] ?? '').toLowerCase()) + 1, Number(western[2]));
  }
  const chinese = chineseDate.exec(line);
  if (chinese === null) return null;
  const year = [...(chinese[1] ?? '')].map((numeral) => Math.max(0, numerals.indexOf(numeral))).join('');
  return isoDate(Number(year), numeralValue(chinese[2] ?? ''), numeralValue(chinese[3] ?? ''));
}

const numerals = '〇一二三四五六七八九';

/** The value of a Chinese numeral below 100. */
function numeralValue(numeral: string): number {
  const [tens, units] = numeral.split('十');
  if (units === undefined) return numerals.indexOf(tens ?? '');
  return (tens === '' ? 1 : numerals.indexOf(tens ?? '')) * 10 + (units === '' ? 0 : numerals.indexOf(units));
}

/** The date, or null when the calendar has no such day. */
function isoDate(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1500 || year > 2200) return null;
  return date.toISOString().slice(0, 10);
}

function numberIn(line: string): string | null {
  return (
    /总第\s*(\d{1,6})\s*期/.exec(line)?.[1] ??
    /第\s*(\d{1,6})\s*[期号]/.exec(line)?.[1] ??
    /\bNo\.?\s*(\d{1,6})\b/.exec(line)?.[1] ??
    null
  );
}

function pageIn(whole: string): string | null {
  const line = whole.replace(/(?:今日|本期|共|每期)\s*\d+\s*版/g, ' ');
  const found =
    /(?:第\s*)?(?<![\dA-Z])([A-Z]?\d{1,3})\s*版(?!\s*面?设计)/.exec(line)?.[1] ??
    /^([A-D]\d{1,2})$/.exec(line)?.[1] ??
    /(?:^|\s)([A-D]\d{2})(?:\s|$)/.exec(line)?.[1] ??
    /\bPage\s*(\d{1,3})\b/i.exec(line)?.[1];
  if (found === undefined) return null;
  return found.replace(/^0+(?=\d)/, '');
}

function firstOf<Value>(lines: readonly string[], find: (line: string) => Value | null): Value | null {
  for (const line of lines) {
    const found = find(line);
    if (found !== null) return found;
  }
  return null;
}
