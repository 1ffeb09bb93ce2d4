import { type RowSelectionState, type SortingState, useTable } from '@tanstack/react-table';
import { BookMarked } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { EntityId } from '../../model/ids.ts';
import type { Action } from '../../model/journal.ts';
import { ledgerOfEntity } from '../../model/register/ledger.ts';
import { type RegisterListing, type RegisterPage, registerExtents } from '../../model/register/register-list.ts';
import { Select } from '../controls/fields.tsx';
import { BusyGrid, EmptyGrid, GridFoot, GridPane, GridTools } from '../controls/grid/grid-pane.tsx';
import { Keys } from '../controls/keys.tsx';
import { ScopedUndo } from '../controls/scoped-undo.tsx';
import { TypeSelect } from '../controls/type-select.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { usePagedRows } from '../state/use-paged-rows.ts';
import { EntityFacts } from './entity-facts.tsx';
import { EntityGrid } from './entity-grid.tsx';
import { JoinEntities } from './join-entities.tsx';
import { registerFeatures, registerTableColumns, sortingOf, sortOf } from './register-table.ts';
import { useActiveEntity } from './use-active-entity.ts';

/** What can be undone here. */
const ownActions: ReadonlySet<Action> = new Set([
  ...(['entity-revise', 'entity-merge', 'entity-split'] as const),
  ...(['mention-accept', 'mention-reject', 'mention-revise', 'mention-add'] as const),
]);

const none: readonly string[] = [];

/** The entities of the workspace, a page at a time, with what is known of the one that keys go to. */
export function EntityList() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { listing, activeId } = useKanwu((state) => state.register);
  const { noteRegister, openLedger } = store.getState();
  const types = useAnswer('register.types', {}) ?? none;
  const { listed, want } = usePagedRows<RegisterPage>(JSON.stringify(listing), (from, count) =>
    callBridge(window.kanwu, 'register.rows', { listing, from, count }),
  );
  const active = useActiveEntity(listing, listed, activeId);
  const [rowSelection, setRowSelection] = useState<RowSelectionState>({});
  const [isJoining, setJoining] = useState(false);
  const grid = useRef<HTMLDivElement>(null);
  const data = useMemo(() => (listed === null ? [] : [...listed.rows.values()]), [listed]);
  const filter = (changes: Partial<RegisterListing>): void => noteRegister({ listing: { ...listing, ...changes } });
  const sorting = sortingOf(listing);
  const table = useTable({
    features: registerFeatures,
    columns: registerTableColumns,
    data,
    getRowId: ({ entity }) => entity.id,
    manualSorting: true,
    state: { sorting, rowSelection },
    onSortingChange: (change: SortingState | ((before: SortingState) => SortingState)) =>
      filter({ sort: sortOf(typeof change === 'function' ? change(sorting) : change) }),
    onRowSelectionChange: setRowSelection,
  });
  const ticked = Object.keys(rowSelection).filter((id) => rowSelection[id]) as EntityId[];
  const total = listed?.total ?? 0;
  const activeRow = active < 0 ? undefined : listed?.rows.get(active);
  const backToGrid = (): void => grid.current?.focus();
  return (
    <GridPane className="entity-list">
      <GridTools>
        <input
          type="search"
          className="input"
          aria-label={m.register.filter}
          placeholder={m.register.filter}
          maxLength={200}
          value={listing.wanted}
          onChange={(event) => filter({ wanted: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            backToGrid();
          }}
        />
        <TypeSelect
          types={types.map((type) => ({ type }))}
          chosen={listing.type}
          onChoose={(type) => filter({ type })}
        />
        <Select
          aria-label={m.register.extentLabel}
          value={listing.extent}
          choices={registerExtents.map((value) => ({ value, label: m.register.extent[value] }))}
          onChoose={(extent) => filter({ extent })}
        />
        <ScopedUndo actions={ownActions} />
      </GridTools>
      <div className="entity-list-panes">
        {listed === null ? (
          <BusyGrid />
        ) : total === 0 ? (
          <EmptyGrid icon={BookMarked} title={types.length === 0 ? m.register.none : m.common.noMatch}>
            {types.length === 0 ? m.register.noneNext : null}
          </EmptyGrid>
        ) : (
          <EntityGrid
            gridRef={grid}
            listed={listed}
            table={table}
            active={active}
            onWant={want}
            onActivate={(row) => noteRegister({ activeId: row.entity.id })}
            onOpen={(row) => openLedger(row.entity.name, ledgerOfEntity(row))}
            onJoin={() => setJoining(true)}
          />
        )}
        <aside className="entity-facts-pane">
          {isJoining ? (
            <JoinEntities
              ids={ticked}
              onEnd={(isJoined) => {
                setJoining(false);
                if (isJoined) setRowSelection({});
                backToGrid();
              }}
            />
          ) : activeRow === undefined ? null : (
            <EntityFacts key={activeRow.entity.id} row={activeRow} />
          )}
        </aside>
      </div>
      <GridFoot
        said={`${m.register.count(total)}${ticked.length === 0 ? '' : ` · ${m.register.ticked(ticked.length)}`}`}
        keys={
          total === 0 ? null : (
            <>
              <Keys chord="Enter" /> {m.register.toLedger} <Keys chord="Space" /> {m.register.tick} <Keys chord="M" />{' '}
              {m.register.join} <Keys chord="E" /> {m.register.edit}
            </>
          )
        }
      />
    </GridPane>
  );
}
