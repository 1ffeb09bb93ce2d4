import type { NameListing, NamePage } from '../../model/memory-list.ts';
import { callBridge } from '../state/bridge-call.ts';
import { type PagedRows, usePagedRows } from '../state/use-paged-rows.ts';

/** What the window has of the names that are listed. */
export type ListedNames = PagedRows<NamePage>;

/** The names that are listed, as far as they come in sight. */
export function useListedNames(listing: NameListing): ReturnType<typeof usePagedRows<NamePage>> {
  return usePagedRows<NamePage>(JSON.stringify(listing), (from, count) =>
    callBridge(window.kanwu, 'memory.rows', { listing, from, count }),
  );
}
