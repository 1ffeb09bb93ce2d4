import type Database from 'better-sqlite3';
import type { Cell } from '../codecs.ts';
import type { Row } from './page-cells.ts';

/** How the rows of a table look where they are kept. */
export interface RowShape {
  readonly table: string;
  /** In the order in which they are kept: of a table without rowids its key first. */
  readonly columns: readonly ShapedColumn[];
  readonly hasRowid: boolean;
}

interface ShapedColumn {
  readonly name: string;
  readonly type: string;
  readonly isNeeded: boolean;
  /** It is the rowid, and empty where its value would be. */
  readonly isRowid: boolean;
}

/** The values of a row, by its columns. */
export type NamedValues = Readonly<Record<string, Cell>>;

/** The shapes of a database's own tables. @param database one with their schema */
export function rowShapes(database: Database.Database): RowShape[] {
  const tables = database.prepare<[], { name: string; wr: number }>(
    "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
  );
  const columnsOf = database.prepare<[string], { name: string; type: string; notnull: number; pk: number }>(
    'SELECT name, type, "notnull", pk FROM pragma_table_info(?)',
  );
  return tables.all().map(({ name: table, wr }) => {
    const hasRowid = wr === 0;
    const declared = columnsOf.all(table);
    const key = declared.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    const inOrder = hasRowid ? declared : [...key, ...declared.filter(({ pk }) => pk === 0)];
    const columns = inOrder.map(({ name, type, notnull, pk }) => {
      const isRowid = hasRowid && type === 'INTEGER' && key.length === 1 && pk === 1;
      return { name, type, isRowid, isNeeded: notnull === 1 || (pk > 0 && !isRowid) };
    });
    return { table, columns, hasRowid };
  });
}

/** Null for a row that does not look so. */
export function valuesAs({ columns, hasRowid }: RowShape, { rowid, values, missing }: Row): NamedValues | null {
  if ((rowid !== null) !== hasRowid || values.length !== columns.length) return null;
  const named: Record<string, Cell> = {};
  for (const [place, column] of columns.entries()) {
    const value = values[place] ?? null;
    const isLast = missing > 0 && place >= columns.length - 2;
    if (!fits(column, value) && !(isLast && value === null)) return null;
    named[column.name] = column.isRowid ? rowid : value;
  }
  return named;
}

function fits({ type, isNeeded, isRowid }: ShapedColumn, value: Cell): boolean {
  if (isRowid) return value === null;
  if (value === null) return !isNeeded;
  if (type === 'ANY') return true;
  if (type === 'TEXT') return typeof value === 'string';
  if (type === 'BLOB') return value instanceof Uint8Array;
  return typeof value === 'number' && (type === 'REAL' || Number.isInteger(value));
}
