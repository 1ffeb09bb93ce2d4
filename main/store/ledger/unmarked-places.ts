import type { AnchoredRange } from '../../../model/anchor.ts';
import type { Block } from '../../../model/block.ts';
import { nameForm } from '../../../model/names/name-form.ts';
import { readingOffset } from '../../../model/offset.ts';
import { toSource } from '../../../model/reading-places.ts';
import type { LedgerOf, UnmarkedPlace, UnmarkedPlaces } from '../../../model/register/ledger.ts';
import { placesIn } from '../../../model/search/passage.ts';
import { statusCode } from '../codecs.ts';
import { groundOf } from '../grounds.ts';
import { contextKey } from '../projections/places/context-key.ts';
import type { ProjectionParts } from '../projections/projection.ts';
import { blockReader } from '../search/block-reading.ts';
import { allNumbers, foundBlocks } from '../search/found-blocks.ts';
import { matchForAny } from '../search/tokens.ts';
import { ownNumbers } from './own-numbers.ts';
import { idOfBarePlace } from './place-ids.ts';

/** So many blocks in which a name stands are looked at in one go. */
const blocksAtOnce = 200;

/** Of which names places are wanted, and from where on. */
export interface UnmarkedWanted {
  readonly of: LedgerOf;
  /** Null from the beginning on. */
  readonly after: number | null;
}

/** A stretch of a page that is marked, and as what. */
interface Marked {
  readonly start: number;
  readonly end: number;
  readonly status: number;
}

/**
 * Finds places where names stand that nothing marks, some blocks at a time, by the index of characters. What is inside or across a mark is no
 * such place, unless that was rejected; nor is one of which just that stretch was rejected. Names of one character are not looked for.
 */
export function unmarkedPlaces(parts: ProjectionParts): (wanted: UnmarkedWanted) => UnmarkedPlaces {
  const { database, numbered, records } = parts;
  const found = foundBlocks(parts);
  const readingOf = blockReader(parts);
  const readUnder = database
    .prepare<[{ entity: string }], string>(
      `SELECT form FROM placed_name WHERE number IN (SELECT name FROM entity_read WHERE entity IN (${ownNumbers}))`,
    )
    .pluck();
  const marks = database.prepare<[{ page: number; start: number; end: number }], Marked>(
    `SELECT start_offset AS start, end_offset AS end, status FROM mention
       WHERE page = @page AND start_offset BETWEEN @start AND @end
     UNION ALL SELECT start_offset, end_offset, ${statusCode('accepted')} FROM mention_range
       WHERE page = @page AND start_offset BETWEEN @start AND @end`,
  );
  const unmarkedIn = (block: Block, forms: readonly string[]): UnmarkedPlace[] => {
    const ground = groundOf(records, block.pageId);
    if (ground === undefined) return [];
    const page = numbered.known(block.pageId);
    const reading = readingOf(block, ground);
    const marked = marks.all({ page, start: block.start, end: block.end });
    return placesIn(reading.text, forms).flatMap(({ start, end }): UnmarkedPlace[] => {
      const [range] = toSource(reading, { start: readingOffset(start), end: readingOffset(end) });
      if (range === undefined || marked.some((mark) => isIn(range, mark))) return [];
      const { before, after } = contextKey(reading.text, start, end);
      return [
        {
          id: idOfBarePlace({ page, range }),
          ...{ before: before.toString('latin1'), after: after.toString('latin1') },
        },
      ];
    });
  };
  return ({ of: { names, entityId }, after }) => {
    const called = entityId === null ? [] : readUnder.all({ entity: entityId });
    const forms = [...new Set([...names.map(nameForm), ...called])].filter((form) => [...form].length > 1);
    if (forms.length === 0) return { places: [], next: null };
    const match = matchForAny(forms.map((form) => [form]));
    const { ids, next } = found.from(match, { ...allNumbers, from: after ?? allNumbers.from }, blocksAtOnce);
    return { places: records.block.getAll(ids).flatMap((block) => unmarkedIn(block, forms)), next };
  };
}

const rejected = statusCode('rejected');

function isIn(range: AnchoredRange, { start, end, status }: Marked): boolean {
  if (start === range.start && end === range.end) return true;
  return status !== rejected && start < range.end && range.start < end;
}
