import { datasetTables } from '../../../model/dataset-tables.ts';
import { csv } from '../csv/write.ts';
import type { Exporter } from '../dataset/exporter.ts';
import { type TableWriter, tablesOf } from '../tables/exporter.ts';
import { mostRows, Workbook } from './workbook.ts';
import { ZipStream } from './zip-stream.ts';

/** Excel workbooks (ECMA-376): a sheet a table, further sheets where a table has more rows than one holds. Text is text, never a formula. */
export const xlsx: Exporter = {
  code: 'xlsx',
  name: 'Excel (XLSX)',
  use: 'table',
  recordKind: 'row',
  leavesOut: ['roles'],
  asText: csv,
  begin(files, losses) {
    const file = files.file('-tables.xlsx', 'row');
    const workbook = new Workbook(new ZipStream(file), losses, mostRows, holdsDates);
    const writer: TableWriter = {
      async rows(table, rows, isHead) {
        await workbook.rows(table, rows, isHead);
        // What the columns hold is no record.
        if (!isHead && table !== 'columns') await file.append('', rows.length);
      },
      end: () => workbook.end(),
    };
    return tablesOf(writer, null);
  },
};

/** Whether a column of a dataset's table holds dates, by its name. */
export function holdsDates(table: string, column: number): boolean {
  const tables: Readonly<Record<string, readonly string[]>> = datasetTables;
  return /_date$/.test(tables[table]?.[column] ?? '');
}
