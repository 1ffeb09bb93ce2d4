import Papa from 'papaparse';
import type { RecordKind } from '../../../model/dataset-export.ts';
import { formulaWords as english } from '../../../resources/words/en/columns.ts';
import { formulaWords as chinese } from '../../../resources/words/zh/columns.ts';
import type { Exporter } from '../dataset/exporter.ts';
import type { Cell } from '../tables/cells.ts';
import { tablesOf, type WrittenTable, writtenTables } from '../tables/exporter.ts';
import { withoutFormula } from '../tables/formula-cells.ts';

/** What the rows of a table are. */
const recordKinds: Partial<Record<WrittenTable, RecordKind>> = { mentions: 'mention', articles: 'article' };

/**
 * CSV (RFC 4180) for spreadsheets: a file a table, UTF-8 with a byte order mark, by which Excel tells it from the system's own encoding.
 * No cell is computed, and the table of columns says how that is seen to.
 */
export const csv: Exporter = {
  code: 'csv',
  name: 'CSV',
  recordKind: 'row',
  leavesOut: ['roles'],
  begin(files) {
    const written = writtenTables.map((table) => ({
      table,
      file: files.file(`-${table}.csv`, recordKinds[table] ?? 'row'),
    }));
    const writer = {
      async rows(table: WrittenTable, rows: readonly (readonly Cell[])[], isHead: boolean): Promise<void> {
        const file = written.find((each) => each.table === table)?.file;
        await file?.append(`${isHead ? '\u{feff}' : ''}${csvLines(rows)}`, isHead ? 0 : rows.length);
      },
      end: async () => {},
    };
    return tablesOf(writer, { zh: chinese, en: english });
  },
};

function csvLines(rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return '';
  const harmless = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? withoutFormula(cell) : cell)));
  return `${Papa.unparse(harmless, { newline: '\r\n' })}\r\n`;
}
