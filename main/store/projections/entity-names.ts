import type { Entity } from '../../../model/entity.ts';
import type { EntityId } from '../../../model/ids.ts';
import { nameForm } from '../../../model/names/name-form.ts';
import type { Projection } from './projection.ts';

/** What entities are called, by what all ways of printing a name have in common: an entity is found by it without a look at the others. */
export const entityNames: Projection = {
  name: 'entity-names',
  version: 2,
  tables: {
    entity_name: (schema) => `
CREATE TABLE ${schema}.entity_name (
  type      TEXT NOT NULL,
  key       TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  PRIMARY KEY (type, key, entity_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ${schema}.entity_name_by_entity ON entity_name (entity_id);`,
  },
  over({ database, records }) {
    const remove = database.prepare<[EntityId]>('DELETE FROM entity_name WHERE entity_id = ?');
    const insert = database.prepare<[string, string, EntityId]>('INSERT OR IGNORE INTO entity_name VALUES (?, ?, ?)');
    const put = ({ id, type, name, aliases }: Entity): void => {
      for (const each of [name, ...aliases]) insert.run(type, nameForm(each), id);
    };
    return {
      apply(_affected, { entity }) {
        for (const { before, after } of entity?.values() ?? []) {
          if (before !== null) remove.run(before.id);
          if (after !== null) put(after);
        }
      },
      rebuild() {
        const ids = database.prepare<[], EntityId>('SELECT id FROM entity').pluck();
        for (const id of ids.all()) {
          const entity = records.entity.get(id);
          if (entity !== undefined) put(entity);
        }
      },
    };
  },
};
