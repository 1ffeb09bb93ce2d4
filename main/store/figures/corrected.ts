import type Database from 'better-sqlite3';
import type { CorrectionKind } from '../../../model/correction.ts';
import type { CorrectedPart } from '../../../model/figures/figures.ts';
import { statusOf } from '../codecs.ts';

/** How many of the numbers that pages have are gone through for a part. */
const numbersAPart = 2000;

/**
 * How many corrections there are of each kind and status, on some of the pages that are there.
 *
 * @param from the number of the first page
 */
export function correctedPart(database: Database.Database, from: number): CorrectedPart {
  const last = database.prepare<[], number | null>('SELECT max(page) FROM correction').pluck().get() ?? 0;
  const until = from + numbersAPart;
  const rows = database
    .prepare<[number, number], { kind: CorrectionKind; status: number; corrections: number }>(
      `SELECT correction.kind, correction.status, count(*) AS corrections
       FROM correction JOIN numbered ON numbered.number = correction.page
         LEFT JOIN restoration ON restoration.id = numbered.name
         JOIN page ON page.id = coalesce(restoration.page_id, numbered.name)
         JOIN issue ON issue.id = page.issue_id
       WHERE correction.page >= ? AND correction.page < ? GROUP BY 1, 2`,
    )
    .all(from, until)
    .map(({ status, ...row }) => ({ ...row, status: statusOf(status) }));
  const isLast = until > last;
  return { rows, next: isLast ? null : until, fraction: isLast ? 1 : until / (last + 1) };
}
