import type Database from 'better-sqlite3';
import { idOf } from './id-bytes.ts';
import { type RowDeclaration, sqlRows } from './sql-rows.ts';
import type { StoredTable } from './stored-table.ts';

/** A table that keeps one record a row. */
export type TableDeclaration<R extends { readonly id: string }> = RowDeclaration<R>;

/** The records of one table. */
export function sqlTable<R extends { readonly id: string }>(
  database: Database.Database,
  declaration: TableDeclaration<R>,
): StoredTable<R> {
  const { table, columns } = declaration;
  const rows = sqlRows(database, declaration, ['id']);
  const isText = columns.id.codec === undefined;
  // Ids that are bytes in their column are their hexadecimal digits everywhere else.
  const wanted = `SELECT ${isText ? 'value' : 'unhex(value)'} FROM json_each(?)`;
  return {
    get: (id) => rows.get({ id } as Pick<R, 'id'>),
    getAll: (ids) => rows.all([`WHERE id IN (${wanted})`], JSON.stringify(ids)),
    put: rows.put,
    putOver: rows.putOver,
    remove: (id) => rows.remove({ id } as Pick<R, 'id'>),
    where: rows.where,
    ids() {
      const ids = database.prepare<[], string | Uint8Array>(`SELECT id FROM ${table} ORDER BY id`).pluck().all();
      return ids.map((id): R['id'] => (typeof id === 'string' ? id : idOf(id)));
    },
  };
}
