import type { MentionId, PageId, RelationId } from '../../model/ids.ts';
import { digits32, markIn, placedId, placeInId } from '../../model/placed-ids.ts';
import { idOf } from './id-bytes.ts';

/** The last digits of an id, which tell it from others that begin in its place, as a number of 32 bits with a sign. */
export function markNumber(id: string): number {
  return Number.parseInt(markIn(id), 16) | 0;
}

export function markText(mark: number): string {
  return digits32(mark);
}

/** How a mention's row says its id. */
export interface PlacedIdCells {
  readonly start: number;
  readonly mark: number;
  /** Empty where it follows from the others. */
  readonly ownId: Uint8Array;
}

export function mentionIdIn(pageId: PageId, { start, mark, ownId }: PlacedIdCells): MentionId {
  return ownId.length > 0 ? idOf(ownId) : placedId(pageId, start, markText(mark));
}

/** That a row is of a page whose id begins with some digits, in SQL: bound twice. That is one page as a rule. */
export const isOnPageOf = "page IN (SELECT number FROM numbered WHERE name >= ? AND name < ? || 'g')";

/** Where the ids of many lead to, by what these begin with: for {@link placesIn}. */
export function placesByHead(
  ids: readonly (MentionId | RelationId)[],
): readonly (readonly [head: string, places: readonly (readonly [start: number, mark: number])[]])[] {
  const byHead = new Map<string, (readonly [start: number, mark: number])[]>();
  for (const id of ids) {
    const { head, start } = placeInId(id);
    const places = byHead.get(head) ?? [];
    places.push([start, markNumber(id)]);
    byHead.set(head, places);
  }
  return [...byHead];
}

/** Starts and marks in SQL, of JSON that is bound. */
export const placesIn = "SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?)";

/** That a row has one of many ids, which are bound as JSON, for its own. */
export const isOwnAmong = "own_id IN (SELECT unhex(value) FROM json_each(?)) AND own_id <> x''";

/** Of a row of `mention`, in SQL: the id of one that is interrupted does not follow from its place. */
export const isInterrupted = "own_id <> x'' AND EXISTS (SELECT 1 FROM mention_range WHERE mention_id = own_id)";
export const isInOnePiece = `NOT (${isInterrupted})`;

/** The bytes of the id of a row that says where something begins, in SQL. @param start the column that says so */
export function placedIdSql(start: string): string {
  return `iif(own_id <> x'', own_id, (SELECT unhex(substr(name, 1, 16) || printf('%08x%08x', ${start}, mark & 0xffffffff))
    FROM numbered WHERE number = page))`;
}
