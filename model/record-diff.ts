/** What differs between two lists of records that are never changed themselves: it is told by identity. */
export interface RecordDiff<R> {
  /** Those of the first list that the second is without, in order. */
  readonly gone: readonly R[];
  /** Those of the second list that the first is without, in order. A record with other fields is among both. */
  readonly come: readonly R[];
}

const none: RecordDiff<never> = { gone: [], come: [] };

interface Kept {
  /** Held no longer than anybody else holds it: else each list would hold all that were before it. */
  readonly before: WeakRef<readonly object[]>;
  readonly diff: RecordDiff<object>;
}

/** By a list, what it was compared with last: after an edit many ask for the same. */
const kept = new WeakMap<readonly object[], Kept>();

/** What a list was compared with last, as far as anybody still holds that, and what differs between the two. */
export function lastDiff<R extends object>(
  after: readonly R[],
): (RecordDiff<R> & { readonly before: readonly R[] }) | null {
  const known = kept.get(after);
  const before = known?.before.deref();
  // What was kept was told of lists of the same records.
  return known === undefined || before === undefined
    ? null
    : { ...(known.diff as RecordDiff<R>), before: before as readonly R[] };
}

export function recordDiff<R extends object>(before: readonly R[], after: readonly R[]): RecordDiff<R> {
  if (before === after) return none;
  const known = kept.get(after);
  // What was kept was told of the same two lists.
  if (known?.before.deref() === before) return known.diff as RecordDiff<R>;
  const diff = difference(before, after);
  kept.set(after, { before: new WeakRef(before), diff });
  return diff;
}

function difference<R extends object>(before: readonly R[], after: readonly R[]): RecordDiff<R> {
  if (before.length === 0 || after.length === 0) return { gone: before, come: after };
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  let [was, now] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  if (was.length === now.length) {
    // A record that stands where it stood is in both; most do.
    const [old, fresh] = [was, now];
    was = old.filter((record, place) => record !== fresh[place]);
    now = fresh.filter((record, place) => record !== old[place]);
  }
  const [wasThere, isThere] = [new Set(was), new Set(now)];
  return { gone: was.filter((record) => !isThere.has(record)), come: now.filter((record) => !wasThere.has(record)) };
}
