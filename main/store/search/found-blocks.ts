import type { SearchPlace } from '../../../model/search/found-text.ts';
import type { ProjectionParts } from '../projections/projection.ts';
import { firstNumberOf, slotOfNumber } from './search-numbers.ts';

/** A block in which something was found, and where it stands. */
export interface FoundBlock extends SearchPlace {
  readonly number: number;
  readonly block: Uint8Array;
  readonly blockOrdinal: number;
  readonly headline: string;
}

/** Some of what was found, and the number to go on from; null behind the last. */
export interface FoundStretch {
  readonly blocks: FoundBlock[];
  readonly next: number | null;
}

export interface FoundBlocks {
  /** The number to begin at for what stands after a place. */
  numberAt(place: SearchPlace | null): number;
  /** The blocks that answer an FTS5 query from a number on, in order: at least so many, with all in the issues that they stand in. */
  from(match: string, number: number, least: number): FoundStretch;
}

export function foundBlocks({ database }: ProjectionParts): FoundBlocks {
  // The cross joins make SQLite go through them in the order of the index, and stop as soon as there are enough.
  const hits = database.prepare<[{ match: string; from: number; to: number; most: number }], FoundBlock>(
    `SELECT number, search_block.block, block.ordinal AS blockOrdinal, line.article_id AS articleId,
       line.issue_id AS issueId, line.ordinal, line.headline, search_issue.ordinal AS issueOrdinal
     FROM (SELECT rowid AS found FROM search_text WHERE search_text MATCH @match
       AND rowid >= CAST(@from AS INTEGER) AND rowid < CAST(@to AS INTEGER) ORDER BY rowid LIMIT @most)
     CROSS JOIN search_block ON number = found
     CROSS JOIN block ON block.id = search_block.block
     CROSS JOIN article_line AS line ON line.article_id = block.article_id
     CROSS JOIN search_issue ON search_issue.issue_id = line.issue_id
     ORDER BY found`,
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
      const some = hits.all({ match, from, to: Number.MAX_SAFE_INTEGER, most: least });
      const last = some.at(-1)?.number;
      if (last === undefined || some.length < least) return { blocks: some.sort(inOrder), next: null };
      const slot = slotAfter.get(slotOfNumber(last));
      const to = slot === undefined ? Number.MAX_SAFE_INTEGER : firstNumberOf(slot);
      const rest = hits.all({ match, from: last + 1, to, most: -1 });
      return { blocks: [...some, ...rest].sort(inOrder), next: slot === undefined ? null : to };
    },
  };
}

function inOrder(a: FoundBlock, b: FoundBlock): number {
  return comparePlaces(a, b) || a.blockOrdinal - b.blockOrdinal || Buffer.compare(a.block, b.block);
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
