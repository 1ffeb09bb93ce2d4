import Papa from 'papaparse';
import { formulaWords as english, rawWords as rawEnglish } from '../../../resources/words/en/columns.ts';
import { formulaWords as chinese, rawWords as rawChinese } from '../../../resources/words/zh/columns.ts';
import type { Exporter } from '../dataset/exporter.ts';
import type { Cell } from '../tables/cells.ts';
import { recordKindOf, tablesOf, type WrittenTable, writtenTables } from '../tables/exporter.ts';
import { withoutFormula } from '../tables/formula-cells.ts';

/**
 * Tables as text whose cells a character parts, otherwise as RFC 4180 says: a file a table, UTF-8 with a byte order mark, by which Excel
 * tells it from the system's own encoding. No cell is computed unless that is asked for, and the table of columns says how that is seen to.
 *
 * @param code of the format, and what its files' names end with
 */
export function delimitedTables(code: string, name: string, delimiter: string): Exporter {
  return {
    code,
    name,
    use: 'table',
    recordKind: 'row',
    leavesOut: ['roles'],
    begin(files, _losses, { raw }) {
      const written = writtenTables.map((table) => ({
        table,
        file: files.file(`-${table}.${code}`, recordKindOf(table)),
      }));
      const writer = {
        async rows(table: WrittenTable, rows: readonly (readonly Cell[])[], isHead: boolean): Promise<void> {
          const file = written.find((each) => each.table === table)?.file;
          const lines = delimitedLines(rows, delimiter, raw);
          await file?.append(`${isHead ? '\u{feff}' : ''}${lines}`, isHead ? 0 : rows.length);
        },
        end: async () => {},
      };
      return tablesOf(writer, raw ? { zh: rawChinese, en: rawEnglish } : { zh: chinese, en: english });
    },
  };
}

/** Rows as lines, the last line end included. @param raw whether text stands as it is that a spreadsheet would compute */
export function delimitedLines(rows: readonly (readonly Cell[])[], delimiter: string, raw: boolean): string {
  if (rows.length === 0) return '';
  const harmless = (cell: Cell): Cell => (typeof cell === 'string' ? withoutFormula(cell) : cell);
  const cells = raw ? rows : rows.map((row) => row.map(harmless));
  return `${Papa.unparse([...cells.map((row) => [...row])], { newline: '\r\n', delimiter })}\r\n`;
}
