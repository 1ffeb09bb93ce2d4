import type { Block } from '../../model/block.ts';

/** Tells the block that a source offset is in, or at the end of; undefined for an offset in none. */
export function blockFinder(blocks: readonly Block[]): (offset: number) => Block | undefined {
  const inOrder = [...blocks].sort((a, b) => a.start - b.start);
  return (offset) => {
    let [low, high] = [0, inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((inOrder[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const last = inOrder[low - 1];
    return last !== undefined && offset <= last.end ? last : undefined;
  };
}
