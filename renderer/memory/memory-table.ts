import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  rowSortingFeature,
  type SortFn,
  tableFeatures,
} from '@tanstack/react-table';
import { isProposed, type RememberedName } from '../../model/memory.ts';
import { nameForm } from '../../model/names/name-form.ts';
import { compareNames } from '../../model/names/name-order.ts';

export const memoryFeatures = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
});

/** Which of the remembered names are listed. */
export const memoryExtents = ['all', 'proposed', 'not-proposed', 'withheld', 'ruled'] as const;
export type MemoryExtent = (typeof memoryExtents)[number];

/** Whether a name belongs to an extent of the list. */
export function isInExtent(entry: RememberedName, extent: MemoryExtent): boolean {
  switch (extent) {
    case 'all':
      return true;
    case 'proposed':
      return isProposed(entry);
    case 'not-proposed':
      return !isProposed(entry);
    case 'withheld':
      return entry.withheldContexts.length > 0;
    case 'ruled':
      return entry.ruling !== null;
  }
}

/** Whether what a person typed occurs in a name or in its full form, however they are printed. */
export function hasWords({ name, value }: RememberedName, wanted: string): boolean {
  return nameForm(`${name}\n${value ?? ''}`).includes(nameForm(wanted));
}

/** What tells a remembered name from all others. */
export function memoryKey({ name, type }: RememberedName): string {
  return `${type} ${nameForm(name)}`;
}

type MemorySort = SortFn<typeof memoryFeatures, RememberedName>;

const byName: MemorySort = (a, b, column) => compareNames(String(a.getValue(column)), String(b.getValue(column)));
const byNumber: MemorySort = (a, b, column) => Number(a.getValue(column)) - Number(b.getValue(column));
const verdictOrder = ['always', 'never', ''];
const byVerdict: MemorySort = (a, b, column) =>
  verdictOrder.indexOf(String(a.getValue(column))) - verdictOrder.indexOf(String(b.getValue(column)));

const helper = createColumnHelper<typeof memoryFeatures, RememberedName>();

/** The table's columns; headers and cells are drawn by the table itself, in the person's language. */
export const memoryColumns = helper.columns([
  helper.accessor('type', {
    id: 'type',
    sortFn: byName,
    filterFn: (row, _column, wanted: string) => row.original.type === wanted,
  }),
  helper.accessor('name', {
    id: 'name',
    sortFn: byName,
    filterFn: (row, _column, wanted: string) => hasWords(row.original, wanted),
  }),
  helper.accessor('accepted', { id: 'accepted', sortFn: byNumber, sortDescFirst: true }),
  helper.accessor('rejected', { id: 'rejected', sortFn: byNumber, sortDescFirst: true }),
  helper.accessor((entry) => entry.withheldContexts.length, { id: 'withheld', sortFn: byNumber, sortDescFirst: true }),
  helper.accessor((entry) => entry.ruling?.verdict ?? '', {
    id: 'ruling',
    sortFn: byVerdict,
    filterFn: (row, _column, wanted: MemoryExtent) => isInExtent(row.original, wanted),
  }),
]);

export const memoryColumnIds = ['type', 'name', 'accepted', 'rejected', 'withheld', 'ruling'] as const;
