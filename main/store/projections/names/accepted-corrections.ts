import type Database from 'better-sqlite3';
import type { CorrectionId, PageId } from '../../../../model/ids.ts';
import { statusCode } from '../../codecs.ts';
import { idOf } from '../../id-bytes.ts';
import type { Numbered } from '../../numbered.ts';

/** From where to where in a source, in UTF-16 units. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

export interface PlacedCorrection extends Extent {
  readonly id: CorrectionId;
}

/** Finds the accepted corrections of a page that touch a stretch of it, be it at its edges, and do not begin before `from`. */
export type AcceptedCorrectionsIn = (pageId: PageId, from: number, stretch: Extent) => PlacedCorrection[];

export function acceptedCorrectionsIn(database: Database.Database, numbered: Numbered): AcceptedCorrectionsIn {
  const statement = database.prepare<[number, number, number, number], Extent & { readonly id: Uint8Array }>(
    `SELECT id, start_offset AS start, end_offset AS end FROM correction
     WHERE page = ? AND start_offset BETWEEN ? AND ? AND end_offset >= ? AND status = ${statusCode('accepted')}`,
  );
  return (pageId, from, { start, end }) =>
    statement
      .all(numbered.known(pageId), from, end, start)
      .map(({ id, ...extent }) => ({ ...extent, id: idOf<CorrectionId>(id) }));
}

/**
 * Widens a stretch until at least `margin` units of the source lie on either side of it that no correction touches: what stands further
 * away can't come within `margin` units of what stands in it, however it reads.
 *
 * @param touching the corrections that touch a stretch
 * @returns the stretch with its margins, and the corrections in it
 */
export function widened<C extends Extent>(
  extent: Extent,
  margin: number,
  touching: (stretch: Extent) => readonly C[],
): Extent & { readonly corrections: readonly C[] } {
  let { start, end } = extent;
  for (;;) {
    const stretch = { start: start - margin, end: end + margin };
    const corrections = touching(stretch);
    const [before, after] = [start, end];
    for (const correction of corrections) {
      start = Math.min(start, correction.start);
      end = Math.max(end, correction.end);
    }
    if (start === before && end === after) return { ...stretch, corrections };
  }
}
