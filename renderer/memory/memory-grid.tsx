import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Verdict } from '../../model/edits/ruling-set.ts';
import type { RememberedName } from '../../model/memory.ts';
import { type MemoryColumn, memoryColumns, type NameListing } from '../../model/memory-list.ts';
import { SortHeader } from '../controls/sort-header.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { MemoryRow } from './memory-row.tsx';
import { memoryKey } from './memory-table.ts';
import { type ActiveName, activeAt } from './use-active-name.ts';
import type { ListedNames } from './use-listed-names.ts';

/** In CSS pixels. */
const rowHeight = 36;
const rowsAPage = 10;

/** The rows of the table of remembered names, with its keys: arrows, A always, R never, Delete as decided; with Shift, all of them. */
export function MemoryGrid({
  listed,
  sort,
  active,
  onWant,
  onSort,
  onActivate,
  onRule,
  onRuleAll,
}: {
  readonly listed: ListedNames;
  readonly sort: NameListing['sort'];
  /** The number of the active row; −1 where none is. */
  readonly active: number;
  /** Told which rows are to be seen. */
  onWant(first: number, last: number): void;
  onSort(column: MemoryColumn): void;
  onActivate(active: ActiveName | null): void;
  onRule(entry: RememberedName, verdict: Verdict): void;
  onRuleAll(verdict: Verdict): void;
}) {
  const { m } = useMessages();
  const grid = useRef<HTMLDivElement>(null);
  const { rows, total, version } = listed;
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // The sticky header covers so much of the top.
    scrollPaddingStart: rowHeight,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index, items.at(-1)?.index];
  // biome-ignore lint/correctness/useExhaustiveDependencies: where all were read anew, others are wanted
  useEffect(() => {
    if (first !== undefined && last !== undefined) onWant(first, last);
  }, [first, last, version, onWant]);
  const isThere = active >= 0 && active < total;
  useEffect(() => {
    if (isThere) virtualizer.scrollToIndex(active, { align: 'auto' });
  }, [active, isThere, virtualizer]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row that had the focus may be gone
  useEffect(() => {
    if (isThere && document.activeElement === document.body) grid.current?.focus();
  }, [isThere, version]);

  const move = (to: number): void => onActivate(activeAt(listed, Math.min(Math.max(to, 0), total - 1)));
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, nativeEvent } = event;
    if (nativeEvent.isComposing || nativeEvent.keyCode === 229 || event.target !== grid.current) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const entry = rows.get(active);
    const rule = (verdict: Verdict): void => {
      if (event.shiftKey) onRuleAll(verdict);
      else if (entry !== undefined) onRule(entry, verdict);
    };
    if (key === 'ArrowDown') move(active + 1);
    else if (key === 'ArrowUp') move(active - 1);
    else if (key === 'PageDown') move(active + rowsAPage);
    else if (key === 'PageUp') move(active - rowsAPage);
    else if (key === 'Home') move(0);
    else if (key === 'End') move(total - 1);
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
      aria-rowcount={total + 1}
      aria-activedescendant={isThere ? rowId(active) : undefined}
      tabIndex={0}
      data-own-keys
      onFocus={(event) => {
        if (event.target === grid.current && !isThere) move(0);
      }}
      onKeyDown={onKeyDown}
    >
      <div className="memory-head" role="row" aria-rowindex={1} tabIndex={-1}>
        {memoryColumns.map((id) => (
          <SortHeader
            key={id}
            className={`memory-${id}-cell`}
            label={m.memory.column[id]}
            sorted={sort?.column !== id ? false : sort.descending ? 'desc' : 'asc'}
            onToggle={() => onSort(id)}
          />
        ))}
      </div>
      <div role="rowgroup" className="virtual-space" style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const entry = rows.get(item.index);
          if (entry === undefined) return null;
          return (
            <MemoryRow
              key={memoryKey(entry)}
              id={rowId(item.index)}
              entry={entry}
              index={item.index}
              active={item.index === active}
              place={{ height: item.size, transform: `translateY(${item.start}px)` }}
              onPoint={() => onActivate(activeAt(listed, item.index))}
              onRule={(verdict) => {
                onActivate(activeAt(listed, item.index));
                onRule(entry, verdict);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Names may hold white space, which an element's id may not. */
function rowId(index: number): string {
  return `remembered-${index}`;
}
