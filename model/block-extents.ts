import type { Block } from './block.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

const kept = new WeakMap<readonly Block[], readonly Span[]>();

/** Whether a stretch of the source touches one of some blocks that do not overlap; an empty stretch does so at a block's edge, too. */
export function touchesBlocks(blocks: readonly Block[], { start, end }: Span): boolean {
  const inOrder = inSourceOrder(blocks);
  let low = 0;
  let high = inOrder.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((inOrder[middle]?.end ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  // The first block that does not end before the stretch may just end where the stretch begins; then the next one decides.
  return touches(inOrder[low], start, end) || touches(inOrder[low + 1], start, end);
}

function touches(block: Span | undefined, start: number, end: number): boolean {
  if (block === undefined) return false;
  return start === end ? block.start <= start && start <= block.end : start < block.end && block.start < end;
}

function inSourceOrder(blocks: readonly Block[]): readonly Span[] {
  const known = kept.get(blocks);
  if (known !== undefined) return known;
  const inOrder = [...blocks].sort((a, b) => a.start - b.start);
  kept.set(blocks, inOrder);
  return inOrder;
}
