import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  rowSelectionFeature,
  rowSortingFeature,
  type SortFn,
  tableFeatures,
} from '@tanstack/react-table';
import { compareNames } from '../../model/name-order.ts';
import { statuses } from '../../model/status.ts';
import type { EntityLine } from './entity-lines.ts';

export const entityFeatures = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  rowSelectionFeature,
});

type EntitySort = SortFn<typeof entityFeatures, EntityLine>;

const byName: EntitySort = (a, b, column) => compareNames(String(a.getValue(column)), String(b.getValue(column)));
const byNumber: EntitySort = (a, b, column) => Number(a.getValue(column)) - Number(b.getValue(column));
const byStatus: EntitySort = (a, b) =>
  statuses.indexOf(a.original.mention.status) - statuses.indexOf(b.original.mention.status);

const helper = createColumnHelper<typeof entityFeatures, EntityLine>();

/** The table's columns; headers and cells are drawn by the table itself, in the person's language. */
export const entityColumns = helper.columns([
  helper.accessor((line) => line.mention.type, {
    id: 'type',
    sortFn: byName,
    filterFn: (row, _column, wanted: string) => row.original.mention.type === wanted,
  }),
  helper.accessor((line) => line.text, {
    id: 'text',
    sortFn: byName,
    filterFn: (row, _column, wanted: string) => {
      const { text, mention } = row.original;
      return `${text}\n${mention.value ?? ''}\n${mention.note}`.toLowerCase().includes(wanted.trim().toLowerCase());
    },
  }),
  helper.accessor((line) => line.mention.value ?? '', { id: 'value', sortFn: byName }),
  helper.accessor((line) => line.mention.confidence, { id: 'confidence', sortFn: byNumber }),
  helper.accessor((line) => line.mention.status, {
    id: 'status',
    sortFn: byStatus,
    filterFn: (row, _column, wanted: string) => row.original.mention.status === wanted,
  }),
]);

export const entityColumnIds = ['type', 'text', 'value', 'confidence', 'status'] as const;
