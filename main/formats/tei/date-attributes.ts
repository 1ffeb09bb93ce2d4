import type { XmlAttributes } from '../xml/write-xml.ts';
import { isIsoDate } from './iso-date.ts';

/** What `@when-custom` is written by: Extended Date/Time Format, ISO 8601-2. */
export const edtf = 'http://www.loc.gov/standards/datetime/';

const none = { when: null, notBefore: null, notAfter: null, 'when-custom': null, datingMethod: null };

/**
 * A date in EDTF as TEI's attributes: `@when` where it is a day, month, year or moment of the calendar; else the earliest and latest that
 * it may be, as far as these can be told, with the whole in `@when-custom`.
 *
 * @param whole with the calendar that the text counts by, which then stands in `@when-custom` in any case
 */
export function dateAttributes(value: string | null, whole = value): XmlAttributes {
  if (value === null) return none;
  const custom = { 'when-custom': whole, datingMethod: edtf };
  if (isCalendarDate(value) || isMoment(value)) return { ...none, when: value, ...(whole === value ? {} : custom) };
  const [notBefore, notAfter] = boundsOf(value);
  return { ...none, notBefore, notAfter, ...custom };
}

function isCalendarDate(text: string): boolean {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return isIsoDate(text) && !text.startsWith('0000');
  return /^(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text);
}

function isMoment(text: string): boolean {
  const [date = '', time = ''] = text.split('T');
  return isIsoDate(date) && /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d)?$/.test(time);
}

function boundsOf(value: string): readonly [earliest: string | null, latest: string | null] {
  const [first = '', last = first] = value.split('/');
  return [edgeOf(first, 'earliest'), edgeOf(last, 'latest')];
}

/** The earliest or latest calendar date of one date in EDTF; null where there is none, or it is not known. */
function edgeOf(date: string, edge: 'earliest' | 'latest'): string | null {
  const certain = date.replace(/[?~%]$/, '');
  const found = /^(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?$/.exec(certain);
  if (found === null) return null;
  const isEarliest = edge === 'earliest';
  const year = (found[1] ?? '').replaceAll('X', isEarliest ? '0' : '9');
  const month = found[2]?.replace('XX', isEarliest ? '01' : '12');
  const lastDay = month === undefined ? 31 : new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const day = found[3]?.replace('XX', isEarliest ? '01' : String(lastDay));
  const edgeDate = [year, month, day].filter((part) => part !== undefined).join('-');
  return isCalendarDate(edgeDate) ? edgeDate : null;
}
