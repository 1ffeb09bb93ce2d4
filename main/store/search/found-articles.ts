import type { SearchPlace } from '../../../model/search/found-text.ts';
import type { ProjectionParts } from '../projections/projection.ts';
import { firstNumberOf, slotOfNumber } from './search-numbers.ts';

/** An article in which something was found. */
export interface FoundArticle extends SearchPlace {
  readonly headline: string;
  /** The id of the first block in which it was found, and in how many it was. */
  readonly block: Uint8Array;
  readonly blocks: number;
}

/** Some of what was found, and the number to go on from; null behind the last. */
export interface FoundStretch {
  readonly articles: FoundArticle[];
  readonly next: number | null;
}

export interface FoundArticles {
  /** The number to begin at for what stands after a place. */
  numberAt(place: SearchPlace | null): number;
  /**
   * The articles that answer an FTS5 query from a number on, in order.
   *
   * @param least how many blocks are looked at, if there are; then all of the issue that the last of them stands in
   */
  from(match: string, number: number, least: number): FoundStretch;
}

interface Numbers {
  readonly match: string;
  readonly from: number;
  readonly to: number;
}

export function foundArticles({ database }: ProjectionParts): FoundArticles {
  const lastOf = database
    .prepare<[Omit<Numbers, 'to'> & { least: number }], number>(
      `SELECT rowid FROM search_text WHERE search_text MATCH @match AND rowid >= CAST(@from AS INTEGER)
       ORDER BY rowid LIMIT 1 OFFSET @least - 1`,
    )
    .pluck();
  // The cross joins keep SQLite to the order in which there is least to do. What stands beside min() is that of the smallest.
  const articles = database.prepare<[Numbers], FoundArticle>(
    `SELECT search_issue.ordinal AS issueOrdinal, line.issue_id AS issueId, line.ordinal, line.article_id AS articleId,
       line.headline, first.block, first.blocks
     FROM (SELECT article, min(ordinal), block, count(*) AS blocks
       FROM (SELECT rowid AS found FROM search_text
         WHERE search_text MATCH @match AND rowid >= CAST(@from AS INTEGER) AND rowid < CAST(@to AS INTEGER))
       CROSS JOIN search_block ON search_block.number = found
       CROSS JOIN block ON block.id = search_block.block
       GROUP BY article) AS first
     CROSS JOIN numbered ON numbered.number = first.article
     CROSS JOIN article_line AS line ON line.article_id = numbered.name
     CROSS JOIN search_issue ON search_issue.issue_id = line.issue_id`,
  );
  const slotAfter = database
    .prepare<[number], number>('SELECT slot FROM search_issue WHERE slot > ? ORDER BY slot LIMIT 1')
    .pluck();
  const slotAt = database
    .prepare<[SearchPlace], number>(
      `SELECT slot FROM search_issue WHERE (ordinal, issue_id) <= (@issueOrdinal, @issueId)
       ORDER BY ordinal DESC, issue_id DESC LIMIT 1`,
    )
    .pluck();
  return {
    numberAt(place) {
      const slot = place === null ? undefined : slotAt.get(place);
      return slot === undefined ? Number.MIN_SAFE_INTEGER : firstNumberOf(slot);
    },
    from(match, from, least) {
      const last = lastOf.get({ match, from, least });
      const slot = last === undefined ? undefined : slotAfter.get(slotOfNumber(last));
      const next = slot === undefined ? null : firstNumberOf(slot);
      const found = articles.all({ match, from, to: next ?? Number.MAX_SAFE_INTEGER });
      return { articles: found.sort(comparePlaces), next };
    },
  };
}

/** Negative where the first place comes before the second, positive where it comes after it. */
export function comparePlaces(a: SearchPlace, b: SearchPlace): number {
  return (
    a.issueOrdinal - b.issueOrdinal ||
    byText(a.issueId, b.issueId) ||
    a.ordinal - b.ordinal ||
    byText(a.articleId, b.articleId)
  );
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
