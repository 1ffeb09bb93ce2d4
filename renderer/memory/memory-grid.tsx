import type { ReactTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Verdict } from '../../model/edits/ruling-set.ts';
import type { RememberedName } from '../../model/memory.ts';
import { SortHeader } from '../controls/sort-header.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { MemoryRow } from './memory-row.tsx';
import { memoryColumnIds, type memoryFeatures } from './memory-table.ts';

/** In CSS pixels. */
const rowHeight = 36;
const rowsAPage = 10;

/** The rows of the table of remembered names, with its keys: arrows, A always, R never, Delete as decided; with Shift, all of them. */
export function MemoryGrid({
  table,
  activeKey,
  onActivate,
  onRule,
  onRuleAll,
}: {
  readonly table: ReactTable<typeof memoryFeatures, RememberedName>;
  readonly activeKey: string | null;
  onActivate(key: string): void;
  onRule(entry: RememberedName, verdict: Verdict): void;
  onRuleAll(verdict: Verdict): void;
}) {
  const { m } = useMessages();
  const grid = useRef<HTMLDivElement>(null);
  const { rows } = table.getRowModel();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
    // The sticky header covers so much of the top.
    scrollPaddingStart: rowHeight,
  });
  const activeIndex = rows.findIndex((row) => row.id === activeKey);
  const lastSeen = useRef<{ readonly key: string | null; readonly index: number }>({ key: null, index: 0 });
  useEffect(() => {
    if (activeIndex < 0) return;
    lastSeen.current = { key: activeKey, index: activeIndex };
    virtualizer.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex, activeKey, virtualizer]);
  useEffect(() => {
    // A name that only had a ruling goes with it; the next one takes its place, and the table its focus.
    if (activeIndex >= 0 || activeKey === null || lastSeen.current.key !== activeKey) return;
    const next = rows[Math.min(lastSeen.current.index, rows.length - 1)];
    if (next !== undefined) onActivate(next.id);
    if (document.activeElement === document.body) grid.current?.focus();
  }, [activeIndex, activeKey, rows, onActivate]);

  const move = (to: number): void => {
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    if (row !== undefined) onActivate(row.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, nativeEvent } = event;
    if (nativeEvent.isComposing || nativeEvent.keyCode === 229 || event.target !== grid.current) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const active = rows[activeIndex]?.original;
    const rule = (verdict: Verdict): void => {
      if (event.shiftKey) onRuleAll(verdict);
      else if (active !== undefined) onRule(active, verdict);
    };
    if (key === 'ArrowDown') move(activeIndex + 1);
    else if (key === 'ArrowUp') move(activeIndex - 1);
    else if (key === 'PageDown') move(activeIndex + rowsAPage);
    else if (key === 'PageUp') move(activeIndex - rowsAPage);
    else if (key === 'Home') move(0);
    else if (key === 'End') move(rows.length - 1);
    else if (key.toLowerCase() === 'a') rule('always');
    else if (key.toLowerCase() === 'r') rule('never');
    else if (key === 'Delete' || key === 'Backspace') rule(null);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={grid}
      className="memory-grid"
      role="grid"
      aria-label={m.memory.table}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={activeIndex < 0 ? undefined : rowId(rows[activeIndex])}
      tabIndex={0}
      data-own-keys
      onFocus={(event) => {
        if (event.target === grid.current && activeIndex < 0) move(0);
      }}
      onKeyDown={onKeyDown}
    >
      <div className="memory-head" role="row" aria-rowindex={1} tabIndex={-1}>
        {memoryColumnIds.map((id) => {
          const column = table.getColumn(id);
          return (
            <SortHeader
              key={id}
              className={`memory-${id}-cell`}
              label={m.memory.column[id]}
              sorted={column?.getIsSorted() ?? false}
              onToggle={() => column?.toggleSorting()}
            />
          );
        })}
      </div>
      <div role="rowgroup" className="virtual-space" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <MemoryRow
              key={row.id}
              id={rowId(row) ?? ''}
              entry={row.original}
              index={item.index}
              active={item.index === activeIndex}
              place={{ height: item.size, transform: `translateY(${item.start}px)` }}
              onPoint={() => onActivate(row.id)}
              onRule={(verdict) => onRule(row.original, verdict)}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Names may hold white space, which an element's id may not. */
function rowId(row: { readonly index: number } | undefined): string | undefined {
  return row === undefined ? undefined : `remembered-${row.index}`;
}
