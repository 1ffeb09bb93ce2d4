import { type ColumnFiltersState, type SortingState, useTable } from '@tanstack/react-table';
import { BookMarked } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { setRulings, type Verdict } from '../../model/edits/ruling-set.ts';
import type { Action } from '../../model/journal.ts';
import type { RememberedName } from '../../model/memory.ts';
import { EmptyState } from '../controls/empty-state.tsx';
import { Select } from '../controls/fields.tsx';
import { Keys } from '../controls/keys.tsx';
import { ScopedUndo } from '../controls/scoped-undo.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { AddName } from './add-name.tsx';
import { MemoryGrid } from './memory-grid.tsx';
import { memoryColumns, memoryExtents, memoryFeatures, memoryKey } from './memory-table.ts';
import { RuleListed } from './rule-listed.tsx';

const rulingActions: ReadonlySet<Action> = new Set(['ruling-add', 'ruling-revise', 'ruling-remove']);

const none: readonly RememberedName[] = [];

/** What the workspace remembers of names, and what is laid down for them. */
export function MemoryNames() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const names = useKanwu((state) => state.rememberedNames);
  const journalVersion = useKanwu((state) => state.journalVersion);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the journal's version says that there may be more to read
  useEffect(() => void store.getState().readMemory(), [journalVersion, store]);

  const data = useMemo(() => [...(names ?? none)], [names]);
  const [sorting, setSorting] = useState<SortingState>([]);
  const [columnFilters, setColumnFilters] = useState<ColumnFiltersState>([]);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const activate = useCallback((key: string) => setActiveKey(key), []);
  const table = useTable({
    features: memoryFeatures,
    columns: memoryColumns,
    data,
    getRowId: memoryKey,
    state: { sorting, columnFilters },
    onSortingChange: setSorting,
    onColumnFiltersChange: setColumnFilters,
  });
  const filter = (id: string, value: string): void =>
    setColumnFilters((before) => [
      ...before.filter((each) => each.id !== id),
      ...(value === '' || value === 'all' ? [] : [{ id, value }]),
    ]);
  const filterOf = (id: string): string => String(columnFilters.find((each) => each.id === id)?.value ?? '');
  const types = [...new Set(data.map(({ type }) => type))];
  const listed = table.getRowModel().rows.map(({ original }) => original);
  const shown = listed.length;
  const rule = (entries: readonly RememberedName[], verdict: Verdict): void =>
    void store.getState().execute(setRulings(entries, verdict));
  return (
    <div className="memory-names">
      <p className="memory-about">{m.memory.about}</p>
      <div className="memory-tools">
        <input
          type="search"
          className="input"
          aria-label={m.memory.filter}
          placeholder={m.memory.filter}
          value={filterOf('name')}
          onChange={(event) => filter('name', event.target.value)}
        />
        <Select
          aria-label={m.entity.filterType}
          value={filterOf('type')}
          choices={[
            { value: '', label: m.common.allTypes },
            ...types.map((value) => ({ value, label: m.typeName(value) })),
          ]}
          onChoose={(type) => filter('type', type)}
        />
        <Select
          aria-label={m.memory.extentLabel}
          value={filterOf('ruling') === '' ? 'all' : filterOf('ruling')}
          choices={memoryExtents.map((value) => ({ value, label: m.memory.extent[value] }))}
          onChoose={(extent) => filter('ruling', extent)}
        />
        <ScopedUndo actions={rulingActions} />
      </div>
      {names === null ? (
        <div className="memory-grid" aria-busy />
      ) : shown === 0 ? (
        <div className="memory-grid">
          <EmptyState icon={BookMarked} title={data.length === 0 ? m.memory.none : m.common.noMatch}>
            {data.length === 0 ? m.memory.noneNext : null}
          </EmptyState>
        </div>
      ) : (
        <MemoryGrid
          table={table}
          activeKey={activeKey}
          onActivate={activate}
          onRule={(entry, verdict) => {
            setActiveKey(memoryKey(entry));
            rule([entry], verdict);
          }}
          onRuleAll={(verdict) => rule(listed, verdict)}
        />
      )}
      <div className="memory-foot">
        <span className="memory-count" role="status">
          {m.memory.count(shown)}
        </span>
        {shown < 2 ? null : <RuleListed names={listed} onRule={(verdict) => rule(listed, verdict)} />}
        {shown === 0 ? null : (
          <span className="memory-keys" aria-hidden>
            <Keys chord="A" /> {m.memory.verdict.always} <Keys chord="R" /> {m.memory.verdict.never}{' '}
            <Keys chord="Delete" /> {m.memory.verdict.decided}
          </span>
        )}
      </div>
      <AddName
        names={data}
        onAdded={(key) => {
          setColumnFilters([]);
          setActiveKey(key);
        }}
      />
    </div>
  );
}
