import type Database from 'better-sqlite3';
import type { Correction } from '../../model/correction.ts';
import type { CorrectionId, PageId } from '../../model/ids.ts';
import type { Records } from '../../model/records.ts';
import { idOf } from './id-bytes.ts';
import type { Numbered } from './numbered.ts';

/** Around more corrections than this, all of the page are read at once. */
const mostApart = 100;

/** Some corrections of a page, and the others that touch one of them. */
export function correctionsAround(
  database: Database.Database,
  numbered: Numbered,
  records: Records,
  pageId: PageId,
  corrections: readonly Correction[],
): Correction[] {
  if (corrections.length > mostApart) return records.correction.where('pageId', pageId);
  const touching = correctionsTouching(database, numbered);
  const ids = new Set(corrections.flatMap(({ id, start, end }) => [id, ...touching(pageId, start, end)]));
  return [...ids].map((id) => records.correction.get(id)).filter((correction) => correction !== undefined);
}

/** The corrections of a page that touch a stretch of it, be it at their edges. */
export function correctionsTouching(
  database: Database.Database,
  numbered: Numbered,
): (pageId: PageId, start: number, end: number) => CorrectionId[] {
  const statement = database
    .prepare<[number, number, number], Uint8Array>(
      'SELECT id FROM correction WHERE page = ? AND start_offset <= ? AND end_offset >= ?',
    )
    .pluck();
  return (pageId, start, end) => statement.all(numbered.known(pageId), end, start).map((id) => idOf<CorrectionId>(id));
}
