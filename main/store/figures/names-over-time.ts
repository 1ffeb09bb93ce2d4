import type Database from 'better-sqlite3';
import type { NamedMonth } from '../../../model/figures/figures.ts';
import type { EntityId } from '../../../model/ids.ts';
import { unknownDay } from '../projections/places/days.ts';

/** In which months entities are mentioned how often, each with those that were joined into it; not what has no date. */
export function namesOverTime(database: Database.Database, ids: readonly EntityId[]): NamedMonth[] {
  return database
    .prepare<{ ids: string; unknown: number }, NamedMonth>(
      `WITH called (entityId, id) AS (
         SELECT value, unhex(value) FROM json_each(@ids)
         UNION SELECT value, entity_standing.entity_id FROM json_each(@ids) JOIN entity_standing ON standing_id = unhex(value))
       SELECT entityId, strftime('%Y-%m', day * 86400, 'unixepoch') AS month, sum(mentions) AS mentions
       FROM called JOIN placed_entity ON placed_entity.entity_id = called.id
         JOIN entity_day ON entity_day.entity = placed_entity.number
       WHERE day <> @unknown GROUP BY 1, 2 ORDER BY 1, 2`,
    )
    .all({ ids: JSON.stringify(ids), unknown: unknownDay });
}
