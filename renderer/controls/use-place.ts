import { useRef } from 'react';

/**
 * The place of an item in a list, -1 where it is not in it. It is looked for where it stood last, and beside that, first: from one edit
 * to the next it hardly moves, and the list may be long.
 */
export function usePlace<Item>(items: readonly Item[], idOf: (item: Item) => string, wanted: string | null): number {
  const last = useRef(0);
  if (wanted === null) return -1;
  const stands = (place: number): boolean => {
    const item = items[place];
    return item !== undefined && idOf(item) === wanted;
  };
  const near = [last.current, last.current + 1, last.current - 1].find(stands);
  const place = near ?? items.findIndex((item) => idOf(item) === wanted);
  if (place >= 0) last.current = place;
  return place;
}
