import type { IssueId } from '../../../model/ids.ts';
import { nameForm } from '../../../model/names/name-form.ts';
import { suggestedIn } from '../lines/article-columns.ts';
import { pagesOf } from '../pages-of-issue.ts';
import type { Projection } from './projection.ts';

/** Where an issue's rows stand among those of all issues. */
interface Place {
  readonly ordinal: number;
  readonly id: IssueId;
  readonly rows: number;
}

interface Counted extends Place {
  readonly articles: number;
  readonly done: number;
  readonly waiting: number;
  readonly suggested: number;
  readonly furniture: number;
}

/** What else is known of an issue. */
interface Known {
  readonly fileKey: string;
  readonly codeKey: string;
  readonly pages: number;
  /** The id of its first page. */
  readonly firstPage: string;
}

/**
 * What lists show of each issue, counted from the lines of its articles (it comes after them in the list of projections), and at which
 * row it begins where all issues are listed with their articles. Only an edit that changes how many rows an issue has, or where
 * it stands, moves those after it; an import is the last.
 */
export const issueLines: Projection = {
  name: 'issue-lines',
  version: 8,
  tables: {
    issue_line: (schema) => `
CREATE TABLE ${schema}.issue_line (
  ordinal   INTEGER NOT NULL,
  issue_id  TEXT NOT NULL,
  file_key  TEXT NOT NULL,    -- its first file's name, to find it by where it has no title
  code_key  TEXT NOT NULL,    -- its reference code, to find it by; empty where it has none
  articles  INTEGER NOT NULL,
  done      INTEGER NOT NULL,
  waiting   INTEGER NOT NULL, -- articles in which something waits for a decision
  suggested INTEGER NOT NULL, -- how much waits in them
  furniture INTEGER NOT NULL, -- blocks that belong to no article
  pages     INTEGER NOT NULL,
  first_page TEXT NOT NULL,
  rows      INTEGER NOT NULL, -- its own, its articles', and one for what belongs to none
  first_row INTEGER NOT NULL, -- the rows of all issues before it
  PRIMARY KEY (ordinal, issue_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX ${schema}.issue_line_by_issue ON issue_line (issue_id);
CREATE INDEX ${schema}.issue_line_by_row ON issue_line (first_row);
CREATE INDEX ${schema}.issue_line_in_work ON issue_line (ordinal, issue_id) WHERE done < articles;`,
  },
  over({ database, records }) {
    const count = database.prepare<[IssueId], Counted>(
      `SELECT ordinal, id, articles, done, waiting, suggested, furniture, 1 + articles + (furniture > 0) AS rows FROM (
         SELECT issue.ordinal, issue.id, count(article_id) AS articles, count(*) FILTER (WHERE state = 'done') AS done,
           count(*) FILTER (WHERE ${suggestedIn('article_line')} > 0) AS waiting,
           coalesce(sum(${suggestedIn('article_line')}), 0) AS suggested,
           (SELECT count(*) FROM page JOIN numbered ON numbered.name = page.id
             JOIN block ON block.page = numbered.number AND block.article IS NULL
             WHERE page.issue_id = issue.id)
           + (SELECT count(*) FROM page JOIN restoration ON restoration.page_id = page.id
             JOIN numbered ON numbered.name = restoration.id
             JOIN block ON block.page = numbered.number AND block.article IS NULL
             WHERE page.issue_id = issue.id) AS furniture
         FROM issue LEFT JOIN article_line ON article_line.issue_id = issue.id WHERE issue.id = ? GROUP BY issue.id)`,
    );
    const place = database.prepare<[IssueId], Place>(
      'SELECT ordinal, issue_id AS id, rows FROM issue_line WHERE issue_id = ?',
    );
    const remove = database.prepare<[IssueId]>('DELETE FROM issue_line WHERE issue_id = ?');
    const insert = database.prepare<[Counted & Known]>(
      `INSERT INTO issue_line
       VALUES (@ordinal, @id, @fileKey, @codeKey, @articles, @done, @waiting, @suggested, @furniture, @pages, @firstPage, @rows, coalesce((
         SELECT first_row + rows FROM issue_line WHERE (ordinal, issue_id) < (@ordinal, @id)
         ORDER BY ordinal DESC, issue_id DESC LIMIT 1), 0))`,
    );
    const update = database.prepare<[Counted & Known]>(
      `UPDATE issue_line SET file_key = @fileKey, code_key = @codeKey, articles = @articles, done = @done, waiting = @waiting,
         suggested = @suggested, furniture = @furniture, pages = @pages, first_page = @firstPage, rows = @rows WHERE issue_id = @id`,
    );
    const moveThoseAfter = database.prepare<[Place & { by: number }]>(
      'UPDATE issue_line SET first_row = first_row + @by WHERE (ordinal, issue_id) > (@ordinal, @id)',
    );
    const makeRoom = ({ ordinal, id, rows }: Place, by: number): void => {
      if (by !== 0) moveThoseAfter.run({ ordinal, id, rows, by });
    };
    const known = (id: IssueId): Known => {
      const pages = pagesOf(records, id);
      const codeKey = nameForm(records.issue.get(id)?.referenceCode ?? '');
      return {
        fileKey: nameForm(pages[0]?.fileName ?? ''),
        codeKey,
        pages: pages.length,
        firstPage: pages[0]?.id ?? '',
      };
    };
    const renew = (id: IssueId): void => {
      const before = place.get(id);
      const now = count.get(id);
      if (before !== undefined && now !== undefined && before.ordinal === now.ordinal) {
        update.run({ ...now, ...known(id) });
        makeRoom(now, now.rows - before.rows);
        return;
      }
      if (before !== undefined) {
        remove.run(id);
        makeRoom(before, -before.rows);
      }
      if (now !== undefined) {
        insert.run({ ...now, ...known(id) });
        makeRoom(now, now.rows);
      }
    };
    return {
      apply({ issues }) {
        for (const id of issues) renew(id);
      },
      rebuild(walk) {
        const inOrder = database.prepare<[], IssueId>('SELECT id FROM issue ORDER BY ordinal, id').pluck();
        for (const id of walk(inOrder.all())) renew(id);
      },
    };
  },
};
