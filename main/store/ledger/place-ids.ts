import type { AnchoredRange } from '../../../model/anchor.ts';
import { sourceOffset } from '../../../model/offset.ts';
import type { PlaceId } from '../../../model/register/ledger.ts';
import type { PlaceKey } from '../projections/places/place-rows.ts';

/** The id of a place, of its row: page, start and mark as 32 bits each. */
export const placeIdSql = "printf('%08x%08x%08x', page, start, mark & 0xffffffff)";

export function keyOfPlace(id: PlaceId): PlaceKey {
  const number = (from: number): number => Number.parseInt(id.slice(from, from + 8), 16);
  return { page: number(0), start: number(8), mark: number(16) | 0 };
}

/** A place that nothing marks: a stretch of a page, which is told by its number. */
export interface BarePlace {
  readonly page: number;
  readonly range: AnchoredRange;
}

/** The id of a place that nothing marks says where it is. */
export function idOfBarePlace({ page, range: { start, startInset, end, endInset } }: BarePlace): PlaceId {
  return `u${[page, start, startInset, end, endInset].join('.')}` as PlaceId;
}

/** What such an id says; null for that of a marked place. */
export function barePlaceIn(id: PlaceId): BarePlace | null {
  if (!id.startsWith('u')) return null;
  const [page = 0, start = 0, startInset = 0, end = 0, endInset = 0] = id.slice(1).split('.').map(Number);
  return { page, range: { start: sourceOffset(start), startInset, end: sourceOffset(end), endInset } };
}
