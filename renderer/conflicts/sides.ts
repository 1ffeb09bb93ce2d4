import type { Conflict, ConflictChoice } from '../../model/journal/conflict.ts';

/** Which side of a conflict counts now; `neither` where it is a third decision, or none. */
export type Counting = ConflictChoice | 'neither';

/**
 * The side that counts now: of two values the later, of overlapping corrections the one that was accepted first; what was taken away
 * stays away though somebody changed it.
 *
 * @param all the conflicts that are known: where more than two decided, each has a conflict with the one before
 */
export function countingSide({ kind, record, group, entry }: Conflict, all: readonly Conflict[]): Counting {
  switch (kind) {
    case 'removed':
    case 'overlaps':
      return 'earlier';
    case 'without-ground':
      return 'neither';
    case 'replaced': {
      const isNewer = (other: Conflict): boolean =>
        other.kind === kind && other.record === record && other.group === group && other.entry > entry;
      return all.some(isNewer) ? 'neither' : 'later';
    }
  }
}

/** What choosing a side comes to: that it stays as it is, or that it is the side's turn. */
export type Settling = 'keep' | 'take' | 'leave';

/** What can be said to a side; null where nothing can. */
export function settlingOf({ earlier }: Conflict, side: ConflictChoice, counting: Counting): Settling | null {
  if (earlier === null) return side === 'later' ? 'leave' : null;
  if (counting === 'neither') return side === 'earlier' ? 'take' : null;
  return side === counting ? 'keep' : 'take';
}

/** Names a conflict among all. */
export function conflictKey({ record, group, entry, kind }: Conflict): string {
  return [record, group, entry, kind].join(' ');
}
