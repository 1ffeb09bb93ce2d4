import type Database from 'better-sqlite3';
import type { ArticleId } from '../../../model/ids.ts';
import { matchFor } from '../search/tokens.ts';

/** So many rows are looked at in one go. */
const slice = 2000;
/**
 * How long a slice may take before it leaves the rest to the next, in milliseconds: whoever decides something waits for it. A name of common
 * characters is looked up among very many places.
 */
const longestSlice = 20;

/** What a slice of marking came to. */
export interface Marked {
  readonly articles: readonly ArticleId[];
  /** Whether there is more to be marked. */
  readonly isMore: boolean;
}

/** Articles whose suggestions are to be made anew when somebody looks at them; those that are done are none of them. */
export interface StaleArticles {
  /** Marks some of the articles in which names stand that were noted. */
  mark(): Marked;
  /** Marks articles whatever stands in them; null for all. */
  add(ids: readonly ArticleId[] | null): void;
  /** Their suggestions are made anew. @returns whether they were stale */
  remove(id: ArticleId): boolean;
  has(id: ArticleId): boolean;
  /** Some of them, as they are listed. */
  some(limit: number): ArticleId[];
}

interface Noted {
  readonly form: string;
  readonly after: number | string | null;
}

export function sqlStaleArticles(database: Database.Database): StaleArticles {
  const noted = database.prepare<[], Noted>('SELECT form, after FROM stale_name LIMIT 1');
  const goOn = database.prepare<[number | string, string]>('UPDATE stale_name SET after = ? WHERE form = ?');
  const forget = database.prepare<[string]>('DELETE FROM stale_name WHERE form = ?');
  const noteAll = database.prepare("INSERT OR REPLACE INTO stale_name VALUES ('', NULL)");
  const has = database.prepare<[ArticleId]>('SELECT 1 FROM stale_article WHERE article_id = ?').pluck();
  const remove = database.prepare<[ArticleId]>('DELETE FROM stale_article WHERE article_id = ?');
  const some = database.prepare<[number], ArticleId>('SELECT article_id FROM stale_article LIMIT ?').pluck();
  const add = database.prepare<[ArticleId]>(
    `INSERT OR IGNORE INTO stale_article SELECT article_id FROM article_line WHERE article_id = ? AND state <> 'done'`,
  );
  // The cross joins have SQLite go through what was found.
  const having = database.prepare<
    { match: string; after: number; limit: number },
    { number: number; articleId: ArticleId | null }
  >(
    `SELECT found AS number, (SELECT name FROM numbered WHERE numbered.number = block.article) AS articleId
     FROM (SELECT rowid AS found FROM search_text
       WHERE search_text MATCH @match AND rowid > CAST(@after AS INTEGER) ORDER BY rowid LIMIT @limit)
     CROSS JOIN search_block ON search_block.number = found LEFT JOIN block ON block.id = search_block.block`,
  );
  const every = database
    .prepare<{ after: string; limit: number }, ArticleId>(
      'SELECT article_id FROM article_line WHERE article_id > @after ORDER BY article_id LIMIT @limit',
    )
    .pluck();

  /** @returns how many rows were looked at */
  function markSome({ form, after }: Noted, limit: number, marked: Set<ArticleId>): number {
    const put = (id: ArticleId): void => {
      if (add.run(id).changes > 0) marked.add(id);
    };
    if (form === '') {
      const ids = every.all({ after: typeof after === 'string' ? after : '', limit });
      for (const id of ids) put(id);
      const last = ids.at(-1);
      if (last === undefined || ids.length < limit) forget.run(form);
      else goOn.run(last, form);
      return ids.length;
    }
    const from = typeof after === 'number' ? after : Number.MIN_SAFE_INTEGER;
    const rows = having.all({ match: matchFor([form]) ?? '""', after: from, limit });
    for (const { articleId } of rows) if (articleId !== null) put(articleId);
    const last = rows.at(-1);
    if (last === undefined || rows.length < limit) forget.run(form);
    else goOn.run(last.number, form);
    return rows.length;
  }

  function mark(): Marked {
    const articles = new Set<ArticleId>();
    const end = performance.now() + longestSlice;
    let left = slice;
    for (let next = noted.get(); next !== undefined && left > 0 && performance.now() < end; next = noted.get()) {
      // A name that stands nowhere is looked up, too.
      left -= Math.max(20, markSome(next, left, articles));
    }
    return { articles: [...articles], isMore: noted.get() !== undefined };
  }
  return {
    mark,
    add(ids) {
      if (ids === null) noteAll.run();
      else for (const id of ids) add.run(id);
    },
    remove: (id) => remove.run(id).changes > 0,
    has: (id) => has.get(id) !== undefined,
    some: (limit) => some.all(limit),
  };
}
