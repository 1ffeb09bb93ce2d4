import type { Virtualizer } from '@tanstack/react-virtual';

/** Scrolls a list so far that a row can be seen; where it can already, nothing is asked of the page, which would have to be laid out for it. */
export function showRow(virtualizer: Virtualizer<HTMLDivElement, Element>, row: number): void {
  const [offset] = virtualizer.getOffsetForIndex(row, 'auto') ?? [];
  if (offset !== virtualizer.scrollOffset) virtualizer.scrollToIndex(row, { align: 'auto' });
}
