import type { Stretch } from './stretches.ts';

/** Where the records of a list stand, in its order, which is that in which they begin. */
interface Extents {
  readonly starts: Int32Array;
  /** For each record how far it and those before it reach. */
  readonly reaches: Int32Array;
}

/** By list; null for those in another order. Lists of records are never changed. */
const kept = new WeakMap<readonly object[], Extents | null>();

/**
 * The records that touch one of some stretches of the source, in the order of the list. Of a list that is in the order of the source
 * only those around are looked at.
 */
export function recordsTouching<R extends object>(
  records: readonly R[],
  extentOf: (record: R) => Stretch,
  stretches: readonly Stretch[],
): R[] {
  const touches = (record: R): boolean => {
    const { start, end } = extentOf(record);
    return stretches.some((stretch) => start <= stretch.end && stretch.start <= end);
  };
  const extents = extentsOf(records, extentOf);
  if (extents === null) return records.filter(touches);
  const places = new Set<number>();
  for (const stretch of stretches) {
    let place = countUpTo(extents.starts, stretch.end) - 1;
    for (; place >= 0 && (extents.reaches[place] ?? 0) >= stretch.start; place--) places.add(place);
  }
  return [...places]
    .sort((a, b) => a - b)
    .map((place) => records[place])
    .filter((record) => record !== undefined)
    .filter(touches);
}

function extentsOf<R extends object>(records: readonly R[], extentOf: (record: R) => Stretch): Extents | null {
  const known = kept.get(records);
  if (known !== undefined) return known;
  const extents = { starts: new Int32Array(records.length), reaches: new Int32Array(records.length) };
  let [last, reach, isInOrder] = [0, 0, true];
  for (let place = 0; place < records.length; place++) {
    const record = records[place];
    if (record === undefined) continue;
    const { start, end } = extentOf(record);
    isInOrder &&= start >= last;
    last = start;
    reach = Math.max(reach, end);
    extents.starts[place] = start;
    extents.reaches[place] = reach;
  }
  kept.set(records, isInOrder ? extents : null);
  return isInOrder ? extents : null;
}

/** How many begin at an offset or before it. */
function countUpTo(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
