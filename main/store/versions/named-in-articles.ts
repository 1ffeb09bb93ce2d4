import type Database from 'better-sqlite3';
import type { Entity } from '../../../model/entity.ts';
import type { EntityId } from '../../../model/ids.ts';
import { statusCode } from '../codecs.ts';
import { withJoinedEntities } from '../joined-entities.ts';
import type { NamedEntities } from '../named-entities.ts';

/**
 * What some entities stand for now, as far as an accepted mention in any article names it, or one that was joined into it.
 *
 * @returns each once
 */
export function namedInArticles(
  database: Database.Database,
  entities: NamedEntities,
): (ids: readonly EntityId[]) => Entity[] {
  const isNamed = database
    .prepare<[EntityId], 0 | 1>(
      `${withJoinedEntities}
       SELECT EXISTS (
         SELECT 1 FROM joined CROSS JOIN mention ON entity_id = unhex(joined.id)
         WHERE status = ${statusCode('accepted')} AND EXISTS (
           SELECT 1 FROM block WHERE block.page = mention.page AND article IS NOT NULL AND NOT struck
             AND block.start_offset < mention.end_offset AND block.end_offset > mention.start_offset))`,
    )
    .pluck();
  return (ids) => entities.allStanding(ids).filter(({ id }) => isNamed.get(id) === 1);
}
