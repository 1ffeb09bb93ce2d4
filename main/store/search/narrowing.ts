import type { Block } from '../../../model/block.ts';
import type { ArticleId, EntityId } from '../../../model/ids.ts';
import { isWholeLibrary } from '../../../model/library.ts';
import type { SearchNarrowing } from '../../../model/search/search-query.ts';
import { statusCode } from '../codecs.ts';
import { filteredArticles } from '../lines/filtered-articles.ts';
import type { ProjectionParts } from '../projections/projection.ts';

/** The ids, as bytes, of an entity, `@entity`, and of what was joined into it. */
export const idsOfEntity = `SELECT unhex(@entity) UNION ALL SELECT entity_id FROM entity_standing WHERE standing_id = unhex(@entity)`;

/** A block, and the article that it is in. */
export interface BlockToNarrow {
  readonly block: Pick<Block, 'pageId' | 'start' | 'end'>;
  readonly articleId: ArticleId;
}

/** Leaves of some blocks those in which a hit counts. */
export type Narrow = <Each extends BlockToNarrow>(
  narrowing: SearchNarrowing,
  blocks: readonly Each[],
) => readonly Each[];

export function searchNarrowing({ database, numbered }: ProjectionParts): Narrow {
  const mentioned = database
    .prepare<[{ page: number; start: number; end: number; type: number | null; entity: EntityId | null }], 1>(
      `SELECT 1 FROM mention WHERE page = @page AND start_offset >= @start AND start_offset < @end
         AND status <> ${statusCode('rejected')} AND (@type IS NULL OR type = @type)
         AND (@entity IS NULL OR entity_id IN (${idsOfEntity})) LIMIT 1`,
    )
    .pluck();
  return ({ filter, type, entityId }, blocks) => {
    let left = blocks;
    if (!isWholeLibrary(filter)) {
      const among = [...new Set(blocks.map(({ articleId }) => articleId))];
      const listed = new Set([...filteredArticles(database, filter, among).values()].flat());
      left = blocks.filter(({ articleId }) => listed.has(articleId));
    }
    if (type === null && entityId === null) return left;
    const ofType = type === null ? null : numbered.known(type);
    return left.filter(({ block: { pageId, start, end } }) => {
      const at = { page: numbered.known(pageId), start, end };
      const isOfType = type === null || mentioned.get({ ...at, type: ofType, entity: null }) !== undefined;
      // One mention of the type and another of the entity are enough: each narrows down by itself.
      return isOfType && (entityId === null || mentioned.get({ ...at, type: null, entity: entityId }) !== undefined);
    });
  };
}
