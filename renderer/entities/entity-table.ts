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
import type { Mention } from '../../model/mention.ts';
import { holdsName } from '../../model/names/name-form.ts';
import { compareNames } from '../../model/names/name-order.ts';
import { statuses } from '../../model/status.ts';
import type { OpenArticle } from '../state/article-part.ts';
import type { MentionLine } from '../state/mention-order.ts';
import { saidOf } from './entity-said.ts';

export const entityFeatures = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  rowSelectionFeature,
});

type EntitySort = SortFn<typeof entityFeatures, MentionLine>;

const byName: EntitySort = (a, b, column) => compareNames(String(a.getValue(column)), String(b.getValue(column)));
const byNumber: EntitySort = (a, b, column) => Number(a.getValue(column)) - Number(b.getValue(column));

const helper = createColumnHelper<typeof entityFeatures, MentionLine>();

/**
 * The table's columns; headers and cells are drawn by the table itself, in the person's language.
 *
 * @param open the article as it is when a column is sorted or filtered by
 */
export function entityColumns(open: () => OpenArticle) {
  const mentionOf = (line: MentionLine) => saidOf(open(), line)?.mention;
  const byStatus: EntitySort = (a, b) => statusPlace(mentionOf(a.original)) - statusPlace(mentionOf(b.original));
  return helper.columns([
    helper.accessor((line) => mentionOf(line)?.type ?? '', {
      id: 'type',
      sortFn: byName,
      filterFn: (row, _column, wanted: string) => mentionOf(row.original)?.type === wanted,
    }),
    helper.accessor((line) => saidOf(open(), line)?.text ?? '', {
      id: 'text',
      sortFn: byName,
      filterFn: (row, _column, wanted: string) => {
        const said = saidOf(open(), row.original);
        const texts = said === undefined ? [] : [said.text, said.mention.value ?? '', said.mention.note];
        return texts.some((text) => holdsName(text, wanted));
      },
    }),
    helper.accessor((line) => mentionOf(line)?.value ?? '', { id: 'value', sortFn: byName }),
    helper.accessor((line) => mentionOf(line)?.confidence ?? 0, { id: 'confidence', sortFn: byNumber }),
    helper.accessor((line) => mentionOf(line)?.status ?? '', {
      id: 'status',
      sortFn: byStatus,
      filterFn: (row, _column, wanted: string) => mentionOf(row.original)?.status === wanted,
    }),
  ]);
}

function statusPlace(mention: Mention | undefined): number {
  return mention === undefined ? -1 : statuses.indexOf(mention.status);
}

export const entityColumnIds = ['type', 'text', 'value', 'confidence', 'status'] as const;
