/** A stretch of the source that a block lays claim to. */
export interface Claim<Id> {
  /** Null for what a block that is gone by now held: its text goes to the block before it. */
  readonly id: Id | null;
  readonly start: number;
  readonly end: number;
}

/**
 * Where blocks end that several people cut and joined without knowledge of each other. Each block begins where it says; text that any of
 * them lays claim to belongs to the block that begins last before it. So blocks never overlap, and no text is left to none that
 * one of them had.
 *
 * @returns the end of each block
 */
export function blockEnds<Id>(claims: readonly Claim<Id>[]): Map<Id, number> {
  const inOrder = [...claims].sort((a, b) => a.start - b.start || (a.id === null ? 1 : 0) - (b.id === null ? 1 : 0));
  const ends = new Map<Id, number>();
  let current: { readonly id: Id; end: number } | null = null;
  let claimedTo = 0;
  for (const { id, start, end } of inOrder) {
    if (id !== null) {
      if (current !== null) ends.set(current.id, Math.min(current.end, start));
      claimedTo = Math.max(claimedTo, end);
      current = { id, end: claimedTo };
    } else if (current !== null && end > claimedTo) {
      claimedTo = end;
      current.end = end;
    }
  }
  if (current !== null) ends.set(current.id, current.end);
  return ends;
}
