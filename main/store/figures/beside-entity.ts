import type Database from 'better-sqlite3';
import type { BesidePart, BesideRow } from '../../../model/figures/figures.ts';
import type { EntityId } from '../../../model/ids.ts';
import { statusCode } from '../codecs.ts';

/** How many articles a part is of. */
const articlesAPart = 150;

/** In which block something begins. @param start the column that says where, of a row with its page */
function isInBlock(row: string, start: string): string {
  return `${row}.page = block.page AND ${row}.${start} >= block.start_offset AND ${row}.${start} < block.end_offset`;
}

/**
 * In how many articles other entities are mentioned beside one, as people accepted both, in some of its articles. Those that were joined
 * into another count as that.
 *
 * @param from the number of the article from which on they are
 */
export function besideEntity(database: Database.Database, entityId: EntityId, from: number): BesidePart {
  const accepted = statusCode('accepted');
  const articles = database
    .prepare<{ id: EntityId }, number>(
      `WITH called (id) AS (SELECT unhex(@id) UNION SELECT entity_id FROM entity_standing WHERE standing_id = unhex(@id))
       SELECT DISTINCT block.article FROM called JOIN placed_entity ON placed_entity.entity_id = called.id
         JOIN entity_read ON entity_read.entity = placed_entity.number
         JOIN place ON place.name = entity_read.name AND place.entity = placed_entity.number AND place.status = ${accepted}
         JOIN block ON ${isInBlock('place', 'start')} AND block.struck = 0
       WHERE block.article IS NOT NULL ORDER BY 1`,
    )
    .pluck()
    .all({ id: entityId });
  const left = articles.filter((article) => article >= from);
  const now = left.slice(0, articlesAPart);
  const rows = database
    .prepare<{ id: EntityId; articles: string }, BesideRow>(
      `SELECT other.id AS entityId, other.name, other.type, count(*) AS articles FROM (
         SELECT DISTINCT block.article, lower(hex(coalesce(standing_id, mention.entity_id))) AS id
         FROM json_each(@articles) AS wanted JOIN block ON block.article = wanted.value AND block.struck = 0
           JOIN mention ON ${isInBlock('mention', 'start_offset')} AND mention.status = ${accepted} AND mention.entity_id IS NOT NULL
           LEFT JOIN entity_standing ON entity_standing.entity_id = mention.entity_id) AS found
         JOIN entity AS other ON other.id = found.id
       WHERE found.id <> @id GROUP BY found.id`,
    )
    .all({ id: entityId, articles: JSON.stringify(now) });
  const next = left[articlesAPart] ?? null;
  const through = articles.length - left.length + now.length;
  return { rows, next, fraction: next === null ? 1 : through / articles.length };
}
