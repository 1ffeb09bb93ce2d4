import type { IssueId } from '../../../model/ids.ts';
import type { Projection } from './projection.ts';

/** What lists show of each issue, counted from the lines of its articles: it comes after them in the list of projections. */
export const issueLines: Projection = {
  name: 'issue-lines',
  version: 1,
  tables: {
    issue_line: (schema) => `
CREATE TABLE ${schema}.issue_line (
  ordinal   INTEGER NOT NULL,
  issue_id  TEXT NOT NULL,
  articles  INTEGER NOT NULL,
  done      INTEGER NOT NULL,
  waiting   INTEGER NOT NULL, -- articles in which something waits for a decision
  furniture INTEGER NOT NULL, -- blocks that belong to no article
  PRIMARY KEY (ordinal, issue_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX ${schema}.issue_line_by_issue ON issue_line (issue_id);`,
  },
  over({ database }) {
    const remove = database.prepare<[IssueId]>('DELETE FROM issue_line WHERE issue_id = ?');
    const insert = database.prepare<[IssueId]>(
      `INSERT INTO issue_line
       SELECT issue.ordinal, issue.id, count(article_id), count(*) FILTER (WHERE state = 'done'),
         count(*) FILTER (WHERE suggested_mentions + suggested_corrections > 0),
         (SELECT count(*) FROM block WHERE block.issue_id = issue.id AND block.article_id IS NULL)
       FROM issue LEFT JOIN article_line ON article_line.issue_id = issue.id WHERE issue.id = ? GROUP BY issue.id`,
    );
    return {
      apply({ issues }) {
        for (const id of issues) {
          remove.run(id);
          insert.run(id);
        }
      },
      rebuild() {
        for (const id of database.prepare<[], IssueId>('SELECT id FROM issue').pluck().all()) insert.run(id);
      },
    };
  },
};
