import type Database from 'better-sqlite3';
import type { z } from 'zod';
import { KanwuError } from '../../model/error.ts';
import { saysTheSame } from '../../model/same-record.ts';
import type { Cell, Codec } from './codecs.ts';
import type { StoredTable } from './stored-table.ts';

/** How one field of a record is kept in a column. */
export interface Column {
  readonly name: string;
  /** The field is a list or an object of this shape, kept as JSON. */
  readonly json?: z.ZodType;
  /** The field stands there otherwise than it reads. */
  readonly codec?: Codec;
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
): StoredTable<R> {
  const fields = Object.keys(columns) as (keyof R & string)[];
  const names = fields.map((field) => columns[field].name);
  const statement = memoise((sql: string) => database.prepare(sql));

  const read = (json: z.ZodType, text: string, column: string): unknown => {
    try {
      return json.parse(JSON.parse(text));
    } catch (error) {
      throw new KanwuError('workspace-damaged', { path: database.name, reason: column }, { cause: error });
    }
  };

  const toCell = (field: keyof R & string, value: unknown): Cell => {
    const { json, codec } = columns[field];
    if (codec !== undefined) return codec.write(value);
    return json === undefined ? (value as Cell) : written(json, value, `${table}.${field}`);
  };
  const toRow = (record: R): Cell[] => fields.map((field) => toCell(field, record[field]));
  const fromCell = (field: keyof R & string, cell: Cell): unknown => {
    const { name, json, codec } = columns[field];
    if (codec !== undefined) return codec.read(cell);
    return json === undefined ? cell : read(json, String(cell), `${table}.${name}`);
  };
  const fromRow = (row: Record<string, Cell>): R => {
    const record: Record<string, unknown> = {};
    for (const field of fields) record[field] = fromCell(field, row[columns[field].name] ?? null);
    return record as unknown as R;
  };
  // Ids that are bytes in their column are their hexadecimal digits everywhere else.
  const wanted = `SELECT ${columns.id.codec === undefined ? 'value' : 'unhex(value)'} FROM json_each(?)`;

  return {
    get(id) {
      const row = statement(`SELECT * FROM ${table} WHERE id = ?`).get(toCell('id', id));
      return row === undefined ? undefined : fromRow(row as Record<string, Cell>);
    },
    put(record) {
      const placeholders = names.map(() => '?').join(', ');
      const updates = names.map((name) => `${name} = excluded.${name}`).join(', ');
      statement(
        `INSERT INTO ${table} (${names.join(', ')}) VALUES (${placeholders}) ON CONFLICT (id) DO UPDATE SET ${updates}`,
      ).run(toRow(record));
    },
    putOver(before, record) {
      const differing = fields.filter((field) => !saysTheSame(before[field], record[field]));
      if (differing.length === 0) return;
      const updates = differing.map((field) => `${columns[field].name} = ?`).join(', ');
      const cells = [...differing, 'id' as const].map((field) => toCell(field, record[field]));
      statement(`UPDATE ${table} SET ${updates} WHERE id = ?`).run(cells);
    },
    getAll: (ids) =>
      statement(`SELECT * FROM ${table} WHERE id IN (${wanted})`)
        .all(JSON.stringify(ids))
        .map((row) => fromRow(row as Record<string, Cell>)),
    remove(id) {
      statement(`DELETE FROM ${table} WHERE id = ?`).run(toCell('id', id));
    },
    where(field, value) {
      const { name, codec } = columns[field];
      const cell = codec?.find === undefined ? toCell(field, value) : codec.find(value);
      // An index that leaves out what is NULL is used for what is equal alone.
      const same = cell === null ? 'IS' : '=';
      const rows = statement(`SELECT * FROM ${table} WHERE ${name} ${same} ? ORDER BY id`).all(cell);
      return rows.map((row) => fromRow(row as Record<string, Cell>));
    },
  };
}

/** Nothing is written that would not be read again. @throws {KanwuError} `command-invalid` */
function written(json: z.ZodType, value: unknown, column: string): string {
  const checked = json.safeParse(value);
  if (!checked.success) throw new KanwuError('command-invalid', { reason: column }, { cause: checked.error });
  return JSON.stringify(checked.data);
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
