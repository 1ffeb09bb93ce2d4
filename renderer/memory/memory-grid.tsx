import { type KeyboardEvent, useRef } from 'react';
import type { Verdict } from '../../model/edits/ruling-set.ts';
import type { RememberedName } from '../../model/memory.ts';
import { type MemoryColumn, memoryColumns, type NameListing } from '../../model/memory-list.ts';
import { stepOf } from '../controls/grid/steps.ts';
import { WindowedGrid } from '../controls/grid/windowed-grid.tsx';
import { SortHeader } from '../controls/sort-header.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { MemoryRow } from './memory-row.tsx';
import { memoryKey } from './memory-table.ts';
import { type ActiveName, activeAt } from './use-active-name.ts';
import type { ListedNames } from './use-listed-names.ts';

/** In CSS pixels. */
const rowHeight = 36;

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
  const move = (to: number): void => onActivate(activeAt(listed, Math.min(Math.max(to, 0), total - 1)));
  const onKey = (event: KeyboardEvent): void => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const entry = rows.get(active);
    const rule = (verdict: Verdict): void => {
      if (event.shiftKey) onRuleAll(verdict);
      else if (entry !== undefined) onRule(entry, verdict);
    };
    const step = stepOf(key, active, total);
    if (step !== null) move(step);
    else if (key.toLowerCase() === 'a') rule('always');
    else if (key.toLowerCase() === 'r') rule('never');
    else if (key === 'Delete' || key === 'Backspace') rule(null);
    else return;
    event.preventDefault();
  };
  return (
    <WindowedGrid
      gridRef={grid}
      className="memory-grid"
      label={m.memory.table}
      count={total}
      rowHeight={rowHeight}
      active={active}
      idPrefix="remembered"
      version={version}
      head={memoryColumns.map((id) => (
        <SortHeader
          key={id}
          className={`memory-${id}-cell`}
          label={m.memory.column[id]}
          sorted={sort?.column !== id ? false : sort.descending ? 'desc' : 'asc'}
          onToggle={() => onSort(id)}
        />
      ))}
      row={(number, drawn) => {
        const entry = rows.get(number);
        if (entry === undefined) return null;
        return (
          <MemoryRow
            key={memoryKey(entry)}
            {...drawn}
            entry={entry}
            number={number}
            active={number === active}
            onPoint={() => onActivate(activeAt(listed, number))}
            onRule={(verdict) => {
              onActivate(activeAt(listed, number));
              onRule(entry, verdict);
            }}
          />
        );
      }}
      onWant={onWant}
      onKey={onKey}
      onFocus={() => move(0)}
    />
  );
}
