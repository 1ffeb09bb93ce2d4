import { type ColumnFiltersState, type RowSelectionState, type SortingState, useTable } from '@tanstack/react-table';
import { Tags } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { statuses } from '../../model/status.ts';
import { EmptyState } from '../controls/empty-state.tsx';
import { Select } from '../controls/fields.tsx';
import { TypeSelect } from '../controls/type-select.tsx';
import { useOnceIdle } from '../controls/use-once-idle.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { mentionsInOrder } from '../state/mention-order.ts';
import { typesIn } from '../state/types-in.ts';
import { useKanwu } from '../state/use-kanwu.ts';
import { BulkBar } from './bulk-bar.tsx';
import { EntityGrid } from './entity-grid.tsx';
import { entityColumns, entityFeatures } from './entity-table.ts';
import './entities.css';

/** From so many mentions on, the table of an article that is opened is made after its text is shown: nobody waits for both. */
const many = 5000;

/** The table of everything that is named in the article. */
export function Entities() {
  const open = useKanwu((state) => state.open);
  const shown = useOnceIdle(open?.document.article.id ?? null);
  if (open === null) return null;
  const { article, mentions } = open.document;
  if (article.id !== shown && mentions.length >= many) return <div className="entities" aria-busy />;
  return <EntitiesOf key={article.id} open={open} />;
}

function EntitiesOf({ open }: { readonly open: OpenArticle }) {
  const { m } = useMessages();
  const latest = useRef(open);
  latest.current = open;
  const columns = useMemo(() => entityColumns(() => latest.current), []);
  const [sorting, setSorting] = useState<SortingState>([]);
  const [columnFilters, setColumnFilters] = useState<ColumnFiltersState>([]);
  const [rowSelection, setRowSelection] = useState<RowSelectionState>({});
  const lines = mentionsInOrder(open);
  // Rows that are sorted or filtered are so by what they say now; else they need not be looked at when that changes.
  const isByContent = sorting.length > 0 || columnFilters.length > 0;
  const content = isByContent ? open : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list makes the table look at all rows again
  const data = useMemo(() => [...lines], [lines, content]);
  const table = useTable({
    features: entityFeatures,
    columns,
    data,
    getRowId: (line) => line.id,
    state: { sorting, columnFilters, rowSelection },
    onSortingChange: setSorting,
    onColumnFiltersChange: setColumnFilters,
    onRowSelectionChange: setRowSelection,
  });
  const filter = (id: string, value: string | null): void =>
    setColumnFilters((before) => [
      ...before.filter((each) => each.id !== id),
      ...(value === null ? [] : [{ id, value }]),
    ]);
  const filterOf = (id: string): string => String(columnFilters.find((each) => each.id === id)?.value ?? '');
  const rows = table.getRowModel().rows;
  const selected = table.getFilteredSelectedRowModel().rows.map((row) => row.original.id);
  return (
    <div className="entities">
      <div className="panel-tools">
        <input
          type="search"
          className="input"
          aria-label={m.entity.filter}
          placeholder={m.entity.filterShort}
          title={m.entity.filter}
          value={filterOf('text')}
          onChange={(event) => filter('text', event.target.value === '' ? null : event.target.value)}
        />
        <TypeSelect
          types={typesIn(open).map(({ type }) => ({ type }))}
          chosen={filterOf('type') || null}
          onChoose={(type) => filter('type', type)}
        />
        <Select
          aria-label={m.entity.filterStatus}
          value={filterOf('status')}
          choices={[
            { value: '', label: m.common.allStatuses },
            ...statuses.map((value) => ({ value, label: m.status[value] })),
          ]}
          onChoose={(status) => filter('status', status === '' ? null : status)}
        />
      </div>
      <BulkBar open={open} ids={selected} shown={rows.length} onDone={() => setRowSelection({})} />
      {rows.length === 0 ? (
        <EmptyState icon={Tags} title={data.length === 0 ? m.entity.none : m.common.noMatch}>
          {data.length === 0 ? m.entity.noneNext : null}
        </EmptyState>
      ) : (
        <EntityGrid open={open} table={table} />
      )}
    </div>
  );
}
