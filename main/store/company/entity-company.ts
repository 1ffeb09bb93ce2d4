import type Database from 'better-sqlite3';
import type { EntityId } from '../../../model/ids.ts';
import type { CoMention, EntityCompany } from '../../../model/register/entity-company.ts';
import type { ListedEntities } from '../listed-entities.ts';
import { type HeldPositions, mostLookedAtForPositions } from './held-positions.ts';

/** Of so many mentions of an entity it is looked at most in what company they stand: the first in the order of the pages. */
const mostLookedAt = 20_000;
/** So many are told at most. */
const mostTold = 100;

/** The accepted mentions of an entity in articles, with their paragraph and issue. */
const own = `SELECT mention.page, mention.start_offset AS start, mention.mark, block.start_offset AS first, block.end_offset AS last,
    issue.id AS issue, issue.date
  FROM mention CROSS JOIN block ON block.page = mention.page
    AND mention.start_offset >= block.start_offset AND mention.start_offset < block.end_offset
  JOIN numbered ON numbered.number = block.article JOIN article ON article.id = numbered.name
  JOIN issue ON issue.id = article.issue_id
  WHERE mention.entity_id IN (SELECT unhex(value) FROM json_each(@ids)) AND mention.status = 1
  LIMIT ${mostLookedAt}`;

interface Asked {
  readonly ids: string;
}

/** Tells in what company an entity is mentioned. */
export function entityCompany(
  database: Database.Database,
  listed: ListedEntities,
  held: HeldPositions,
): (id: EntityId) => EntityCompany {
  const count = database.prepare<[Asked], number>(`SELECT count(*) FROM (${own})`).pluck();
  const coMentions = database.prepare<[Asked], { id: EntityId; paragraphs: number; issues: number }>(
    `SELECT lower(hex(coalesce(standing_id, beside.entity_id))) AS id, count(DISTINCT own.page || ' ' || own.first) AS paragraphs,
       count(DISTINCT own.issue) AS issues
     FROM (SELECT DISTINCT page, first, last, issue FROM (${own})) AS own
     CROSS JOIN mention AS beside ON beside.page = own.page AND beside.start_offset >= own.first AND beside.start_offset < own.last
       AND beside.status = 1 AND beside.entity_id IS NOT NULL
     LEFT JOIN entity_standing ON entity_standing.entity_id = beside.entity_id
     WHERE beside.entity_id NOT IN (SELECT unhex(value) FROM json_each(@ids))
     GROUP BY 1 ORDER BY paragraphs DESC, issues DESC, 1 LIMIT ${mostTold}`,
  );
  return (id) => {
    const ids = [id, ...(listed.row(id)?.joined ?? []).map((each) => each.id)];
    const asked = { ids: JSON.stringify(ids) };
    const named = (of: EntityId): CoMention['entity'][] => {
      const entity = listed.row(of)?.entity;
      return entity === undefined ? [] : [{ id: entity.id, type: entity.type, name: entity.name }];
    };
    const lookedAt = count.get(asked) ?? 0;
    return {
      coMentions: coMentions
        .all(asked)
        .flatMap(({ id: other, ...counts }) => named(other).map((entity) => ({ entity, ...counts }))),
      positions: held(ids),
      lookedAt,
      positionsLookedAt: Math.min(lookedAt, mostLookedAtForPositions),
    };
  };
}
