import type { RulingId } from '../../../../model/ids.ts';
import { keyOf, type NameKey } from '../../../../model/memory.ts';
import type { Ruling } from '../../../../model/ruling.ts';
import type { Projection } from '../projection.ts';

/** For which names people have laid something down, by what all ways of printing a name have in common. */
export const rulingNames: Projection = {
  name: 'ruling-names',
  version: 2,
  mayFollowLater: true,
  tables: {
    ruling_name: (schema) => `
CREATE TABLE ${schema}.ruling_name (
  type      TEXT NOT NULL,
  form      TEXT NOT NULL,
  ruling_id TEXT NOT NULL, -- of several for one name the greatest counts
  PRIMARY KEY (type, form, ruling_id)
) STRICT, WITHOUT ROWID;`,
  },
  over({ database, records }) {
    const insert = database.prepare<[NameKey & { id: RulingId }]>('INSERT INTO ruling_name VALUES (@type, @form, @id)');
    const remove = database.prepare<[NameKey & { id: RulingId }]>(
      'DELETE FROM ruling_name WHERE type = @type AND form = @form AND ruling_id = @id',
    );
    const put = (ruling: Ruling): void => void insert.run({ ...keyOf(ruling), id: ruling.id });
    return {
      apply(_affected, { ruling }, told) {
        for (const { before, after } of ruling?.values() ?? []) {
          if (before !== null) {
            remove.run({ ...keyOf(before), id: before.id });
            told.name(keyOf(before));
          }
          if (after !== null) {
            put(after);
            told.name(keyOf(after));
          }
        }
      },
      rebuild(walk) {
        const ids = database.prepare<[], RulingId>('SELECT id FROM ruling').pluck();
        for (const id of walk(ids.all())) {
          const ruling = records.ruling.get(id);
          if (ruling !== undefined) put(ruling);
        }
      },
    };
  },
};
