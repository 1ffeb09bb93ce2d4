import type Database from 'better-sqlite3';
import type { Block } from '../../model/block.ts';
import type { ArticleId, BlockId, PageId } from '../../model/ids.ts';
import { idOf } from './id-bytes.ts';
import type { Numbered } from './numbered.ts';
import type { StoredRecords } from './stored-table.ts';

/** A stretch of a page. */
export interface Stretch {
  readonly pageId: PageId;
  readonly start: number;
  readonly end: number;
}

/** What a long article begins with, and from what length on one is long, in UTF-16 units of its blocks. */
const [beginning, long] = [10_000, 30_000];

/** Some of an article's blocks. */
export interface BlocksOfArticle {
  /** Those that some stretches touch. */
  around(id: ArticleId, stretches: readonly Stretch[]): Block[];
  /** The first ones of an article that is long; null of any other. */
  beginning(id: ArticleId): Block[] | null;
}

export function blocksOfArticle(
  database: Database.Database,
  numbered: Numbered,
  records: StoredRecords,
): BlocksOfArticle {
  const before = database.prepare<[number, number], { id: Uint8Array; end: number }>(
    'SELECT id, end_offset AS end FROM block WHERE page = ? AND start_offset <= ? ORDER BY start_offset DESC',
  );
  const inOrder = database.prepare<[number], { id: Uint8Array; length: number }>(
    'SELECT id, end_offset - start_offset AS length FROM block WHERE article = ? ORDER BY ordinal',
  );
  const read = (ids: Iterable<BlockId>): Block[] =>
    [...ids].map((id) => records.block.get(id)).filter((block) => block !== undefined);
  return {
    around(articleId, stretches) {
      const ids = new Set<BlockId>();
      for (const { pageId, start, end } of stretches) {
        // Blocks do not overlap: the first that ends before a stretch is the last to look at.
        for (const block of before.iterate(numbered.known(pageId), end)) {
          if (block.end < start) break;
          ids.add(idOf<BlockId>(block.id));
        }
      }
      return read(ids).filter((block) => block.articleId === articleId);
    },
    beginning(articleId) {
      const first: BlockId[] = [];
      let passed = 0;
      for (const { id, length } of inOrder.iterate(numbered.known(articleId))) {
        if (passed < beginning) first.push(idOf<BlockId>(id));
        passed += length;
        if (passed >= long) return read(first);
      }
      return null;
    },
  };
}
