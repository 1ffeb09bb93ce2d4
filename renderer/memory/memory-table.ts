import { keyOf, type RememberedName, textOfKey } from '../../model/memory.ts';
import type { MemoryColumn, NameListing } from '../../model/memory-list.ts';

/** What is listed to begin with: everything, the most accepted first. */
export const everything: NameListing = { wanted: '', type: null, extent: 'all', sort: null };

/** What tells a remembered name from all others. */
export function memoryKey(name: Pick<RememberedName, 'name' | 'type'>): string {
  return textOfKey(keyOf(name));
}

/** Columns of figures, of which the greatest are wanted first. */
const figures: ReadonlySet<MemoryColumn> = new Set(['accepted', 'rejected', 'withheld']);

/** How the list is sorted after its column's head was used: by it, the other way round, then as to begin with. */
export function toggledSort(sort: NameListing['sort'], column: MemoryColumn): NameListing['sort'] {
  const first = figures.has(column);
  if (sort === null || sort.column !== column) return { column, descending: first };
  return sort.descending === first ? { column, descending: !first } : null;
}
