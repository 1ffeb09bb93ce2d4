import type Database from 'better-sqlite3';
import type { z } from 'zod';
import { KanwuError } from '../../model/error.ts';
import { saysTheSame } from '../../model/same-record.ts';
import type { Cell, Codec } from './codecs.ts';

/** How one field is kept in a column. */
export interface Column {
  readonly name: string;
  /** The field is a list or an object of this shape, kept as JSON; null as NULL. */
  readonly json?: z.ZodType;
  /** The field stands there otherwise than it reads. */
  readonly codec?: Codec;
  /** SQLite works it out of other columns: it is never written. */
  readonly isWorkedOut?: true;
}

export interface RowDeclaration<R> {
  readonly table: string;
  readonly columns: { readonly [Field in keyof R & string]: Column };
}

/** The rows of a table, each of which has a key: what some of its fields say. */
export interface SqlRows<R, Key extends keyof R> {
  get(key: Pick<R, Key>): R | undefined;
  /** Puts a row, in the place of the one that has its key. */
  put(row: R): void;
  /** Puts a row in the place of one that has its key: only what differs is written. */
  putOver(before: R, row: R): void;
  remove(key: Pick<R, Key>): void;
  /** In the order of their keys. */
  where<Field extends keyof R & string>(field: Field, value: R[Field]): R[];
  /** Those of which any of some SQL clauses (`WHERE …`) is so, by their parameters in their order. */
  all(clauses: readonly string[], ...parameters: readonly Cell[]): R[];
}

/** Statements are prepared once, when they are first needed. */
export function sqlRows<R, Key extends keyof R & string>(
  database: Database.Database,
  { table, columns }: RowDeclaration<R>,
  key: readonly Key[],
): SqlRows<R, Key> {
  const fields = Object.keys(columns) as (keyof R & string)[];
  const kept = fields.filter((field) => columns[field].isWorkedOut === undefined);
  const names = kept.map((field) => columns[field].name);
  const keyNames = key.map((field) => columns[field].name);
  const ofKey = keyNames.map((name) => `${name} = ?`).join(' AND ');
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
    return json === undefined || value === null ? (value as Cell) : written(json, value, `${table}.${field}`);
  };
  const toRow = (row: R): Cell[] => kept.map((field) => toCell(field, row[field]));
  const toFind = (field: keyof R & string, value: unknown): Cell => {
    const find = columns[field].codec?.find;
    return find === undefined ? toCell(field, value) : find(value);
  };
  const toKey = (of: Pick<R, Key>): Cell[] => key.map((field) => toFind(field, of[field]));
  const fromCell = (field: keyof R & string, cell: Cell): unknown => {
    const { name, json, codec } = columns[field];
    if (codec !== undefined) return codec.read(cell);
    return json === undefined || cell === null ? cell : read(json, String(cell), `${table}.${name}`);
  };
  const fromRow = (row: Record<string, Cell>): R => {
    const read: Record<string, unknown> = {};
    for (const field of fields) read[field] = fromCell(field, row[columns[field].name] ?? null);
    return read as R;
  };
  const all = (clauses: readonly string[], parameters: readonly Cell[]): R[] =>
    statement(clauses.map((clause) => `SELECT * FROM ${table} ${clause}`).join(' UNION ALL '))
      .all(parameters)
      .map((row) => fromRow(row as Record<string, Cell>));

  return {
    get(of) {
      const row = statement(`SELECT * FROM ${table} WHERE ${ofKey}`).get(toKey(of));
      return row === undefined ? undefined : fromRow(row as Record<string, Cell>);
    },
    put(row) {
      const placeholders = names.map(() => '?').join(', ');
      const updates = names.map((name) => `${name} = excluded.${name}`).join(', ');
      statement(
        `INSERT INTO ${table} (${names.join(', ')}) VALUES (${placeholders})
         ON CONFLICT (${keyNames.join(', ')}) DO UPDATE SET ${updates}`,
      ).run(toRow(row));
    },
    putOver(before, row) {
      const differing = kept.filter((field) => !saysTheSame(before[field], row[field]));
      if (differing.length === 0) return;
      const updates = differing.map((field) => `${columns[field].name} = ?`).join(', ');
      const cells = differing.map((field) => toCell(field, row[field]));
      statement(`UPDATE ${table} SET ${updates} WHERE ${ofKey}`).run([...cells, ...toKey(row)]);
    },
    remove(of) {
      statement(`DELETE FROM ${table} WHERE ${ofKey}`).run(toKey(of));
    },
    where(field, value) {
      const cell = toFind(field, value);
      // An index that leaves out what is NULL is used for what is equal alone.
      const same = cell === null ? 'IS' : '=';
      return all([`WHERE ${columns[field].name} ${same} ? ORDER BY ${keyNames.join(', ')}`], [cell]);
    },
    all: (clauses, ...parameters) => all(clauses, parameters),
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
