import type { Block } from './block.ts';
import type { Side } from './correction.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of the source; an empty one may go with the character before it or the one after it. */
interface Stretch extends Span {
  readonly side?: Side | null;
}

const kept = new WeakMap<readonly Block[], readonly Span[]>();

/**
 * Whether a stretch of the source touches one of some blocks that do not overlap. An empty stretch does so at a block's edge, too: at
 * both of them where no side is given, else where its neighbour is the block's.
 */
export function touchesBlocks(blocks: readonly Block[], stretch: Stretch): boolean {
  const inOrder = inSourceOrder(blocks);
  let low = 0;
  let high = inOrder.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((inOrder[middle]?.end ?? 0) < stretch.start) low = middle + 1;
    else high = middle;
  }
  // The first block that does not end before the stretch may just end where the stretch begins; then the next one decides.
  return touches(inOrder[low], stretch) || touches(inOrder[low + 1], stretch);
}

function touches(block: Span | undefined, { start, end, side }: Stretch): boolean {
  if (block === undefined) return false;
  if (start !== end) return start < block.end && block.start < end;
  const holdsBefore = block.start < start && start <= block.end;
  const holdsAfter = block.start <= start && start < block.end;
  if (side === 'before') return holdsBefore;
  return side === 'after' ? holdsAfter : holdsBefore || holdsAfter;
}

function inSourceOrder(blocks: readonly Block[]): readonly Span[] {
  const known = kept.get(blocks);
  if (known !== undefined) return known;
  const inOrder = [...blocks].sort((a, b) => a.start - b.start);
  kept.set(blocks, inOrder);
  return inOrder;
}
