import { Lunar } from 'lunar-typescript';
import type { IsoDate } from '../../model/issue.ts';

/** The year before an era's first, by its names in both scripts. Up to the end of the empire eras count lunar months. */
const eras: Readonly<Record<string, { readonly before: number; readonly lunar: boolean }>> = {
  ...named(1911, false, '中華民國 中华民国 民國 民国'),
  ...named(1867, false, '明治'),
  ...named(1911, false, '大正'),
  ...named(1925, false, '昭和'),
  ...named(1931, false, '大同'),
  ...named(1933, false, '康德'),
  ...named(-2333, false, '檀紀 檀君紀元 檀纪 단기'),
  ...named(1820, true, '道光'),
  ...named(1850, true, '咸豐 咸丰'),
  ...named(1861, true, '同治'),
  ...named(1874, true, '光緒 光绪'),
  ...named(1908, true, '宣統 宣统'),
  ...named(0, false, '西曆 西历 公元 公曆 公历'),
};

function named(before: number, lunar: boolean, names: string) {
  return Object.fromEntries(names.split(' ').map((name) => [name, { before, lunar }]));
}

const digit = '[〇○零一二三四五六七八九十廿卅百千元正\\d０-９]';
const written = new RegExp(
  `(${Object.keys(eras)
    .sort((a, b) => b.length - a.length)
    .join(
      '|',
    )})?\\s*(${digit}{1,9})\\s*(?:年|년)\\s*([農农陰阴舊旧夏][曆历])?\\s*([閏闰]?(?:${digit}{1,3}|冬|臘|腊))\\s*(?:月|월)\\s*(初?${digit}{1,3})\\s*[日號号일]?`,
  'g',
);
const numeric = /(?<!\d)(\d{4})\s?[-./_]\s?(\d{1,2})\s?[-./_]\s?(\d{1,2})(?!\d)/;
const compact = /(?<!\d)((?:18|19|20)\d{2})([01]\d)([0-3]\d)(?!\d)/;

/** Names of months by their first letters, in English, German and French. */
const months: readonly RegExp[] = [
  /^jan/i,
  /^(?:feb|fév|fev)/i,
  /^(?:mar(?!di)|mär|mrz)/i,
  /^(?:apr|avr)/i,
  /^(?:may|mai)/i,
  /^(?:june?|juni|juin)$/i,
  /^(?:july?|juli|juil)/i,
  /^(?:aug|aoû|aou)/i,
  /^sep/i,
  /^(?:oct|okt)/i,
  /^nov/i,
  /^(?:dec|dez|déc)/i,
];
const monthFirst = /(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
const dayFirst = /(?<!\d)(\d{1,2})(?:\.|er|st|nd|rd|th)?\s+(\p{L}{3,9})\.?\s+(\d{4})(?!\d)/u;

/**
 * The date that a masthead or a file's name gives, whichever calendar it counts in: 中華民國三十五年三月一日, 昭和12年7月8日,
 * 檀紀四二七九年…, 光緒廿四年八月初六日 (a lunar date), 2. März 1972. Of two calendars on one line the civil one counts. Null when
 * there is none, or the calendar has no such day.
 */
export function issueDateIn(line: string): IsoDate | null {
  return writtenDate(line) ?? numericDate(line) ?? westernDate(line);
}

function writtenDate(line: string): IsoDate | null {
  let lunar: IsoDate | null = null;
  for (const match of line.matchAll(written)) {
    const [, era = '', year = '', lunarWord, month = '', day = ''] = match;
    const calendar = eras[era] ?? { before: 0, lunar: false };
    const count = year === '元' ? 1 : numeralValue(year);
    const fullYear = calendar.before + count;
    const isLunar = calendar.lunar || lunarWord !== undefined || /^[閏闰冬臘腊正]/.test(month) || day.startsWith('初');
    if (era === '' && count < 1000) continue;
    const date = isLunar ? lunarDate(fullYear, month, day) : isoDate(fullYear, numeralValue(month), numeralValue(day));
    if (date !== null && !isLunar) return date;
    lunar ??= date;
  }
  return lunar;
}

function lunarDate(year: number, month: string, day: string): IsoDate | null {
  const leap = /^[閏闰]/.test(month);
  const name = month.replace(/^[閏闰]/, '');
  const number = name === '正' ? 1 : name === '冬' ? 11 : /[臘腊]/.test(name) ? 12 : numeralValue(name);
  try {
    const solar = Lunar.fromYmd(year, leap ? -number : number, numeralValue(day.replace(/^初/, ''))).getSolar();
    return isoDate(solar.getYear(), solar.getMonth(), solar.getDay());
  } catch {
    // The calendar has no such month or day.
    return null;
  }
}

function numericDate(line: string): IsoDate | null {
  const found = numeric.exec(line) ?? compact.exec(line);
  return found === null ? null : isoDate(Number(found[1]), Number(found[2]), Number(found[3]));
}

function westernDate(line: string): IsoDate | null {
  const american = monthFirst.exec(line);
  if (american !== null) {
    const month = months.findIndex((name) => name.test(american[1] ?? ''));
    if (month >= 0) return isoDate(Number(american[3]), month + 1, Number(american[2]));
  }
  const european = dayFirst.exec(line);
  if (european === null) return null;
  const month = months.findIndex((name) => name.test(european[2] ?? ''));
  return month < 0 ? null : isoDate(Number(european[3]), month + 1, Number(european[1]));
}

const units = '〇一二三四五六七八九';
const scales: Readonly<Record<string, number>> = { 十: 10, 廿: 20, 卅: 30, 百: 100, 千: 1000 };

/** The value of a numeral: 三十五, 廿八, 一千九百三十九, 一九三九, 35, ３５. */
export function numeralValue(numeral: string): number {
  const plain = numeral
    .replace(/[０-９]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[○零]/g, '〇');
  if (/^\d+$/.test(plain)) return Number(plain);
  if (!/[十廿卅百千]/.test(plain)) {
    return Number([...plain].map((each) => (/\d/.test(each) ? each : Math.max(0, units.indexOf(each)))).join(''));
  }
  let sum = 0;
  let unit = 0;
  for (const each of plain) {
    const scale = scales[each];
    if (scale === undefined) unit = Math.max(0, units.indexOf(each));
    else {
      sum += each === '廿' || each === '卅' ? scale : Math.max(1, unit) * scale;
      unit = 0;
    }
  }
  return sum + unit;
}

/** The date, or null when the calendar has no such day. */
function isoDate(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1500 || year > 2200) return null;
  return date.toISOString().slice(0, 10);
}
