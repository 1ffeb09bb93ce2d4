import type { EntityId } from '../../../model/ids.ts';
import { sortKeyOf } from '../../../model/names/sort-key.ts';
import { standingFor } from '../../../model/standing.ts';
import { withJoinedEntities } from '../joined-entities.ts';
import { unknownDay } from './places/days.ts';
import type { Projection } from './projection.ts';

interface Named {
  readonly mentions: number;
  readonly days: number;
  readonly firstDay: number | null;
  readonly lastDay: number | null;
}

/**
 * What the register shows of each entity that stands for itself: its own mentions and those of what was joined into it, counted from
 * the days on which they are named (it comes after the places of names in the list of projections).
 */
export const entityLines: Projection = {
  name: 'entity-lines',
  version: 2,
  mayFollowLater: true,
  tables: {
    entity_standing: (schema) => `
CREATE TABLE ${schema}.entity_standing (
  entity_id   BLOB PRIMARY KEY, -- one that was joined into another
  standing_id BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX ${schema}.entity_standing_by_standing ON entity_standing (standing_id);`,
    entity_line: (schema) => `
CREATE TABLE ${schema}.entity_line (
  entity_id BLOB PRIMARY KEY,
  type      TEXT NOT NULL,
  sort_key  TEXT NOT NULL,    -- sorts by its name's reading in pinyin
  names     INTEGER NOT NULL, -- its own and its aliases
  links     INTEGER NOT NULL,
  mentions  INTEGER NOT NULL, -- that were accepted
  days      INTEGER NOT NULL, -- on how many days
  first_day INTEGER,          -- since 1 January 1970; NULL where none is known
  last_day  INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX ${schema}.entity_line_in_order ON entity_line (mentions DESC, sort_key, entity_id);
CREATE INDEX ${schema}.entity_line_by_type ON entity_line (type, mentions DESC, sort_key, entity_id);`,
  },
  over({ database, records }) {
    const standingBefore = database
      .prepare<[EntityId], EntityId>('SELECT lower(hex(standing_id)) FROM entity_standing WHERE entity_id = unhex(?)')
      .pluck();
    const forgetStanding = database.prepare<[EntityId]>('DELETE FROM entity_standing WHERE entity_id = unhex(?)');
    const putStanding = database.prepare<[EntityId, EntityId]>(
      'INSERT INTO entity_standing VALUES (unhex(?), unhex(?))',
    );
    const joinedInto = database.prepare<[EntityId], EntityId>(`${withJoinedEntities} SELECT id FROM joined`).pluck();
    // Of a few, whatever SQLite holds to be few: without this order it goes through the days of all entities.
    const named = database.prepare<[EntityId], Named>(
      `${withJoinedEntities}
       SELECT coalesce(sum(mentions), 0) AS mentions,
         count(DISTINCT day) FILTER (WHERE day <> ${unknownDay}) AS days,
         min(day) FILTER (WHERE day <> ${unknownDay}) AS firstDay, max(day) AS lastDay
       FROM joined CROSS JOIN placed_entity ON entity_id = unhex(joined.id) CROSS JOIN entity_day ON entity = number`,
    );
    const remove = database.prepare<[EntityId]>('DELETE FROM entity_line WHERE entity_id = unhex(?)');
    const put = database.prepare(
      'INSERT INTO entity_line VALUES (unhex(@id), @type, @sortKey, @names, @links, @mentions, @days, @firstDay, @lastDay)',
    );
    const standing = (id: EntityId): EntityId | undefined => standingFor((each) => records.entity.get(each), id)?.id;
    const place = (id: EntityId): void => {
      forgetStanding.run(id);
      const now = standing(id);
      if (now !== undefined && now !== id) putStanding.run(id, now);
    };
    const renew = (id: EntityId): void => {
      remove.run(id);
      const entity = records.entity.get(id);
      if (entity === undefined || standing(id) !== id) return;
      const { type, name, aliases, links } = entity;
      const counted = named.get(id) ?? { mentions: 0, days: 0, firstDay: null, lastDay: null };
      const lastDay = counted.firstDay === null ? null : counted.lastDay;
      const said = { id, type, sortKey: sortKeyOf(name), names: 1 + aliases.length, links: links.length };
      put.run({ ...said, ...counted, lastDay });
    };
    return {
      apply(_affected, { entity }, { entities }) {
        const moved = new Set([...(entity?.keys() ?? [])].flatMap((id) => joinedInto.all(id as EntityId)));
        const stale = new Set<EntityId>(moved);
        for (const id of [...moved, ...entities]) stale.add(standingBefore.get(id) ?? id);
        for (const id of moved) place(id);
        for (const id of [...moved, ...entities]) stale.add(standing(id) ?? id);
        for (const id of stale) renew(id);
      },
      rebuild(walk) {
        const ids = database.prepare<[], EntityId>('SELECT id FROM entity').pluck();
        for (const id of walk(ids.all())) {
          place(id);
          renew(id);
        }
      },
    };
  },
};
