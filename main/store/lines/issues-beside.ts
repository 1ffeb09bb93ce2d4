import type Database from 'better-sqlite3';
import type { IssueId } from '../../../model/ids.ts';

/** So many issues are offered at most to put another one into. */
const mostBeside = 50;

/** The other issues of the same date as one, then those that are listed beside it. */
export function issuesBeside(database: Database.Database, id: IssueId): IssueId[] {
  return database
    .prepare<{ id: IssueId; most: number }, IssueId>(
      `SELECT other.id FROM issue AS own JOIN issue AS other ON other.date = own.date AND other.id <> own.id
       WHERE own.id = @id
     UNION
     SELECT issue_id FROM (SELECT issue_id FROM issue_line
       WHERE (ordinal, issue_id) < (SELECT ordinal, issue_id FROM issue_line WHERE issue_id = @id)
       ORDER BY ordinal DESC, issue_id DESC LIMIT 10)
     UNION
     SELECT issue_id FROM (SELECT issue_id FROM issue_line
       WHERE (ordinal, issue_id) > (SELECT ordinal, issue_id FROM issue_line WHERE issue_id = @id)
       ORDER BY ordinal, issue_id LIMIT 10)
     LIMIT @most`,
    )
    .pluck()
    .all({ id, most: mostBeside }) as IssueId[];
}
