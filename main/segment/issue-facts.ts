import { isNewspaperTitle } from './furniture.ts';
import { issueDateIn, numeralValue } from './issue-date.ts';
import type { IssueFacts, SegmentedBlock } from './segmentation.ts';

/** What the page furniture says of the issue and, where it says nothing, what the file's name says, and those of its folders before it, divided by `/`. */
export function issueFacts(text: string, furniture: readonly SegmentedBlock[], fileName?: string): IssueFacts {
  const lines = furniture.slice(0, 40).map((line) => text.slice(line.start, line.end));
  const named = fileName === undefined ? nothing : pathFacts(fileName);
  return {
    title: firstOf(lines, titleIn) ?? named.title,
    date: firstOf(lines, issueDateIn) ?? named.date,
    number: firstOf(lines, numberIn) ?? named.number,
    page: firstOf(lines, pageIn) ?? named.page,
  };
}

const nothing: IssueFacts = { title: null, date: null, number: null, page: null };

/**
 * What the names of a file and of its folders say, divided by `/`: the file's first, then the nearest folder's. Years, months and days are often
 * folders of their own.
 */
function pathFacts(path: string): IssueFacts {
  const [file = '', ...folders] = path.split('/').reverse();
  const own = fileNameFacts(file);
  if (folders.length === 0) return own;
  const others = folders.map((name) => fileNameFacts(`${name}.folder`));
  const told = [own, ...others, { ...nothing, date: dateOfFolders([...folders].reverse(), file) }];
  const fact = (name: keyof IssueFacts): string | null =>
    told.map((each) => each[name]).find((each) => each !== null) ?? null;
  return { title: fact('title'), date: fact('date'), number: fact('number'), page: fact('page') };
}

/** `1998/01/02` or `1998年/1月/2日`, the day at last perhaps in the file's name. */
function dateOfFolders(folders: readonly string[], file: string): string | null {
  const figures = [...folders, file.replace(/\.[^.]{1,5}$/, '')].map(
    (name) => /^(\d{1,4})\s*[年月日号]?$/.exec(name)?.[1] ?? '',
  );
  const year = figures.findIndex((each) => /^(?:18|19|20)\d\d$/.test(each));
  const [month = '', day = ''] = year < 0 ? [] : figures.slice(year + 1, year + 3);
  return month === '' || day === '' ? null : issueDateIn(`${figures[year]}-${month}-${day}`);
}

/** Reads names like 清河新区报_2020-05-06_A01.txt, 人民日报1998年01月01日第3版.txt, 20200506-03版.txt, daily-post 2020.05.06 p3.txt. */
function fileNameFacts(fileName: string): IssueFacts {
  const stem = fileName.replace(/\.[^.]{1,5}$/, '');
  const date = issueDateIn(stem);
  const rest = stem.replace(dates, '_').replace(/第\s*[一二三四五六七八九十\dA-Z]{1,4}\s*版/g, '_$&_');
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

/** Dates in file names, however they are written. */
const dates =
  /(?<!\d)\d{4}[-./_]\d{1,2}[-./_]\d{1,2}(?!\d)|(?<!\d)(?:18|19|20)\d{6}(?!\d)|(?:中華民國|中华民国|民國|民国|昭和|檀紀)?[\d〇零一二三四五六七八九十廿卅]{1,9}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十廿卅]{1,3}\s*[日號号]?/g;

function titleIn(line: string): string | null {
  if (isNewspaperTitle(line)) return line.replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '');
  const first = line.split(/[\s|｜:：·]+/).find((part) => isNewspaperTitle(part) && /[\u4e00-\u9fff]{2}/.test(part));
  return first ?? null;
}

const numeral = '[〇○零一二三四五六七八九十百千\\d]';

function numberIn(line: string): string | null {
  const found =
    /[总總]第?\s*(\d{1,6})\s*[期号號]/.exec(line)?.[1] ??
    new RegExp(`第\\s*(${numeral}{1,9})\\s*[期号號]`).exec(line)?.[1] ??
    /\b(?:No|Nr)\.?\s*(\d{1,6})\b/.exec(line)?.[1];
  return found === undefined ? null : /^\d+$/.test(found) ? found : String(numeralValue(found));
}

/** Where a text goes on or comes from: another page than the one that it stands on. */
const goesOnElsewhere = /[转轉接][自至到]?\s*第?\s*[A-Z]?[\d一二三四五六七八九十]{1,3}\s*[版張张頁页]/g;

function pageIn(whole: string): string | null {
  const line = whole.replace(/(?:今日|本期|共|每期)\s*\d+\s*版/g, ' ').replace(goesOnElsewhere, ' ');
  const found =
    /(?:第\s*)?(?<![\dA-Z])([A-Z]?\d{1,3})\s*版(?!\s*面?设计)/.exec(line)?.[1] ??
    chinesePage(line) ??
    /^([A-D]\d{1,2})$/.exec(line)?.[1] ??
    /(?:^|\s)([A-D]\d{2})(?:\s|$)/.exec(line)?.[1] ??
    /\b(?:Page|Seite)\s*(\d{1,3})\b/i.exec(line)?.[1];
  if (found === undefined) return null;
  return found.replace(/^0+(?=\d)/, '');
}

function chinesePage(line: string): string | undefined {
  const found = /(?<![转轉接])第\s*([一二三四五六七八九十]{1,3})\s*[版張张頁]/.exec(line)?.[1];
  return found === undefined ? undefined : String(numeralValue(found));
}

function firstOf<Value>(lines: readonly string[], find: (line: string) => Value | null): Value | null {
  for (const line of lines) {
    const found = find(line);
    if (found !== null) return found;
  }
  return null;
}
