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

/** What of a page is read beyond the stretches that are asked for, in UTF-16 units: twice as much each time, for what is touched stands together. */
const firstMargin = 512;

/** The blocks that a stretch of a page touches. */
interface Window {
  readonly start: number;
  readonly end: number;
  /** In order; none overlap. */
  readonly blocks: readonly PlacedBlock[];
  readonly nextMargin: number;
}

/** @returns what finds blocks for as long as they stay as they are */
export function blocksAt(database: Database.Database, numbered: Numbered): () => BlocksAt {
  // Blocks do not overlap: of those that begin before the stretch, only the last two can reach it.
  const touching = database.prepare<{ page: number; start: number; end: number }, PlacedBlock>(
    `SELECT start_offset AS start, end_offset AS "end", (SELECT name FROM numbered WHERE number = article) AS articleId, struck
     FROM block WHERE page = @page AND start_offset <= @end AND end_offset >= @start
       AND start_offset >= coalesce((SELECT min(start_offset) FROM (
         SELECT start_offset FROM block WHERE page = @page AND start_offset <= @start
         ORDER BY start_offset DESC LIMIT 2)), 0)
     ORDER BY start_offset, end_offset`,
  );
  return () => {
    const windows = new Map<PageId, Window>();
    return (pageId, start, end) => {
      const known = windows.get(pageId);
      if (known !== undefined && known.start <= start && end <= known.end) return among(known.blocks, start, end);
      const margin = known?.nextMargin ?? 0;
      const stretch = { start: Math.max(0, start - margin), end: end + margin };
      const blocks = touching.all({ page: numbered.known(pageId), ...stretch });
      windows.set(pageId, { ...stretch, blocks, nextMargin: margin === 0 ? firstMargin : margin * 2 });
      return among(blocks, start, end);
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
