import type Database from 'better-sqlite3';
import type { PageId } from '../../model/ids.ts';
import { checkBlocks, checkCorrections, checkMentions } from '../../model/soundness.ts';
import { correctionsAround } from './corrections-around.ts';
import { groundOf, textOn } from './grounds.ts';
import type { Numbered } from './numbered.ts';
import type { ProjectionParts } from './projections/projection.ts';
import type { Touch, Touched } from './touched.ts';

/**
 * Checks that what an edit touched is sound where it stands.
 *
 * @throws {KanwuError} `range-outside-source`, `range-empty`, `correction-overlaps`, `blocks-overlap`
 */
export function checkSoundness(
  { database, numbered, records, sources }: ProjectionParts,
  { block, correction, mention }: Touched,
): void {
  const lengthOf = (pageId: PageId): number | null => {
    const ground = groundOf(records, pageId);
    return ground === undefined ? null : textOn(sources, ground).length;
  };
  for (const pageId of pagesOf(recordsAfter(block))) {
    const length = lengthOf(pageId);
    if (length !== null) checkBlocks(blockExtents(database, numbered, pageId), length);
  }
  // What was sound before stays so but beside what changed, and a page has too many to look at all for each edit.
  const corrections = recordsAfter(correction);
  for (const pageId of pagesOf(corrections)) {
    const own = corrections.filter((each) => each.pageId === pageId);
    const around = correctionsAround(database, numbered, records, pageId, own);
    const length = lengthOf(pageId);
    if (length !== null) checkCorrections(around, length);
  }
  const mentions = recordsAfter(mention);
  for (const pageId of pagesOf(mentions)) {
    const length = lengthOf(pageId);
    if (length !== null)
      checkMentions(
        mentions.filter((each) => each.pageId === pageId),
        length,
      );
  }
}

/** Where all blocks of a page begin and end: of a large one they are many, and nothing else of them is looked at. */
function blockExtents(
  database: Database.Database,
  numbered: Numbered,
  pageId: PageId,
): readonly { readonly start: number; readonly end: number }[] {
  return database
    .prepare<[number], { start: number; end: number }>(
      'SELECT start_offset AS start, end_offset AS "end" FROM block WHERE page = ?',
    )
    .all(numbered.known(pageId));
}

function pagesOf(records: readonly { readonly pageId: PageId }[]): ReadonlySet<PageId> {
  return new Set(records.map(({ pageId }) => pageId));
}

function recordsAfter<R>(touched: ReadonlyMap<string, Touch<R>> | undefined): R[] {
  return [...(touched?.values() ?? [])].map(({ after }) => after).filter((after) => after !== null);
}
