import type Database from 'better-sqlite3';
import type { Block, BlockRole } from '../../model/block.ts';
import type { ArticleId, BlockId, PageId } from '../../model/ids.ts';
import type { SourceOffset } from '../../model/offset.ts';
import { surenessOf } from './codecs.ts';
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

/** A row as a list: a long article has thousands. */
type BlockRow = readonly [
  id: string,
  page: number,
  ordinal: number,
  role: BlockRole,
  start: SourceOffset,
  end: SourceOffset,
  struck: 0 | 1,
  continues: 0 | 1,
  startConfidence: number | null,
  roleConfidence: number | null,
];

/** The blocks of an article, all or some. */
export interface BlocksOfArticle {
  all(id: ArticleId): Block[];
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
  const inOrder = database
    .prepare<[number], BlockRow>(
      `SELECT lower(hex(id)), page, ordinal, role, start_offset, end_offset, struck, continues, start_confidence, role_confidence
       FROM block WHERE article = ? ORDER BY ordinal`,
    )
    .raw();
  const blockOf = (articleId: ArticleId, row: BlockRow): Block => {
    const [id, page, ordinal, role, start, end, struck, continues, startConfidence, roleConfidence] = row;
    return {
      id: id as BlockId,
      pageId: numbered.nameOf(page) as PageId,
      articleId,
      ordinal,
      role,
      start,
      end,
      struck: struck === 1,
      continues: continues === 1,
      startConfidence: startConfidence === null ? null : surenessOf(startConfidence),
      roleConfidence: roleConfidence === null ? null : surenessOf(roleConfidence),
    };
  };
  return {
    all: (articleId) => inOrder.all(numbered.known(articleId)).map((row) => blockOf(articleId, row)),
    around(articleId, stretches) {
      const ids = new Set<BlockId>();
      for (const { pageId, start, end } of stretches) {
        // Blocks do not overlap: the first that ends before a stretch is the last to look at.
        for (const block of before.iterate(numbered.known(pageId), end)) {
          if (block.end < start) break;
          ids.add(idOf<BlockId>(block.id));
        }
      }
      return [...ids]
        .map((id) => records.block.get(id))
        .filter((block) => block !== undefined)
        .filter((block) => block.articleId === articleId);
    },
    beginning(articleId) {
      const first: Block[] = [];
      let passed = 0;
      for (const row of inOrder.iterate(numbered.known(articleId))) {
        const block = blockOf(articleId, row);
        if (passed < beginning) first.push(block);
        passed += block.end - block.start;
        if (passed >= long) return first;
      }
      return null;
    },
  };
}
