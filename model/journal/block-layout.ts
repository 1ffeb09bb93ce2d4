/** A stretch of the source that a block lays claim to. */
export interface Claim<Id> {
  readonly id: Id;
  readonly start: number;
  readonly end: number;
}

/**
 * Where blocks end that several people cut without knowledge of each other. Each block begins where it says; text that any of them lays
 * claim to belongs to the block that begins last before it. So blocks never overlap, and no text is left to none that one of them had.
 *
 * @returns the end of each block
 */
export function blockEnds<Id>(claims: readonly Claim<Id>[]): Map<Id, number> {
  const inOrder = [...claims].sort((a, b) => a.start - b.start);
  const ends = new Map<Id, number>();
  let claimedTo = 0;
  for (const [place, { id, end }] of inOrder.entries()) {
    claimedTo = Math.max(claimedTo, end);
    const next = inOrder[place + 1];
    ends.set(id, next === undefined ? claimedTo : Math.min(claimedTo, next.start));
  }
  return ends;
}
