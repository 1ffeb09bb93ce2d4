import type { LossTally } from '../dataset/losses.ts';
import type { Cell } from '../tables/cells.ts';
import { isIsoDate } from '../tei/iso-date.ts';

/** More UTF-16 units than this no cell holds, in any program. */
export const longestText = 32_767;

/** Places of styles in the workbook's list of them. */
export const styles = { plain: 0, date: 1, head: 2 } as const;

/** What a column of a sheet is called. @param place from 0 */
export function columnLetters(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : columnLetters(Math.floor(place / 26) - 1) + last;
}

/**
 * A cell of a sheet: text as a string, which no program computes; whole days as dates from 1900-03-01 on, as spreadsheets count one day
 * too many before; numbers as numbers.
 *
 * @param address such as `A1`
 * @param isDate whether its column holds dates
 */
export function cellXml(address: string, cell: Cell, isDate: boolean, style: number, losses: LossTally): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${address}" s="${style}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${address}" s="${style}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  const day = isDate ? dayNumber(cell) : null;
  if (day !== null) return `<c r="${address}" s="${styles.date}"><v>${day}</v></c>`;
  const space = /^\s|\s$/.test(cell) ? ' xml:space="preserve"' : '';
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t${space}>${stringXml(cut(cell, losses))}</t></is></c>`;
}

/** Days as spreadsheets count them; null for what is no date, or one before 1900-03-01. */
function dayNumber(text: string): number | null {
  if (!isIsoDate(text) || text < '1900-03-01') return null;
  const day = Date.parse(`${text}T00:00:00Z`) / 86_400_000 + 25_569;
  return Number.isInteger(day) ? day : null;
}

function cut(text: string, losses: LossTally): string {
  if (text.length <= longestText) return text;
  losses.add('cut-texts');
  const isWithin = /[\ud800-\udbff]/.test(text.charAt(longestText - 1));
  return text.slice(0, isWithin ? longestText - 1 : longestText);
}

/** What most cells have none of, so that most are written as they are. */
const unusual = /[&<>_]|[^\u0020-\ud7ff\ue000-\ufffd]/;

/**
 * Text as ECMA-376 writes it (22.9.2.19, ST_Xstring): what XML has no place for as `_x` and four digits and `_`, and so the beginning of
 * what would look like that.
 */
export function stringXml(text: string): string {
  if (!unusual.test(text)) return text;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, (character) => {
      const digits = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `_x${digits}_`;
    })
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
