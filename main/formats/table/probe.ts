import Papa from 'papaparse';
import { recordField } from '../records/columns.ts';

/** So many rows tell whether a text is a table. */
const rowsLookedAt = 60;
/** A column's name is not longer. */
const longestName = 40;
const delimiters = [',', '\t', ';', '|'];

/** The rows of a table, as many as asked for, with the sign between their cells. */
export function rowsOf(
  text: string,
  most = 0,
): { readonly rows: readonly (readonly string[])[]; readonly delimiter: string } {
  const { data, meta } = Papa.parse<string[]>(text, {
    preview: most,
    skipEmptyLines: 'greedy',
    delimitersToGuess: delimiters,
  });
  return { rows: data, delimiter: meta.delimiter };
}

/**
 * Whether `head`, the beginning of a text, is a table with a row of column names: CSV, TSV and what else divides cells by one sign.
 * Sentences have commas, too: names are short and no two alike, and each row has as many cells, unless all names are those of columns.
 */
export function looksLikeTable(head: string): boolean {
  const { rows: all, delimiter } = rowsOf(head, rowsLookedAt);
  const [columns, ...rows] = all;
  if (columns === undefined || columns.length < 2 || rows.length === 0) return false;
  const names = columns.filter((name) => name.trim() !== '');
  const known = names.filter((name) => recordField(name) !== null).length;
  // Spreadsheets write columns without a name where somebody wrote beside a table; a sentence has none that is known.
  if (names.length < 2 || (names.length < columns.length && known === 0)) return false;
  if (names.some((name) => name.length > longestName || /[。！？!?]$/.test(name))) return false;
  if (new Set(names).size < names.length) return false;
  if (known === names.length) return true;
  // The beginning may end in the middle of a row.
  const whole = rows.length > 1 && all.length < rowsLookedAt ? rows.slice(0, -1) : rows;
  const even = whole.filter((row) => row.length === columns.length).length;
  return even >= whole.length * 0.95 && (delimiter !== ',' || names.length > 2 || known > 0 || head.includes('"'));
}
