import type { ArticleId, EntityId, PageId } from '../../../model/ids.ts';
import type { Mention } from '../../../model/mention.ts';
import type { Records } from '../../../model/records.ts';
import type { Affected } from '../projections/affected.ts';
import { sidesOf, type Touch, type Touched } from '../touched.ts';

/** What may read otherwise in two states of a workspace; all else is the same in both. */
export interface Differing {
  readonly articles: ReadonlySet<ArticleId>;
  readonly entities: ReadonlySet<EntityId>;
}

export const nothingDiffers: Differing = { articles: new Set(), entities: new Set() };

/** What was different in either of two states from a third may be different in one from the other. */
export function differingInEither(one: Differing, other: Differing): Differing {
  return {
    articles: new Set([...one.articles, ...other.articles]),
    entities: new Set([...one.entities, ...other.entities]),
  };
}

interface Parts {
  readonly records: Records;
  /** What a change affects. */
  readonly affected: (touched: Touched) => Affected;
}

/** What differs by a change that was made, without a look at anything else. */
export function differingBy({ records, affected }: Parts, touched: Touched): Differing {
  const entities = entitiesIn(records, touched);
  // A mention is told with what the entity is called that it names.
  const mention = new Map<string, Touch<Mention>>(touched.mention);
  for (const entityId of entities) {
    for (const named of records.mention.where('entityId', entityId)) {
      if (!mention.has(named.id)) mention.set(named.id, { before: named, after: named });
    }
  }
  const articles = new Set(affected({ ...touched, mention }).articles);
  for (const pageId of touched.restoration?.keys() ?? []) {
    for (const { articleId } of records.block.where('pageId', pageId as PageId)) {
      if (articleId !== null) articles.add(articleId);
    }
  }
  const named = [...mention.values()].flatMap(({ before, after }) => [before?.entityId, after?.entityId]);
  return { articles, entities: new Set([...entities, ...named].filter((id) => id != null)) };
}

/** The entities that were touched, those that they were joined into, and those that were joined into any of them. */
function entitiesIn(records: Records, touched: Touched): ReadonlySet<EntityId> {
  const found = new Set<EntityId>();
  const open = [...(touched.entity?.keys() ?? [])] as EntityId[];
  for (const { joinedInto: into } of sidesOf(touched.entity)) if (into !== null) open.push(into);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    const into = records.entity.get(id)?.joinedInto ?? null;
    if (into !== null) open.push(into);
    for (const joined of records.entity.where('joinedInto', id)) open.push(joined.id);
  }
  return found;
}
