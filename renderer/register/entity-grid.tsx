import type { ReactTable } from '@tanstack/react-table';
import type { KeyboardEvent, RefObject } from 'react';
import { type RegisterPage, type RegisterRow, registerColumns } from '../../model/register/register-list.ts';
import { reviewStepOf } from '../controls/grid/steps.ts';
import { WindowedGrid } from '../controls/grid/windowed-grid.tsx';
import { SortHeader } from '../controls/sort-header.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { PagedRows } from '../state/use-paged-rows.ts';
import { EntityLine } from './entity-line.tsx';
import type { registerFeatures } from './register-table.ts';

/** In CSS pixels. */
const rowHeight = 32;

/** The rows of the register, with its keys: arrows or J and K, Space to tick, Enter for the ledger, M to join, E to change what is known. */
export function EntityGrid({
  gridRef,
  listed,
  table,
  active,
  onWant,
  onActivate,
  onOpen,
  onJoin,
}: {
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly listed: PagedRows<RegisterPage>;
  readonly table: ReactTable<typeof registerFeatures, RegisterRow>;
  /** The number of the active row; −1 where none is. */
  readonly active: number;
  /** Told which rows are to be seen. */
  onWant(first: number, last: number): void;
  onActivate(row: RegisterRow): void;
  onOpen(row: RegisterRow): void;
  onJoin(): void;
}) {
  const { m } = useMessages();
  const { rows, total, version } = listed;
  const activate = (number: number): RegisterRow | undefined => {
    const row = rows.get(Math.min(Math.max(number, 0), total - 1));
    if (row !== undefined) onActivate(row);
    return row;
  };
  const tick = (number: number): void => {
    const row = rows.get(number);
    if (row !== undefined) table.getRow(row.entity.id).toggleSelected();
  };
  const onKey = (event: KeyboardEvent): void => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = reviewStepOf(key, active, total);
    const row = rows.get(active);
    if (step !== null) {
      if (event.shiftKey && key.startsWith('Arrow')) tick(active);
      activate(step);
    } else if (key === ' ') tick(active);
    else if (key === 'Enter' && row !== undefined) onOpen(row);
    else if (key.toLowerCase() === 'm') onJoin();
    else if (key.toLowerCase() === 'e' || key === 'F2') focusFacts(gridRef.current);
    else if (key === 'Escape' && table.getIsSomeRowsSelected()) table.resetRowSelection(true);
    else return;
    event.preventDefault();
  };
  return (
    <WindowedGrid
      gridRef={gridRef}
      className="entity-rows"
      label={m.register.table}
      count={total}
      rowHeight={rowHeight}
      active={active}
      idPrefix="registered"
      isMultiselectable
      version={version}
      head={
        <>
          <span role="columnheader" className="visually-hidden">
            {m.register.tick}
          </span>
          {registerColumns.map((id) => {
            const column = table.getColumn(id);
            return (
              <SortHeader
                key={id}
                className={`register-${id}-cell`}
                label={m.register.column[id]}
                sorted={column?.getIsSorted() ?? false}
                onToggle={() => column?.toggleSorting()}
              />
            );
          })}
        </>
      }
      row={(number, drawn) => {
        const row = rows.get(number);
        return row === undefined ? null : (
          <EntityLine
            key={row.entity.id}
            {...drawn}
            row={row}
            number={number}
            active={number === active}
            ticked={table.getRow(row.entity.id).getIsSelected()}
            onPoint={() => onActivate(row)}
            onTick={() => tick(number)}
            onOpen={() => onOpen(row)}
          />
        );
      }}
      onWant={onWant}
      onKey={onKey}
      onFocus={() => activate(0)}
    />
  );
}

function focusFacts(grid: HTMLElement | null): void {
  grid?.parentElement?.querySelector<HTMLElement>('.entity-facts-pane :is(input, textarea)')?.focus();
}
