import { type ColumnName, datasetTables, type TableName } from '../../../model/dataset-tables.ts';
import { columnWords as english } from '../../../resources/words/en/columns.ts';
import { columnWords as chinese } from '../../../resources/words/zh/columns.ts';

/** The tables in the order in which they are written. */
export const tableNames = [
  'mentions',
  'articles',
  'entities',
  'positions',
  'corrections',
  'categories',
  'comments',
] as const satisfies readonly TableName[];

export function columnsOf(table: TableName): readonly ColumnName[] {
  return datasetTables[table];
}

/** The names of the columns of the table that says what the columns of all others hold. */
export const columnColumns = ['table', 'column', 'zh', 'en'] as const;

/** A row for each column of each table, in both languages, so that a dataset is the same wherever it is written. */
export function columnRows(): readonly (readonly string[])[] {
  return tableNames.flatMap((table) =>
    columnsOf(table).map((column) => [table, column, chinese[column], english[column]]),
  );
}
