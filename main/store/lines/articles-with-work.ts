import type Database from 'better-sqlite3';
import type { ArticleId, IssueId } from '../../../model/ids.ts';
import type { Direction } from '../../../model/library.ts';
import { suggestedIn } from './article-columns.ts';
import type { Listing } from './listing.ts';

/** The articles that are not done and in which something waits for a decision. */
export interface ArticlesWithWork {
  /** The nearest one beyond an article, where all issues are listed as they came in; without an article, the nearest to that end of them. */
  nearest(from: ArticleId | null, direction: Direction): ArticleId | null;
  /** The nearest one beyond an article that is listed; beyond one that is not, the nearest to that end of what is listed. */
  nearestListed(listing: Listing, from: ArticleId | null, direction: Direction): ArticleId | null;
}

const waits = `article.state <> 'done' AND ${suggestedIn('article')} > 0`;

/** What may be so of an issue; read from its own line, most issues need no look at their articles. */
const mayWait = 'issue.waiting > 0 AND issue.done < issue.articles';

/** Where an article stands, and its issue. */
interface Place {
  readonly issueOrdinal: number;
  readonly issueId: string;
  readonly ordinal: number;
  readonly id: string;
}

export function articlesWithWork(database: Database.Database): ArticlesWithWork {
  const beyond = { next: nearestBeyond('>', 'ASC'), previous: nearestBeyond('<', 'DESC') };
  const placeOf = database.prepare<[ArticleId], Place>(
    `SELECT issue.ordinal AS issueOrdinal, issue_id AS issueId, article.ordinal, article_id AS id
     FROM article_line AS article JOIN issue_line AS issue USING (issue_id) WHERE article_id = ?`,
  );
  const ofIssue = database
    .prepare<[IssueId], ArticleId>(
      `SELECT article_id FROM issue_line AS issue CROSS JOIN article_line AS article USING (issue_id)
       WHERE issue_id = ? AND ${mayWait} AND ${waits} ORDER BY article.ordinal, article_id`,
    )
    .pluck();
  const allOfIssue = database
    .prepare<[IssueId], ArticleId>(
      'SELECT article_id FROM article_line WHERE issue_id = ? ORDER BY ordinal, article_id',
    )
    .pluck();

  function nearestBeyond(than: '>' | '<', order: 'ASC' | 'DESC'): (place: Place) => ArticleId | null {
    const within = database
      .prepare<[Place], ArticleId>(
        `SELECT article_id FROM article_line AS article
         WHERE issue_id = @issueId AND (ordinal, article_id) ${than} (@ordinal, @id) AND ${waits}
         ORDER BY ordinal ${order}, article_id ${order} LIMIT 1`,
      )
      .pluck();
    const inOthers = database
      .prepare<[Place], ArticleId>(
        `SELECT article_id FROM issue_line AS issue CROSS JOIN article_line AS article USING (issue_id)
         WHERE (issue.ordinal, issue.issue_id) ${than} (@issueOrdinal, @issueId) AND ${mayWait} AND ${waits}
         ORDER BY issue.ordinal ${order}, issue.issue_id ${order}, article.ordinal ${order}, article_id ${order} LIMIT 1`,
      )
      .pluck();
    return (place) => within.get(place) ?? inOthers.get(place) ?? null;
  }

  return {
    nearest(from, direction) {
      const end = direction === 'next' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
      const outside = { issueOrdinal: end, issueId: '', ordinal: end, id: '' };
      return beyond[direction]((from === null ? undefined : placeOf.get(from)) ?? outside);
    },
    nearestListed({ issues }, from, direction) {
      const step = direction === 'next' ? 1 : -1;
      const issueId = from === null ? undefined : placeOf.get(from)?.issueId;
      const own = issues.findIndex(({ id }) => id === issueId);
      const ownIssue = issues[own];
      const ownArticles = ownIssue === undefined ? [] : (ownIssue.articles ?? allOfIssue.all(ownIssue.id));
      const at = from === null ? -1 : ownArticles.indexOf(from);
      const inOrder = <T>(list: readonly T[]): readonly T[] => (step === 1 ? list : list.toReversed());
      if (ownIssue !== undefined && at >= 0) {
        const waiting = new Set(ofIssue.all(ownIssue.id));
        const rest = step === 1 ? ownArticles.slice(at + 1) : ownArticles.slice(0, at);
        const found = inOrder(rest).find((id) => waiting.has(id));
        if (found !== undefined) return found;
      }
      const first = at >= 0 ? own + step : step === 1 ? 0 : issues.length - 1;
      for (let place = first; place >= 0 && place < issues.length; place += step) {
        const issue = issues[place];
        if (issue === undefined) break;
        const waiting = ofIssue.all(issue.id);
        const listed = issue.articles === null ? null : new Set(issue.articles);
        const found = inOrder(waiting).find((id) => listed?.has(id) ?? true);
        if (found !== undefined) return found;
      }
      return null;
    },
  };
}
