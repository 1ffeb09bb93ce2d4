import { lastDiff } from '../../model/record-diff.ts';
import { placesOf } from '../../model/record-index.ts';
import type { Stretch } from './stretches.ts';

type Identified = { readonly id: string };

/** Of a list with more other records than these it is worked out afresh where they stand. */
const mostFollowed = 1000;

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
export function recordsTouching<R extends Identified>(
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

function extentsOf<R extends Identified>(records: readonly R[], extentOf: (record: R) => Stretch): Extents | null {
  const known = kept.has(records) ? kept.get(records) : asBefore(records, extentOf);
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

/** The extents of a list that was made of another by putting some records in the place of others that stand where they do. */
function asBefore<R extends Identified>(
  records: readonly R[],
  extentOf: (record: R) => Stretch,
): Extents | null | undefined {
  const diff = lastDiff(records);
  if (diff === null || diff.come.length > mostFollowed) return undefined;
  const places = placesOf(records);
  if (placesOf(diff.before) !== places) return undefined;
  const stands = (record: R): boolean => {
    const was = diff.before[places.get(record.id) ?? -1];
    if (was === undefined) return false;
    const [before, now] = [extentOf(was), extentOf(record)];
    return before.start === now.start && before.end === now.end;
  };
  const known = kept.get(diff.before);
  if (known === undefined || !diff.come.every(stands)) return undefined;
  kept.set(records, known);
  return known;
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
