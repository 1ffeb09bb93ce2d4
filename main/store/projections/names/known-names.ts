import { isProposed, type NameKey, rememberedName } from '../../../../model/memory.ts';
import { nameForm } from '../../../../model/names/name-form.ts';
import { sortKeyOf } from '../../../../model/names/sort-key.ts';
import type { Projection } from '../projection.ts';
import { nameParts } from './name-parts.ts';

interface Row extends NameKey {
  readonly name: string;
  readonly sort_key: string;
  readonly value: string | null;
  readonly value_form: string | null;
  readonly accepted: number;
  readonly rejected: number;
  readonly given: 0 | 1;
  readonly withheld: number;
  readonly verdict: string | null;
  readonly ruling_id: string | null;
  readonly proposed: 0 | 1;
}

/**
 * What is remembered of each name, a row a name: what was decided of it, what is laid down for it and whether people call an entity so,
 * from the tables of the projections before it.
 */
export const knownNames: Projection = {
  name: 'known-names',
  version: 1,
  mayFollowLater: true,
  tables: {
    name: (schema) => `
CREATE TABLE ${schema}.name (
  type       TEXT NOT NULL,
  form       TEXT NOT NULL,    -- what all ways of printing it have in common
  name       TEXT NOT NULL,    -- as it was printed most often
  sort_key   TEXT NOT NULL,    -- sorts by its reading in pinyin
  value      TEXT,             -- that it was accepted with most often
  value_form TEXT,
  accepted   INTEGER NOT NULL,
  rejected   INTEGER NOT NULL,
  given      INTEGER NOT NULL, -- 1 where people call an entity so
  withheld   INTEGER NOT NULL, -- in how many contexts it is not proposed any more
  verdict    TEXT,             -- what is laid down for it
  ruling_id  TEXT,
  proposed   INTEGER NOT NULL, -- 1 where it is proposed wherever it stands
  PRIMARY KEY (type, form)
) STRICT, WITHOUT ROWID;
CREATE INDEX ${schema}.name_in_order ON name (accepted DESC, rejected DESC, type, form);`,
  },
  over({ database, records }) {
    const parts = nameParts(database, records.ruling);
    const put = database.prepare<[Row]>(
      `INSERT OR REPLACE INTO name VALUES (@type, @form, @name, @sort_key, @value, @value_form, @accepted, @rejected, @given, @withheld,
         @verdict, @ruling_id, @proposed)`,
    );
    const remove = database.prepare<[NameKey]>('DELETE FROM name WHERE type = @type AND form = @form');
    const renew = ({ type, form }: NameKey): void => {
      const { printings, contexts, ruling, given } = parts({ type, form });
      const known = rememberedName(type, printings, contexts, ruling, given);
      if (known === null) {
        remove.run({ type, form });
        return;
      }
      const { name, value, accepted, rejected, withheldContexts } = known;
      put.run({
        ...{ type, form, name, sort_key: sortKeyOf(name), value, value_form: value === null ? null : nameForm(value) },
        ...{ accepted, rejected, given: known.given ? 1 : 0, withheld: withheldContexts.length },
        ...{ verdict: ruling?.verdict ?? null, ruling_id: ruling?.id ?? null, proposed: isProposed(known) ? 1 : 0 },
      });
    };
    return {
      apply(_affected, _touched, { names }) {
        for (const key of names) renew(key);
      },
      rebuild(walk) {
        const keys = database.prepare<[], NameKey>(
          `SELECT type, form FROM name_printing UNION SELECT type, form FROM ruling_name
           UNION SELECT type, form FROM entity_name WHERE given IS NOT NULL`,
        );
        for (const key of walk(keys.all())) renew(key);
      },
    };
  },
};
