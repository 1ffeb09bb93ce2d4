import type { ChangeSet } from '@codemirror/state';

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** All of a text, however long it is. */
export const everywhere: Stretch = { start: 0, end: Number.POSITIVE_INFINITY };

/** The stretches of the text that changed, as they are now, each with the characters beside it. */
export function changedStretches(changes: ChangeSet): Stretch[] {
  const found: Stretch[] = [];
  changes.iterChangedRanges((_fromA, _toA, from, to) => {
    found.push({ start: Math.max(0, from - 1), end: Math.min(changes.newLength, to + 1) });
  });
  return found;
}

/** Where a stretch of the text as it was is now, at its widest. */
export function moved({ start, end }: Stretch, changes: ChangeSet): Stretch {
  return { start: changes.mapPos(start, -1), end: changes.mapPos(end, 1) };
}

export function overlap(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}
