import { useVirtualizer } from '@tanstack/react-virtual';
import { FileInput } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ImportExtent, RunningBatch } from '../../model/import-batch.ts';
import { EmptyState } from '../controls/empty-state.tsx';
import { stepOf } from '../controls/grid/steps.ts';
import { showRow } from '../controls/show-row.ts';
import { useMessages } from '../messages/use-messages.ts';
import { ImportDetails } from './import-details.tsx';
import { ImportRow } from './import-row.tsx';
import { useListedImports } from './use-listed-imports.ts';

/** In CSS pixels. */
const rowHeight = 34;

/** The files of a batch, and more about the one that is chosen. Arrows choose. */
export function ImportList({ batch, extent }: { readonly batch: RunningBatch; readonly extent: ImportExtent }) {
  const { m } = useMessages();
  const { listed, want } = useListedImports(batch.id, extent);
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const total = listed?.total ?? 0;
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index, items.at(-1)?.index];
  useEffect(() => {
    if (first !== undefined && last !== undefined) want(first, last);
  }, [first, last, want]);

  const choose = (to: number): void => {
    const next = Math.min(Math.max(to, 0), total - 1);
    setChosen(next);
    showRow(virtualizer, next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = stepOf(event.key, chosen, total);
    if (to === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    choose(to);
  };
  if (listed === null) return <div className="imports-list" aria-busy />;
  if (total === 0) {
    return (
      <div className="imports-list">
        <EmptyState icon={FileInput} title={m.imports.noneListed} />
      </div>
    );
  }
  const at = Math.min(chosen, total - 1);
  const item = listed.rows.get(at);
  return (
    <>
      <div
        ref={list}
        className="imports-list"
        role="listbox"
        aria-label={m.imports.table}
        aria-activedescendant={`import-${at}`}
        tabIndex={0}
        data-own-keys
        onKeyDown={onKeyDown}
      >
        <div className="virtual-space" style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ index, size, start }) => {
            const row = listed.rows.get(index);
            if (row === undefined) return null;
            return (
              <ImportRow
                key={row.place}
                id={`import-${index}`}
                item={row}
                isChosen={index === at}
                of={{ index, total }}
                place={{ height: size, transform: `translateY(${start}px)` }}
                onChoose={() => choose(index)}
              />
            );
          })}
        </div>
      </div>
      {item === undefined ? null : <ImportDetails item={item} batch={batch} />}
    </>
  );
}
