import { hitsOn, type Marked, nextHit, type Picked } from './hits.ts';

/** Picks a mark on the character at an offset; null is a place where nothing is marked. @returns whether one was there */
export type PickAt = (offset: number | null) => boolean;

/** Picks the innermost mark, and when asked again for the same character the next one out, and round. */
export function picking(marked: () => Marked, tell: (picked: Picked | null) => void): PickAt {
  let lastOffset: number | null = null;
  let lastPicked: Picked | null = null;
  return (offset) => {
    const hits = offset === null ? [] : hitsOn(marked(), offset);
    const hit = nextHit(hits, offset === lastOffset ? (lastPicked?.id ?? null) : null);
    lastOffset = offset;
    lastPicked = hit;
    tell(hit);
    return hit !== null;
  };
}
