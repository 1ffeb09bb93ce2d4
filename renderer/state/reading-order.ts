import type { ReadingRange } from '../../model/offset.ts';

type Item = { readonly id: string };

/** Where an item stands in the reading text; null when it does not. */
export type PlaceOf<I extends Item> = (item: I) => ReadingRange | null;

/** More items than this are put in order together with all others. */
export const mostApart = 200;

/** The items that stand in the text, in the order in which they are read; of what begins together, the longer first. */
export function inReadingOrder<I extends Item>(items: readonly I[], placeOf: PlaceOf<I>): I[] {
  const placed: { readonly item: I; readonly start: number; readonly end: number }[] = [];
  for (const item of items) {
    const place = placeOf(item);
    if (place !== null) placed.push({ item, start: place.start, end: place.end });
  }
  return placed
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.item.id < b.item.id ? -1 : 1))
    .map(({ item }) => item);
}

/** Items that are in order, without some of them and with others. What stays keeps its order. */
export function reordered<I extends Item>(
  ordered: readonly I[],
  { gone, come }: { readonly gone: readonly I[]; readonly come: readonly I[] },
  placeOf: PlaceOf<I>,
): readonly I[] {
  const kept = without(ordered, gone, placeOf);
  if (come.length > mostApart) return inReadingOrder([...kept, ...come], placeOf);
  let all = kept;
  for (const item of inReadingOrder(come, placeOf)) {
    const at = firstBehind(all, item, placeOf);
    all = [...all.slice(0, at), item, ...all.slice(at)];
  }
  return all;
}

/** The very same list where it has none of them. */
function without<I extends Item>(ordered: readonly I[], gone: readonly I[], placeOf: PlaceOf<I>): readonly I[] {
  if (gone.length > mostApart) {
    const ids = new Set(gone.map(({ id }) => id));
    return ordered.filter(({ id }) => !ids.has(id));
  }
  let all = ordered;
  for (const item of gone) {
    const there = firstBehind(all, item, placeOf);
    // It may have stood elsewhere.
    const at = all[there]?.id === item.id ? there : all.findIndex(({ id }) => id === item.id);
    if (at >= 0) all = [...all.slice(0, at), ...all.slice(at + 1)];
  }
  return all;
}

/** Where the items that are read after one begin. */
function firstBehind<I extends Item>(ordered: readonly I[], item: I, placeOf: PlaceOf<I>): number {
  const place = placeOf(item);
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = ordered[middle];
    const there = other === undefined ? null : placeOf(other);
    const isBefore =
      other !== undefined && there !== null && place !== null && isReadBefore(other.id, there, item.id, place);
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isReadBefore(id: string, range: ReadingRange, otherId: string, other: ReadingRange): boolean {
  return (range.start - other.start || other.end - range.end || (id < otherId ? -1 : 1)) < 0;
}
