import type Database from 'better-sqlite3';
import type { Entity } from '../../../model/entity.ts';
import type { ArticleId, EntityId } from '../../../model/ids.ts';
import type { HeldPositions } from '../company/held-positions.ts';
import { bytesOf } from '../id-bytes.ts';
import type { ListedEntities } from '../listed-entities.ts';
import type { Numbered } from '../numbered.ts';
import { formsOfPlaces, type PlaceKey } from '../projections/places/place-rows.ts';

/** Of so many mentions of an entity it is looked at most what stands beside them. */
const mostLookedAt = 500;
/** So many names of what stands beside an entity are told at most, the most frequent first. */
const mostBeside = 50;

/** An entity of the register as other programs are told of it: what is not for release is none of it. */
export interface ServedEntity {
  readonly entity: Entity;
  /** What else it is called, with the names of those that were joined into it. */
  readonly aliases: readonly string[];
  /** How many mentions of it were accepted, and the dates of the first and the last of them, as ISO 8601. */
  readonly mentions: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

/** The entities that may be told of. */
export interface ServedEntities {
  /** Null for one that is not there, was joined into another, or is mentioned in nothing but what is not for release. */
  get(id: EntityId): ServedEntity | null;
  /** The positions that its mentions are said to hold. */
  positions(id: EntityId): readonly string[];
  /** The places that stand in the same paragraphs. */
  places(id: EntityId): readonly string[];
}

interface Counted {
  readonly mentions: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

/** Accepted mentions of an entity that may be told of, with their block; articles that may not are given by their numbers. */
const released = `mention CROSS JOIN block ON block.page = mention.page
    AND mention.start_offset >= block.start_offset AND mention.start_offset < block.end_offset
  WHERE mention.entity_id IN (SELECT unhex(value) FROM json_each(@ids)) AND mention.status = 1
    AND mention.not_for_release IS NULL AND block.article IS NOT NULL
    AND block.article NOT IN (SELECT value FROM json_each(@held))`;

interface Asked {
  readonly ids: string;
  readonly held: string;
}

export function servedEntities(
  database: Database.Database,
  numbered: Numbered,
  listed: ListedEntities,
  notReleased: { articles(): ReadonlySet<ArticleId> },
  held: HeldPositions,
): ServedEntities {
  const holdsAnyBack = database
    .prepare<[], 0 | 1>(
      `SELECT EXISTS (SELECT 1 FROM mention WHERE not_for_release IS NOT NULL)
         OR EXISTS (SELECT 1 FROM article WHERE not_for_release IS NOT NULL)
         OR EXISTS (SELECT 1 FROM issue WHERE not_for_release IS NOT NULL)`,
    )
    .pluck();
  const counted = database.prepare<[Asked], Counted>(
    `SELECT count(*) AS mentions, min(issue.date) AS firstDate, max(issue.date) AS lastDate
     FROM (SELECT block.article FROM ${released}) AS own
     JOIN numbered ON numbered.number = own.article JOIN article ON article.id = numbered.name
     JOIN issue ON issue.id = article.issue_id`,
  );
  const beside = database.prepare<[Asked & { type: number }], PlaceKey & { readonly name: string | null }>(
    `SELECT entity.name, place.page, place.start_offset AS start, place.mark
     FROM (SELECT DISTINCT block.page, block.start_offset AS first, block.end_offset AS last FROM ${released}
       LIMIT ${mostLookedAt}) AS own
     CROSS JOIN mention AS place ON place.page = own.page AND place.start_offset >= own.first AND place.start_offset < own.last
       AND place.type = @type AND place.status = 1 AND place.not_for_release IS NULL
     LEFT JOIN entity ON entity.id = lower(hex(place.entity_id))`,
  );
  const formAt = formsOfPlaces(database);
  const askedOf = (id: EntityId): Asked => {
    const ids = [id, ...(listed.row(id)?.joined ?? []).map((each) => each.id)];
    const held = [...notReleased.articles()].map((each) => numbered.known(each));
    return { ids: JSON.stringify(ids.map((each) => bytesOf(each).toString('hex'))), held: JSON.stringify(held) };
  };
  return {
    get(id) {
      const row = listed.row(id);
      if (row === null) return null;
      const { entity, joined } = row;
      const others = [...entity.aliases, ...joined.flatMap(({ name, aliases }) => [name, ...aliases])];
      const aliases = [...new Set(others)].filter((each) => each !== entity.name);
      const count = row.mentions > 0 && holdsAnyBack.get() === 1 ? counted.get(askedOf(id)) : row;
      if (count === undefined || (row.mentions > 0 && count.mentions === 0)) return null;
      const { mentions, firstDate, lastDate } = count;
      return { entity, aliases, mentions, firstDate, lastDate };
    },
    positions(id) {
      const kept = notReleased.articles();
      const told = held([id, ...(listed.row(id)?.joined ?? []).map((each) => each.id)], (mention, { articleId }) => {
        return mention.notForRelease === null && !kept.has(articleId);
      });
      return [...new Set(told.map(({ position }) => position))];
    },
    places(id) {
      const times = new Map<string, number>();
      for (const { name, ...key } of beside.all({ ...askedOf(id), type: numbered.known('place') })) {
        const called = name ?? formAt(key);
        if (called !== null) times.set(called, (times.get(called) ?? 0) + 1);
      }
      const inOrder = [...times].sort(([one, often], [other, oftener]) => oftener - often || (one < other ? -1 : 1));
      return inOrder.slice(0, mostBeside).map(([name]) => name);
    },
  };
}
