import type Database from 'better-sqlite3';
import type { ArticleId } from '../../model/ids.ts';

/** The articles in which people decided something, in the order of the issues. */
export function decidedArticles(database: Database.Database): ArticleId[] {
  return database
    .prepare<[], ArticleId>(
      `SELECT article_id FROM article_line JOIN issue_line USING (issue_id)
       WHERE decided > 0 OR state = 'done' ORDER BY issue_line.ordinal, issue_id, article_id`,
    )
    .pluck()
    .all();
}
