import type { BlockId, IssueId } from '../../../model/ids.ts';
import { idOf } from '../id-bytes.ts';
import { SearchIndex } from '../search/search-index.ts';
import { differs, staleBlocksIn } from '../search/stale-blocks.ts';
import { type Projection, quietWalk, type Walk } from './projection.ts';

/**
 * The reading text of all articles, to be searched: a row a block, its characters folded and each a token (main/store/search/tokens.ts).
 * The text itself is not kept. FTS5 makes tables of its own beside `search_text`: https://www.sqlite.org/fts5.html. Its declaration
 * stays as it is: a file with another is not opened.
 */
export const searchText: Projection = {
  name: 'search-text',
  version: 2,
  effort: 5,
  tables: {
    search_text: (schema) =>
      `CREATE VIRTUAL TABLE ${schema}.search_text USING fts5(text, content='', contentless_delete=1, tokenize='ascii');`,
    search_block: (schema) => `
CREATE TABLE ${schema}.search_block (
  number INTEGER PRIMARY KEY, -- its row in search_text
  block  BLOB NOT NULL,
  length INTEGER NOT NULL     -- UTF-16 units of its reading
) STRICT;
-- The last bytes of an id tell nearly all apart, in a third of the room.
CREATE INDEX ${schema}.search_block_by_block ON search_block (substr(block, -5));`,
    search_issue: (schema) => `
CREATE TABLE ${schema}.search_issue (
  issue_id TEXT PRIMARY KEY,
  ordinal  INTEGER NOT NULL,
  slot     INTEGER NOT NULL  -- where the numbers of its blocks begin: main/store/search/search-numbers.ts
) STRICT, WITHOUT ROWID;
CREATE INDEX ${schema}.search_issue_in_order ON search_issue (ordinal, issue_id);
CREATE INDEX ${schema}.search_issue_by_slot ON search_issue (slot);`,
  },
  // Blocks have whatever numbers were free when they came.
  compared: [(schema) => `SELECT block, length FROM ${schema}.search_block`],
  over(parts) {
    const { database } = parts;
    const staleBlocks = staleBlocksIn(parts);
    const index = new SearchIndex(parts);
    const rebuild = (walk: Walk): void => {
      const issues = database.prepare<[], IssueId>('SELECT id FROM issue ORDER BY ordinal, id').pluck();
      const blocks = database
        .prepare<[IssueId], Uint8Array>(
          `SELECT block.id FROM article JOIN numbered ON name = article.id JOIN block ON block.article = number
           WHERE article.issue_id = ?`,
        )
        .pluck();
      for (const issue of walk(issues.all())) index.renew(blocks.all(issue).map((id) => idOf<BlockId>(id)));
    };
    return {
      apply(_affected, touched) {
        const stale = staleBlocks(touched);
        const moved = [...(touched.issue ?? [])].filter(([, touch]) => differs(touch, ['ordinal']));
        if (stale.size === 0 && moved.length === 0) return;
        if (index.renew([...stale], new Set(moved.map(([id]) => id)))) return;
        index.empty();
        rebuild(quietWalk);
      },
      rebuild,
    };
  },
};
