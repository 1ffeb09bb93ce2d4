import type Database from 'better-sqlite3';
import type { Correction } from '../../model/correction.ts';
import type { CorrectionId, IssueId } from '../../model/ids.ts';
import type { Records } from '../../model/records.ts';

/** Around more corrections than this, all of the issue are read at once. */
const mostApart = 100;

/** Some corrections of an issue, and the others that touch one of them. */
export function correctionsAround(
  database: Database.Database,
  records: Records,
  issueId: IssueId,
  corrections: readonly Correction[],
): Correction[] {
  if (corrections.length > mostApart) return records.correction.where('issueId', issueId);
  const touching = correctionsTouching(database);
  const ids = new Set(corrections.flatMap(({ id, start, end }) => [id, ...touching(issueId, start, end)]));
  return [...ids].map((id) => records.correction.get(id)).filter((correction) => correction !== undefined);
}

/** The corrections of an issue that touch a stretch of its source, be it at their edges. */
export function correctionsTouching(
  database: Database.Database,
): (issueId: IssueId, start: number, end: number) => CorrectionId[] {
  const statement = database
    .prepare<[IssueId, number, number], CorrectionId>(
      'SELECT id FROM correction WHERE issue_id = ? AND start_offset <= ? AND end_offset >= ?',
    )
    .pluck();
  return (issueId, start, end) => statement.all(issueId, end, start);
}
