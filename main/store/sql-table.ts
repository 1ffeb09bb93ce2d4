import type Database from 'better-sqlite3';
import type { RecordTable } from '../../model/records.ts';

type Cell = string | number | null;

/** How one field of a record is kept in a column. */
export interface Column {
  readonly name: string;
  /** The field is a list or an object, kept as JSON. */
  readonly json?: boolean;
}

/** A table that keeps one record a row. */
export interface TableDeclaration<R extends { readonly id: string }> {
  readonly table: string;
  readonly columns: { readonly [Field in keyof R & string]: Column };
}

/** The records of one table. Statements are prepared once, when they are first needed. */
export function sqlTable<R extends { readonly id: string }>(
  database: Database.Database,
  { table, columns }: TableDeclaration<R>,
): RecordTable<R> {
  const fields = Object.keys(columns) as (keyof R & string)[];
  const names = fields.map((field) => columns[field].name);
  const statement = memoise((sql: string) => database.prepare(sql));

  const toRow = (record: R): Cell[] =>
    fields.map((field) => (columns[field].json ? JSON.stringify(record[field]) : (record[field] as Cell)));
  const fromRow = (row: Record<string, Cell>): R =>
    Object.fromEntries(
      fields.map((field) => {
        const { name, json } = columns[field];
        return [field, json ? JSON.parse(String(row[name])) : row[name]];
      }),
    ) as unknown as R;

  return {
    get(id) {
      const row = statement(`SELECT * FROM ${table} WHERE id = ?`).get(id);
      return row === undefined ? undefined : fromRow(row as Record<string, Cell>);
    },
    put(record) {
      const placeholders = names.map(() => '?').join(', ');
      const updates = names.map((name) => `${name} = excluded.${name}`).join(', ');
      statement(
        `INSERT INTO ${table} (${names.join(', ')}) VALUES (${placeholders}) ON CONFLICT (id) DO UPDATE SET ${updates}`,
      ).run(toRow(record));
    },
    remove(id) {
      statement(`DELETE FROM ${table} WHERE id = ?`).run(id);
    },
    where(field, value) {
      const rows = statement(`SELECT * FROM ${table} WHERE ${columns[field].name} IS ? ORDER BY id`).all(value);
      return rows.map((row) => fromRow(row as Record<string, Cell>));
    },
  };
}

function memoise<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
