import type Database from 'better-sqlite3';
import type { ArticleId, IssueId } from '../../model/ids.ts';
import type { Issue } from '../../model/issue.ts';
import type { ArticleLine, IssueLine } from '../../model/lines.ts';
import type { RecordTable } from '../../model/records.ts';

/** What lists show, read from the projections. */
export interface Lines {
  article(id: ArticleId): ArticleLine | undefined;
  /** An issue's articles in their order. */
  articlesOf(id: IssueId): ArticleLine[];
  issue(id: IssueId): IssueLine | undefined;
}

const articleColumns = `article_id AS id, issue_id AS issueId, ordinal, headline, state,
  suggested_mentions AS suggestedMentions, suggested_corrections AS suggestedCorrections,
  suggested_categories AS suggestedCategories, suggested_relations AS suggestedRelations,
  accepted_mentions AS acceptedMentions`;

export function sqlLines(database: Database.Database, issues: RecordTable<Issue>): Lines {
  const article = database.prepare<[ArticleId], ArticleLine>(
    `SELECT ${articleColumns} FROM article_line WHERE article_id = ?`,
  );
  const articlesOf = database.prepare<[IssueId], ArticleLine>(
    `SELECT ${articleColumns} FROM article_line WHERE issue_id = ? ORDER BY ordinal, article_id`,
  );
  const issueCounts = database.prepare<[IssueId], Omit<IssueLine, 'issue'>>(
    'SELECT articles, done, waiting, furniture FROM issue_line WHERE issue_id = ?',
  );
  return {
    article: (id) => article.get(id),
    articlesOf: (id) => articlesOf.all(id),
    issue(id) {
      const issue = issues.get(id);
      const counts = issueCounts.get(id);
      return issue === undefined || counts === undefined ? undefined : { issue, ...counts };
    },
  };
}
