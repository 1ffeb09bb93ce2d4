import { columnKind } from '../../../model/dataset-tables.ts';
import { csv } from '../csv/write.ts';
import type { DatasetDescription } from '../dataset/dataset-description.ts';
import type { Exporter } from '../dataset/exporter.ts';
import { columnColumns, columnsOf } from '../tables/columns.ts';
import { recordKindOf, type TableWriter, tablesOf, type WrittenTable, writtenTables } from '../tables/exporter.ts';
import { type ParquetColumn, type ParquetFacts, ParquetTable } from './parquet-table.ts';

/** The tables of a dataset for those who compute: a Parquet file a table, with typed columns; what there is not is null. */
export const parquet: Exporter = {
  code: 'parquet',
  name: 'Parquet',
  use: 'table',
  recordKind: 'row',
  leavesOut: ['roles'],
  asText: csv,
  begin(files, _losses, { description }) {
    const facts = parquetFacts(description);
    const written = writtenTables.map((table) => {
      const file = files.file(`-${table}.parquet`, recordKindOf(table));
      return { name: table, file, table: new ParquetTable(file, parquetColumns(table), facts) };
    });
    const writer: TableWriter = {
      async rows(name, rows, isHead) {
        const found = written.find((each) => each.name === name);
        if (found === undefined || isHead) return;
        await found.table.add(rows);
        await found.file.append('', rows.length);
      },
      async end() {
        for (const { table } of written) await table.end();
      },
    };
    return tablesOf(writer, null);
  },
};

export function parquetColumns(table: WrittenTable): readonly ParquetColumn[] {
  if (table === 'columns') return columnColumns.map((name) => ({ name, kind: 'text' }));
  return columnsOf(table).map((name) => ({ name, kind: columnKind(name) }));
}

/** By what the file says what wrote it, of which state of which workspace. */
export function parquetFacts({ program, revision }: DatasetDescription): ParquetFacts {
  return {
    createdBy: `${program.name} version ${program.version}`,
    metadata: [{ key: 'kanwu', value: JSON.stringify({ program, revision }) }],
  };
}
