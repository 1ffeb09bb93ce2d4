import type { RecordKind } from '../../../model/dataset-export.ts';
import type { TableName } from '../../../model/dataset-tables.ts';
import type { DatasetWriter } from '../dataset/exporter.ts';
import type { Cell } from './cells.ts';
import { columnColumns, columnRows, columnsOf, tableNames } from './columns.ts';
import { NamedEntities } from './named-entities.ts';
import { PositionsHeld } from './positions-held.ts';
import { rowsOf, rowsOfAll } from './tables.ts';

/** Every table that is written: those of a dataset, and the one that says what their columns hold. */
export type WrittenTable = TableName | 'columns';
export const writtenTables: readonly WrittenTable[] = [...tableNames, 'columns'];

/** What the rows of a table are. */
export function recordKindOf(table: WrittenTable): RecordKind {
  return table === 'mentions' ? 'mention' : table === 'articles' ? 'article' : 'row';
}

/** Writes tables, in whatever format. */
export interface TableWriter {
  /** Adds rows to a table; the first is that of the names of its columns. */
  rows(table: WrittenTable, rows: readonly (readonly Cell[])[], isHead: boolean): Promise<void>;
  /** Nothing more comes. */
  end(): Promise<void>;
}

/** Writes a dataset as tables. @param remark a last row of the table of columns, in both languages; null for none */
export function tablesOf(
  writer: TableWriter,
  remark: { readonly zh: string; readonly en: string } | null,
): DatasetWriter {
  const named = new NamedEntities();
  const held = new PositionsHeld();
  return {
    async head() {
      for (const table of tableNames) await writer.rows(table, [columnsOf(table)], true);
      await writer.rows('columns', [columnColumns], true);
      const remarks = remark === null ? [] : [['', '', remark.zh, remark.en]];
      await writer.rows('columns', [...columnRows(), ...remarks], false);
    },
    async article(article) {
      named.add(article);
      held.add(article);
      for (const { table, rows } of rowsOf(article)) await writer.rows(table, rows, false);
    },
    async foot() {
      for (const { table, rows } of rowsOfAll(named.all(), held.all())) await writer.rows(table, rows, false);
      await writer.end();
    },
  };
}
