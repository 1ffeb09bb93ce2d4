import type Database from 'better-sqlite3';
import type { Entity } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import { nameForm } from '../../model/names/name-form.ts';
import type { RecordTable } from '../../model/records.ts';

/** So many that are only looked for are found at most: more than are listed. */
const mostFound = 200;

/** Entities by what they are called. */
export interface NamedEntities {
  /** The entity of a type that is called so, however the name is printed: one that is printed just so first. */
  find(type: string, name: string): Entity | undefined;
  /**
   * Those of a type that a name may stand for: that are called so, whose name begins or ends with it or it with theirs, or whose name
   * has its characters in their order.
   */
  likely(type: string, names: readonly string[]): Entity[];
  /** Those of a type in whose name or alias some words occur; not all, where there are many. */
  lookedFor(type: string, wanted: string): Entity[];
}

export function sqlNamedEntities(database: Database.Database, entities: RecordTable<Entity>): NamedEntities {
  const called = database
    .prepare<[string, string], EntityId>(
      'SELECT entity_id FROM entity_name WHERE type = ? AND key = ? ORDER BY entity_id',
    )
    .pluck();
  const alike = database
    .prepare<[string, string, number], EntityId>(
      `SELECT DISTINCT entity_id FROM entity_name WHERE type = ? AND key LIKE ? ESCAPE '\\' LIMIT ?`,
    )
    .pluck();
  const all = (ids: Iterable<EntityId>): Entity[] =>
    [...ids].map((id) => entities.get(id)).filter((entity) => entity !== undefined);
  return {
    find(type, name) {
      const found = all(called.all(type, nameForm(name)));
      return found.find((entity) => entity.name === name || entity.aliases.includes(name)) ?? found[0];
    },
    likely(type, names) {
      const ids = new Set<EntityId>();
      for (const key of names.map(nameForm).filter((each) => each !== '')) {
        for (const part of endsOf(key)) for (const id of called.all(type, part)) ids.add(id);
        const inOrder = `%${[...key].map(escaped).join('%')}%`;
        if (key.length > 1) for (const id of alike.all(type, inOrder, -1)) ids.add(id);
      }
      return all(ids);
    },
    lookedFor: (type, wanted) => all(alike.all(type, `%${escaped(nameForm(wanted))}%`, mostFound)),
  };
}

/** A name, and all that it begins or ends with, of two units or more. */
function endsOf(key: string): string[] {
  const ends = [key];
  for (let length = 2; length < key.length; length++) ends.push(key.slice(0, length), key.slice(-length));
  return ends;
}

/** As `LIKE` takes it for what it is. */
function escaped(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&');
}
