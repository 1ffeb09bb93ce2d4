import type Database from 'better-sqlite3';
import type { ArticleId, PageId } from '../../../model/ids.ts';
import type { Numbered } from '../numbered.ts';

/** Where a block stands on its page, and whose it is. */
export interface PlacedBlock {
  readonly start: number;
  readonly end: number;
  readonly articleId: ArticleId | null;
  /** 1 where it is not read. */
  readonly struck: 0 | 1;
}

/** The blocks of a page that a stretch of it touches, be it at a block's edge. */
export type BlocksAt = (pageId: PageId, start: number, end: number) => readonly PlacedBlock[];

/** So many stretches of a page are looked up one by one; for more, the page's blocks are read together. */
const mostApart = 50;

/** @returns what finds blocks for as long as they stay as they are */
export function blocksAt(database: Database.Database, numbered: Numbered): () => BlocksAt {
  // Blocks do not overlap: of those that begin before the stretch, only the last two can reach it.
  const touching = database.prepare<{ page: number; start: number; end: number }, PlacedBlock>(
    `SELECT start_offset AS start, end_offset AS "end", article_id AS articleId, struck FROM block
     WHERE page = @page AND start_offset <= @end AND end_offset >= @start
       AND start_offset >= coalesce((SELECT min(start_offset) FROM (
         SELECT start_offset FROM block WHERE page = @page AND start_offset <= @start
         ORDER BY start_offset DESC LIMIT 2)), 0)`,
  );
  const ofPage = database.prepare<[number], PlacedBlock>(
    `SELECT start_offset AS start, end_offset AS "end", article_id AS articleId, struck FROM block WHERE page = ?
     ORDER BY start_offset, end_offset`,
  );
  return () => {
    const lookedUp = new Map<PageId, number>();
    const read = new Map<PageId, readonly PlacedBlock[]>();
    return (pageId, start, end) => {
      const count = lookedUp.get(pageId) ?? 0;
      lookedUp.set(pageId, count + 1);
      if (count < mostApart) return touching.all({ page: numbered.known(pageId), start, end });
      const all = read.get(pageId) ?? ofPage.all(numbered.known(pageId));
      read.set(pageId, all);
      return among(all, start, end);
    };
  };
}

/** @param blocks in order, none of which overlap */
function among(blocks: readonly PlacedBlock[], start: number, end: number): PlacedBlock[] {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.end ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: PlacedBlock[] = [];
  for (let block = blocks[low]; block !== undefined && block.start <= end; block = blocks[++low]) found.push(block);
  return found;
}
