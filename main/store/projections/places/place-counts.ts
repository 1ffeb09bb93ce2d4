import type Database from 'better-sqlite3';
import type { EntityId } from '../../../../model/ids.ts';
import { statusCode } from '../../codecs.ts';
import type { PlaceRow } from './place-rows.ts';

/** So sure must a suggestion be that it is shown where names are decided, in thousandths. */
export const leastShown = 500;

/** Tables of how many places there are of each name and type, and of each entity on each day and under each name. */
export const placeCountTables = {
  name_places: (schema: string) => `
CREATE TABLE ${schema}.name_places (
  name      INTEGER NOT NULL,
  type      INTEGER NOT NULL,
  accepted  INTEGER NOT NULL,
  suggested INTEGER NOT NULL,
  rejected  INTEGER NOT NULL,
  open      INTEGER NOT NULL, -- suggested at least half sure, in articles that are not done
  sureness  INTEGER NOT NULL, -- of these all together, in thousandths
  PRIMARY KEY (name, type)
) STRICT, WITHOUT ROWID;
-- A name of one character is too many things to be decided at once.
CREATE INDEX ${schema}.name_places_open ON name_places (open DESC, name, type) WHERE open > 0;`,
  entity_day: (schema: string) => `
CREATE TABLE ${schema}.entity_day (
  entity   INTEGER NOT NULL,
  day      INTEGER NOT NULL,
  mentions INTEGER NOT NULL, -- that were accepted
  PRIMARY KEY (entity, day)
) STRICT, WITHOUT ROWID;`,
  sureness_decided: (schema: string) => `
CREATE TABLE ${schema}.sureness_decided (
  hundredths INTEGER PRIMARY KEY, -- how sure a recogniser was, rounded down; below 100, for what people tag themselves is certain
  accepted   INTEGER NOT NULL,    -- how many places were that somebody was so sure of
  rejected   INTEGER NOT NULL
) STRICT;`,
  entity_read: (schema: string) => `
CREATE TABLE ${schema}.entity_read (
  entity   INTEGER NOT NULL,
  name     INTEGER NOT NULL, -- as which it is mentioned
  mentions INTEGER NOT NULL, -- that were accepted
  PRIMARY KEY (entity, name)
) STRICT, WITHOUT ROWID;`,
};

interface NameChange {
  readonly name: number;
  readonly type: number;
  accepted: number;
  suggested: number;
  rejected: number;
  open: number;
  sureness: number;
}

/** Of an entity, on a day or under a name. */
interface EntityChange {
  readonly entity: number;
  readonly of: number;
  mentions: number;
}

/** Counts that are gathered first, so that what changes many times in an edit is written once. */
export interface PlaceCounts {
  add(row: PlaceRow, times: 1 | -1): void;
  /** Writes what was gathered. @returns the entities that it concerns */
  write(): EntityId[];
}

export function placeCounts(database: Database.Database): PlaceCounts {
  const lengthOf = database.prepare<[number], number>('SELECT length(form) FROM placed_name WHERE number = ?').pluck();
  const addToName = database.prepare<[NameChange]>(
    `INSERT INTO name_places VALUES (@name, @type, @accepted, @suggested, @rejected, @open, @sureness)
     ON CONFLICT DO UPDATE SET accepted = accepted + excluded.accepted, suggested = suggested + excluded.suggested,
       rejected = rejected + excluded.rejected, open = open + excluded.open, sureness = sureness + excluded.sureness`,
  );
  const forgetName = database.prepare<[NameChange]>(
    'DELETE FROM name_places WHERE name = @name AND type = @type AND accepted = 0 AND suggested = 0 AND rejected = 0',
  );
  // What was purged must not be read here any more.
  const forgetForm = database.prepare<[NameChange]>(
    'DELETE FROM placed_name WHERE number = @name AND NOT EXISTS (SELECT 1 FROM name_places WHERE name = @name)',
  );
  const [onDays, underNames] = [
    entityCounts(database, 'entity_day', 'day'),
    entityCounts(database, 'entity_read', 'name'),
  ];
  const sureness = surenessCounts(database);
  const idOfEntity = database
    .prepare<[number], EntityId>('SELECT lower(hex(entity_id)) FROM placed_entity WHERE number = ?')
    .pluck();
  const names = new Map<string, NameChange>();
  const [suggested, accepted] = [statusCode('suggested'), statusCode('accepted')];
  const statuses = ['suggested', 'accepted', 'rejected'] as const;
  return {
    add({ name, type, status, done, confidence, entity, day }, times) {
      const key = `${name} ${type}`;
      const change = names.get(key) ?? { name, type, accepted: 0, suggested: 0, rejected: 0, open: 0, sureness: 0 };
      names.set(key, change);
      change[statuses[status] ?? 'suggested'] += times;
      if (status === suggested && done === 0 && confidence >= leastShown) {
        change.open += times;
        change.sureness += times * confidence;
      }
      if (status !== suggested && confidence < 1000) sureness.add(confidence, status === accepted, times);
      if (status !== accepted || entity === 0) return;
      onDays.add(entity, day, times);
      underNames.add(entity, name, times);
    },
    write() {
      for (const change of names.values()) {
        const { open, sureness, ...counts } = change;
        const isShort = (open !== 0 || sureness !== 0) && (lengthOf.get(change.name) ?? 0) < 2;
        addToName.run(isShort ? { ...counts, open: 0, sureness: 0 } : change);
      }
      for (const change of names.values()) if (forgetName.run(change).changes > 0) forgetForm.run(change);
      names.clear();
      sureness.write();
      underNames.write();
      return onDays.write().flatMap((entity) => idOfEntity.get(entity) ?? []);
    },
  };
}

/** Counts mentions of entities in a table, by day or by name. */
function entityCounts(database: Database.Database, table: string, column: string) {
  const add = database.prepare<[EntityChange]>(
    `INSERT INTO ${table} VALUES (@entity, @of, @mentions)
     ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions`,
  );
  const forget = database.prepare<[EntityChange]>(
    `DELETE FROM ${table} WHERE entity = @entity AND ${column} = @of AND mentions = 0`,
  );
  const changes = new Map<string, EntityChange>();
  return {
    add(entity: number, of: number, times: 1 | -1): void {
      const key = `${entity} ${of}`;
      const change = changes.get(key) ?? { entity, of, mentions: 0 };
      change.mentions += times;
      changes.set(key, change);
    },
    /** @returns the entities that it concerns */
    write(): number[] {
      const changed = [...changes.values()].filter(({ mentions }) => mentions !== 0);
      for (const change of changed) {
        add.run(change);
        forget.run(change);
      }
      changes.clear();
      return [...new Set(changed.map(({ entity }) => entity))];
    },
  };
}

/** Counts what was decided of places by how sure a recogniser was of them. */
function surenessCounts(database: Database.Database) {
  const add = database.prepare<[number, number, number]>(
    `INSERT INTO sureness_decided VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET accepted = accepted + excluded.accepted, rejected = rejected + excluded.rejected`,
  );
  const forget = database.prepare('DELETE FROM sureness_decided WHERE accepted = 0 AND rejected = 0');
  const changes = new Map<number, { accepted: number; rejected: number }>();
  return {
    /** @param confidence in thousandths */
    add(confidence: number, isAccepted: boolean, times: 1 | -1): void {
      const hundredths = Math.floor(confidence / 10);
      const change = changes.get(hundredths) ?? { accepted: 0, rejected: 0 };
      change[isAccepted ? 'accepted' : 'rejected'] += times;
      changes.set(hundredths, change);
    },
    write(): void {
      if (changes.size === 0) return;
      for (const [hundredths, { accepted, rejected }] of changes) add.run(hundredths, accepted, rejected);
      forget.run();
      changes.clear();
    },
  };
}
