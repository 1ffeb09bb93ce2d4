import type { Unread } from '../../model/import.ts';

/** What several files left out, by kind. */
export function addUp(unread: readonly Unread[]): readonly Unread[] {
  const sums = new Map<Unread['what'], Unread>();
  for (const each of unread) {
    const known = sums.get(each.what);
    sums.set(each.what, known === undefined ? each : { ...known, count: known.count + each.count });
  }
  return [...sums.values()];
}
