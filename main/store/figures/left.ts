import type Database from 'better-sqlite3';
import type { LeftPart, LeftRow } from '../../../model/figures/figures.ts';

/** How many issues a part is of. */
const issuesAPart = 500;

interface Page {
  readonly last: number;
  readonly issues: number;
  readonly through: number;
}

/**
 * The articles by newspaper, year and state, with what waits in them, of some issues.
 *
 * @param from the ordinal after which these come, and one more
 */
export function leftPart(database: Database.Database, from: number): LeftPart {
  const page = database
    .prepare<[number, number], Page>(
      `SELECT coalesce(max(ordinal), 0) AS last, (SELECT count(*) FROM issue_line) AS issues,
         (SELECT count(*) FROM issue_line AS before WHERE before.ordinal <= coalesce(max(some.ordinal), 0)) AS through
       FROM (SELECT ordinal FROM issue_line WHERE ordinal >= ? ORDER BY ordinal LIMIT ?) AS some`,
    )
    .get(from, issuesAPart);
  if (page === undefined || page.issues === 0) return { rows: [], next: null, fraction: 1 };
  const rows = database
    .prepare<{ from: number; last: number }, LeftRow>(
      `SELECT line.standing_id AS publicationId, publication.title, CAST(substr(issue.date, 1, 4) AS INTEGER) AS year,
         count(*) FILTER (WHERE article.state = 'untouched') AS untouched,
         count(*) FILTER (WHERE article.state = 'in-work') AS inWork,
         count(*) FILTER (WHERE article.state = 'done') AS done,
         sum(suggested_mentions) AS mentions, sum(suggested_corrections) AS corrections,
         sum(suggested_relations) AS relations, sum(suggested_categories) AS categories
       FROM issue JOIN article_line AS article ON article.issue_id = issue.id
         LEFT JOIN publication_line AS line USING (publication_id)
         LEFT JOIN publication ON publication.id = line.standing_id
       WHERE issue.ordinal BETWEEN @from AND @last GROUP BY 1, 2, 3`,
    )
    .all({ from, last: page.last });
  const isLast = page.through >= page.issues;
  return { rows, next: isLast ? null : page.last + 1, fraction: isLast ? 1 : page.through / page.issues };
}
