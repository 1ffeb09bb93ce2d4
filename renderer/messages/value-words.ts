import type { Language } from '../../model/language.ts';
import type { EntityType } from '../../model/mention.ts';
import { partsOfValue } from '../../model/values/value-parts.ts';
import { type ValueWords, valueWords } from '../../resources/words/value-words.ts';

/** Says a normalised value as people do; a value whose form is not known, as it is. */
export type SayValue = (type: EntityType, value: string) => string;

export function valueSayer(language: Language, locale: string): SayValue {
  const words = valueWords[language];
  const dates = dateSayer(locale, words);
  const figures = figureSayer(locale, words);
  return (type, value) => {
    const { value: bare, bound, calendar } = partsOfValue(type, value);
    const said = type === 'date' ? dates(bare) : type === 'money' || type === 'quantity' ? figures(type, bare) : null;
    if (said === null) return value;
    const bounded = bound === null ? said : words.bound[bound](said);
    return calendar === null ? bounded : words.byCalendar(bounded, calendarName(calendar, locale));
  };
}

type Say = (text: string) => string | null;

function dateSayer(locale: string, words: ValueWords): Say {
  const formats = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const [day, month] = [formats({ dateStyle: 'long' }), formats({ year: 'numeric', month: 'long' })];
  const dayOfYear = formats({ month: 'long', day: 'numeric' });
  const of = (format: Intl.DateTimeFormat, year: string, monthOfYear: string, dayOfMonth = '01'): string =>
    format.format(new Date(`${year}-${monthOfYear}-${dayOfMonth}T00:00:00Z`));
  const one = (text: string): string | null => {
    const [, start = '', mark] = /^(.*?)([~?%])?$/.exec(text) ?? [];
    const said = plain(start);
    if (said === null) return null;
    if (mark === '~') return words.about(said);
    if (mark === '?') return words.doubtful(said);
    return mark === '%' ? words.doubtful(words.about(said)) : said;
  };
  const plain = (text: string): string | null => {
    const time = /^(?:(.+))?T(\d{2}:\d{2})(?::\d{2})?$/.exec(text);
    if (time !== null) {
      const [, date, clock = ''] = time;
      if (date === undefined) return clock;
      const said = plain(date);
      return said === null ? null : `${said} ${clock}`;
    }
    const [, year = '', monthOfYear, dayOfMonth] = /^(\d{4}|\d{3}X|XXXX)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) ?? [];
    if (year === '' || Number(monthOfYear) > 12) return null;
    if (year === 'XXXX') {
      return monthOfYear === undefined || dayOfMonth === undefined
        ? null
        : of(dayOfYear, '2000', monthOfYear, dayOfMonth);
    }
    if (year.endsWith('X')) return monthOfYear === undefined ? words.decade(`${year.slice(0, 3)}0`) : null;
    if (monthOfYear === undefined) return words.year(String(Number(year)));
    return dayOfMonth === undefined ? of(month, year, monthOfYear) : of(day, year, monthOfYear, dayOfMonth);
  };
  return (text) => {
    const ends = text.split('/');
    if (ends.length === 1) return one(text);
    const [start = '', end = ''] = ends;
    const isOpen = (each: string): boolean => each === '' || each === '..';
    const [from, to] = [isOpen(start) ? '' : one(start), isOpen(end) ? '' : one(end)];
    if (from === null || to === null) return null;
    if (from === '') return words.before(to);
    return to === '' ? words.since(from) : words.fromTo(from, to);
  };
}

function figureSayer(locale: string, words: ValueWords): (type: 'money' | 'quantity', text: string) => string | null {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 12 });
  const great = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 12 });
  const currencies = new Intl.DisplayNames(locale, { type: 'currency' });
  const amount = (text: string): string | null => {
    const said = text.split('/').map((each) => (/^-?\d+(?:\.\d+)?$/.test(each) ? sayNumber(each) : null));
    const [low, high] = said;
    if (low == null || high === null) return null;
    return high === undefined ? low : words.fromTo(low, high);
  };
  // As printed: 30亿, 1.5 million; but all digits of what is not round.
  const sayNumber = (text: string): string => {
    const value = Number(text);
    const short = great.format(value);
    const digits = short.replace(/\D/g, '').length;
    return Math.abs(value) >= words.greatFrom && digits <= 4 ? short : number.format(value);
  };
  return (type, text) => {
    const [first = '', second = ''] = text.split(' ');
    const [figures, unit] = type === 'money' ? [second, first] : [first, second];
    const said = amount(figures);
    if (said === null || unit === '') return null;
    const own = /^\{([^{}]+)\}$/.exec(unit)?.[1];
    if (type === 'money') return words.sum(said, own ?? currencies.of(unit) ?? unit);
    if (unit === '%') return `${said}%`;
    if (own === 'ordinal') return words.ordinal(said);
    return words.quantity(said, own ?? words.unit[unit] ?? unit.replace(/\{([^{}]+)\}/g, '$1'));
  };
}

function calendarName(calendar: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'calendar' }).of(calendar) ?? calendar;
}
