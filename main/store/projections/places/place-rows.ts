import type Database from 'better-sqlite3';
import type { EntityId } from '../../../../model/ids.ts';
import { statusCode } from '../../codecs.ts';
import type { Numbered } from '../../numbered.ts';
import { markNumber } from '../../placed-marks.ts';
import { namesOnPages, namesOnPagesTable } from './names-on-pages.ts';
import type { PlacedMention } from './placed-mentions.ts';
import type { ReadPlace } from './read-places.ts';

/** Tables of the places of names, and of the numbers by which they know names and entities. */
export const placeTables = {
  placed_name: (schema: string) => `
CREATE TABLE ${schema}.placed_name (
  number INTEGER PRIMARY KEY,
  form   TEXT NOT NULL     -- what all ways of printing a name have in common
) STRICT;
CREATE UNIQUE INDEX ${schema}.placed_name_by_form ON placed_name (form);`,
  placed_entity: (schema: string) => `
CREATE TABLE ${schema}.placed_entity (
  number    INTEGER PRIMARY KEY,
  entity_id BLOB NOT NULL  -- of an entity that is or was named by a mention
) STRICT;
CREATE UNIQUE INDEX ${schema}.placed_entity_by_id ON placed_entity (entity_id);`,
  place: (schema: string) => `
CREATE TABLE ${schema}.place (
  name       INTEGER NOT NULL,
  day        INTEGER NOT NULL, -- of its issue, since 1 January 1970; -1000000 where that is not known
  page       INTEGER NOT NULL,
  start      INTEGER NOT NULL,
  mark       INTEGER NOT NULL, -- of the mention: tells those apart that begin in one place
  said       INTEGER NOT NULL, -- the four below in one number, in half the room
  entity     INTEGER NOT NULL, -- 0 for none
  before     BLOB NOT NULL,    -- what it is sorted by: main/store/projections/places/context-key.ts
  after      BLOB NOT NULL,
  status     INTEGER NOT NULL AS (said & 3),
  done       INTEGER NOT NULL AS (said >> 2 & 1), -- 1 where its article is
  confidence INTEGER NOT NULL AS (said >> 3 & 1023), -- in thousandths
  type       INTEGER NOT NULL AS (said >> 13),
  PRIMARY KEY (name, day, page, start, mark)
) STRICT, WITHOUT ROWID;`,
  ...namesOnPagesTable,
};

/** Where a place is found. */
export interface PlaceKey {
  readonly page: number;
  readonly start: number;
  readonly mark: number;
}

/** A place as it is stored. */
export interface PlaceRow extends PlaceKey, Pick<ReadPlace, 'day' | 'done' | 'before' | 'after'> {
  readonly name: number;
  readonly status: number;
  readonly type: number;
  readonly confidence: number;
  readonly entity: number;
}

/** What of a place can change without its moving or reading otherwise. */
export type PlaceSays = Pick<PlaceRow, 'status' | 'type' | 'confidence' | 'entity'>;

export interface PlaceRows {
  find(key: PlaceKey): PlaceRow | undefined;
  remove(row: PlaceRow): void;
  put(row: PlaceRow): void;
  change(row: PlaceRow, says: PlaceSays): void;
  /** Writes what is kept until then: where on its page each name begins. */
  write(): void;
  /** The number of a name by its form, or of an entity, which it is given where it has none. */
  nameNumber(form: string): number;
  entityNumber(id: EntityId | null): number;
}

/** Finds the form of the name that stands in a place; null where there is none. */
export function formsOfPlaces(database: Database.Database): (key: PlaceKey) => string | null {
  const { find, write } = placeRows(database);
  const form = database.prepare<[number], string>('SELECT form FROM placed_name WHERE number = ?').pluck();
  return (key) => {
    const row = find(key);
    // What stands there may be otherwise when it is asked for again.
    write();
    return row === undefined ? null : (form.get(row.name) ?? null);
  };
}

export function placeRows(database: Database.Database): PlaceRows {
  const own = 'name = @name AND day = @day AND page = @page AND start = @start AND mark = @mark';
  const find = database.prepare<[PlaceKey & Pick<PlaceRow, 'name' | 'day'>], PlaceRow>(
    `SELECT * FROM place WHERE ${own}`,
  );
  const remove = database.prepare<[PlaceRow]>(`DELETE FROM place WHERE ${own}`);
  const said = '(@type << 13) | (@confidence << 3) | (@done << 2) | @status';
  const put = database.prepare<[PlaceRow]>(
    `INSERT INTO place (name, day, page, start, mark, said, entity, before, after)
     VALUES (@name, @day, @page, @start, @mark, ${said}, @entity, @before, @after)`,
  );
  const change = database.prepare<[PlaceRow]>(`UPDATE place SET said = ${said}, entity = @entity WHERE ${own}`);
  const onPages = namesOnPages(database);
  const entityNumber = numbersOf(database, 'placed_entity', 'entity_id', 'unhex(?)');
  return {
    find(key) {
      for (const { name, day } of onPages.at(key)) {
        const row = find.get({ ...key, name, day });
        if (row !== undefined) return row;
      }
      return undefined;
    },
    remove(row) {
      remove.run(row);
      onPages.remove(row.page, row);
    },
    put(row) {
      put.run(row);
      onPages.add(row.page, row);
    },
    change: (row, says) => void change.run({ ...row, ...says }),
    write: onPages.write,
    nameNumber: numbersOf(database, 'placed_name', 'form', '?'),
    entityNumber: (id) => (id === null ? 0 : entityNumber(id)),
  };
}

export function placeKeyOf(
  numbered: Numbered,
  { id, pageId, range }: Pick<PlacedMention, 'id' | 'pageId' | 'range'>,
): PlaceKey {
  return { page: numbered.known(pageId), start: range.start, mark: markNumber(id) };
}

export function saysOf(numbered: Numbered, rows: PlaceRows, mention: PlacedMention): PlaceSays {
  const { status, type, confidence, entityId } = mention;
  return {
    ...{ status: statusCode(status), type: numbered.known(type), confidence: Math.round(confidence * 1000) },
    entity: rows.entityNumber(entityId),
  };
}

/** @param bound what the column holds for the text that is bound, in SQL */
function numbersOf(
  database: Database.Database,
  table: string,
  column: string,
  bound: string,
): (text: string) => number {
  const find = database.prepare<[string], number>(`SELECT number FROM ${table} WHERE ${column} = ${bound}`).pluck();
  const add = database.prepare<[string]>(`INSERT INTO ${table} (${column}) VALUES (${bound})`);
  return (text) => find.get(text) ?? Number(add.run(text).lastInsertRowid);
}
