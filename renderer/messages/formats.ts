import type { Language } from '../../model/language.ts';
import { type SayValue, valueSayer } from './value-words.ts';

/** Numbers and times as people of a language write them. */
export interface Formats {
  /** An ISO 8601 date. */
  date(isoDate: string): string;
  /** Milliseconds since the epoch, as a day and a time. */
  when(at: number): string;
  /** A number, to one place behind the point. */
  number(value: number): string;
  /** A fraction of 1. */
  percent(fraction: number): string;
  /** A normalised value of a type. */
  readonly value: SayValue;
}

const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

export function formatsOf(language: Language): Formats {
  const locale = locales[language];
  // A date of an issue is a day wherever the reader is.
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return {
    number: (value) => number.format(value),
    date: (isoDate) => day.format(new Date(`${isoDate}T00:00:00Z`)),
    when: (at) => moment.format(new Date(at)),
    percent: (fraction) => percent.format(fraction),
    value: valueSayer(language, locale),
  };
}
