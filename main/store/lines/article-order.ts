import type Database from 'better-sqlite3';
import type { ArticleId, IssueId } from '../../../model/ids.ts';
import type { ArticleSurroundings, Direction } from '../../../model/library.ts';
import type { ArticleLine, IssueLine } from '../../../model/lines.ts';

/** The articles of all issues as one sequence. */
export interface ArticleOrder {
  /** The article that is listed after one; null after the last, and where that is not there. */
  next(id: ArticleId): ArticleId | null;
  /** Null for an article that is not there. */
  surroundings(id: ArticleId): ArticleSurroundings | null;
  /** The one that was open last if it is there, else the first that is not done, else the first; null when there is none. */
  toBeginWith(last: ArticleId | null): ArticleId | null;
}

export function articleOrder(
  database: Database.Database,
  articleLine: (id: ArticleId) => ArticleLine | undefined,
  issueLine: (id: IssueId) => IssueLine | undefined,
): ArticleOrder {
  const neighbours = { next: neighbourIn('next'), previous: neighbourIn('previous') };
  const first = database
    .prepare<[], ArticleId>(
      `SELECT article_id FROM article_line WHERE issue_id =
         (SELECT issue_id FROM issue_line WHERE articles > 0 ORDER BY ordinal, issue_id LIMIT 1)
       ORDER BY ordinal, article_id LIMIT 1`,
    )
    .pluck();
  const firstInWork = database
    .prepare<[], ArticleId>(
      `SELECT article_id FROM article_line WHERE state <> 'done' AND issue_id =
         (SELECT issue_id FROM issue_line WHERE done < articles ORDER BY ordinal, issue_id LIMIT 1)
       ORDER BY ordinal, article_id LIMIT 1`,
    )
    .pluck();

  function neighbourIn(direction: Direction): (line: ArticleLine) => ArticleId | null {
    const [beyond, order] = direction === 'next' ? (['>', 'ASC'] as const) : (['<', 'DESC'] as const);
    const within = database
      .prepare<[IssueId, number, ArticleId], ArticleId>(
        `SELECT article_id FROM article_line WHERE issue_id = ? AND (ordinal, article_id) ${beyond} (?, ?)
         ORDER BY ordinal ${order}, article_id ${order} LIMIT 1`,
      )
      .pluck();
    const inNextIssue = database
      .prepare<[IssueId], ArticleId>(
        `SELECT article_id FROM article_line WHERE issue_id = (
           SELECT other.issue_id FROM issue_line AS own JOIN issue_line AS other
             ON (other.ordinal, other.issue_id) ${beyond} (own.ordinal, own.issue_id)
           WHERE own.issue_id = ? AND other.articles > 0
           ORDER BY other.ordinal ${order}, other.issue_id ${order} LIMIT 1)
         ORDER BY ordinal ${order}, article_id ${order} LIMIT 1`,
      )
      .pluck();
    return ({ issueId, ordinal, id }) => within.get(issueId, ordinal, id) ?? inNextIssue.get(issueId) ?? null;
  }

  return {
    next(id) {
      const article = articleLine(id);
      return article === undefined ? null : neighbours.next(article);
    },
    surroundings(id) {
      const article = articleLine(id);
      const issue = article === undefined ? undefined : issueLine(article.issueId);
      if (article === undefined || issue === undefined) return null;
      return { article, issue, previous: neighbours.previous(article), next: neighbours.next(article) };
    },
    toBeginWith(last) {
      const isThere = last !== null && articleLine(last) !== undefined;
      return isThere ? last : (firstInWork.get() ?? first.get() ?? null);
    },
  };
}
