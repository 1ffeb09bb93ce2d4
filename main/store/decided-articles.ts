import type Database from 'better-sqlite3';
import type { ArticleId } from '../../model/ids.ts';

/** The articles in which people decided something, in the order of the issues. */
export function decidedArticles(database: Database.Database): ArticleId[] {
  return database
    .prepare<[], ArticleId>(
      `SELECT article.id FROM article JOIN issue ON issue.id = article.issue_id
       WHERE article.state = 'done'
         OR article.id IN (SELECT article_id FROM classification WHERE status <> 'suggested')
         OR article.id IN (
           SELECT block.article_id FROM mention
           JOIN mention_range AS range ON range.mention_id = mention.id
           JOIN block ON block.issue_id = range.issue_id
             AND block.start_offset <= range.start_offset AND block.end_offset > range.start_offset
           WHERE mention.status <> 'suggested')
       ORDER BY issue.ordinal, issue.id, article.id`,
    )
    .pluck()
    .all() as ArticleId[];
}
