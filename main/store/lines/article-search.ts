import type Database from 'better-sqlite3';
import type { ArticleId, IssueId } from '../../../model/ids.ts';
import type { FoundArticle } from '../../../model/library.ts';
import { type IssueLine, issueName } from '../../../model/lines.ts';
import { nameForm } from '../../../model/names/name-form.ts';

export interface ArticleSearch {
  /**
   * The first `limit` articles in the library's order whose headline and issue hold all of the words, wherever and in whatever order.
   */
  find(wanted: string, limit: number): FoundArticle[];
}

export function articleSearch(
  database: Database.Database,
  issueLine: (id: IssueId) => IssueLine | undefined,
): ArticleSearch {
  // The cross join makes SQLite go through them in the library's order, and stop as soon as there are enough.
  const search = database.prepare<
    { words: string; limit: number },
    { id: ArticleId; issueId: IssueId; headline: string }
  >(
    `SELECT article.article_id AS id, article.issue_id AS issueId, headline
     FROM issue_line AS line CROSS JOIN issue ON issue.id = line.issue_id
       LEFT JOIN publication_line AS publication USING (publication_id)
       CROSS JOIN article_line AS article ON article.issue_id = line.issue_id
     WHERE NOT EXISTS (SELECT 1 FROM json_each(@words) AS word
       WHERE instr(headline_key, word.value) = 0 AND instr(coalesce(title_key, file_key), word.value) = 0)
     ORDER BY line.ordinal, line.issue_id, article.ordinal, article.article_id LIMIT @limit`,
  );
  return {
    find(wanted, limit) {
      const words = wanted
        .split(/\s+/)
        .map(nameForm)
        .filter((word) => word !== '');
      return search.all({ words: JSON.stringify(words), limit }).map(({ id, issueId, headline }) => {
        const line = issueLine(issueId);
        return { id, headline, place: line === undefined ? '' : issueName(line) };
      });
    },
  };
}
