import type { PlaceId } from '../../../model/register/ledger.ts';
import type { PlaceKey } from '../projections/places/place-rows.ts';

/** The id of a place, of its row: page, start and mark as 32 bits each. */
export const placeIdSql = "printf('%08x%08x%08x', page, start, mark & 0xffffffff)";

export function keyOfPlace(id: PlaceId): PlaceKey {
  const number = (from: number): number => Number.parseInt(id.slice(from, from + 8), 16);
  return { page: number(0), start: number(8), mark: number(16) | 0 };
}
