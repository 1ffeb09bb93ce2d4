import type { Entity } from '../../../../model/entity.ts';
import { givenNames } from '../../../../model/given-names.ts';
import type { EntityId } from '../../../../model/ids.ts';
import { keyOf, type NameKey, textOfKey } from '../../../../model/memory.ts';
import { isNameType } from '../../../../model/names/name-types.ts';
import { initialsOf, soundOf } from '../../../../model/names/pinyin-syllables.ts';
import { matchlessToken, tokensOf } from '../../search/tokens.ts';
import type { Projection } from '../projection.ts';

/** One form of what an entity is called. */
interface Row extends NameKey {
  /** As it is printed, where people gave it the entity; null where they did not. */
  given: string | null;
  /** Whether it is the form of the entity's preferred name. */
  readonly preferred: 0 | 1;
}

/**
 * What entities are called, by the forms of names: an entity is found by it without a look at the others, by its characters and by how it
 * sounds, too. FTS5 makes tables of its own beside `entity_character`.
 */
export const entityNames: Projection = {
  name: 'entity-names',
  version: 5,
  mayFollowLater: true,
  tables: {
    entity_name: (schema) => `
CREATE TABLE ${schema}.entity_name (
  number    INTEGER PRIMARY KEY, -- its row in entity_character
  type      TEXT NOT NULL,
  form      TEXT NOT NULL,
  entity_id BLOB NOT NULL,
  preferred INTEGER NOT NULL,    -- 1 for its name, 0 for an alias
  given     TEXT                 -- as it is printed, where people said so; NULL where it was only made of it
) STRICT;
CREATE UNIQUE INDEX ${schema}.entity_name_by_form ON entity_name (type, form, entity_id);
CREATE INDEX ${schema}.entity_name_by_entity ON entity_name (entity_id);`,
    entity_character: (schema) =>
      `CREATE VIRTUAL TABLE ${schema}.entity_character USING fts5(form, sound, content='', contentless_delete=1, tokenize='ascii');`,
  },
  // Rows have whatever numbers were free when they came.
  compared: [(schema) => `SELECT type, form, entity_id, preferred, given FROM ${schema}.entity_name`],
  over({ database, records }) {
    const numbersOf = database
      .prepare<[EntityId], number>('SELECT number FROM entity_name WHERE entity_id = unhex(?)')
      .pluck();
    const remove = database.prepare<[number]>('DELETE FROM entity_name WHERE number = ?');
    const insert = database.prepare<[Row & { id: EntityId }]>(
      'INSERT INTO entity_name (type, form, entity_id, preferred, given) VALUES (@type, @form, unhex(@id), @preferred, @given)',
    );
    // FTS5 takes no number for a rowid that is not bound or cast as an integer.
    const index = database.prepare<[number | bigint, string, string]>(
      'INSERT INTO entity_character (rowid, form, sound) VALUES (CAST(? AS INTEGER), ?, ?)',
    );
    const unindex = database.prepare<[number]>('DELETE FROM entity_character WHERE rowid = CAST(? AS INTEGER)');
    const put = (entity: Entity): void => {
      for (const row of rowsOf(entity))
        index.run(insert.run({ ...row, id: entity.id }).lastInsertRowid, tokensOf(row.form), soundTokensOf(row.form));
    };
    return {
      apply(_affected, { entity }, told) {
        for (const { before, after } of entity?.values() ?? []) {
          const [was, is] = [before === null ? [] : rowsOf(before), after === null ? [] : rowsOf(after)];
          if (isSame(was, is)) continue;
          for (const number of before === null ? [] : numbersOf.all(before.id)) {
            unindex.run(number);
            remove.run(number);
          }
          if (after !== null) put(after);
          for (const { type, form, given } of [...was, ...is]) if (given !== null) told.name({ type, form });
        }
      },
      rebuild(walk) {
        const ids = database.prepare<[], EntityId>('SELECT id FROM entity').pluck();
        for (const id of walk(ids.all())) {
          const entity = records.entity.get(id);
          if (entity !== undefined) put(entity);
        }
      },
    };
  },
};

/** How a name in ideographs sounds, whole and by first letters; nothing of one that sounds as it is written. */
function soundTokensOf(form: string): string {
  const sound = soundOf(form);
  return sound === form ? '' : `${tokensOf(sound)}${matchlessToken} ${tokensOf(initialsOf(form))}`;
}

function rowsOf(entity: Entity): readonly Row[] {
  const { type, name, aliases } = entity;
  const given = new Set(isNameType(type) ? givenNames(entity) : []);
  const rows = new Map<string, Row>();
  for (const [place, each] of [name, ...aliases].entries()) {
    const key = keyOf({ type, name: each });
    const row = rows.get(textOfKey(key)) ?? { ...key, given: null, preferred: place === 0 ? 1 : 0 };
    // Of several printings one, whatever their order.
    if (given.has(each) && (row.given === null || each < row.given)) row.given = each;
    rows.set(textOfKey(key), row);
  }
  return [...rows.values()];
}

function isSame(was: readonly Row[], is: readonly Row[]): boolean {
  return JSON.stringify(was) === JSON.stringify(is);
}
