import { useVirtualizer } from '@tanstack/react-virtual';
import { BookMarked } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { addRuling } from '../../model/edits/ruling-add.ts';
import { setRulings } from '../../model/edits/ruling-set.ts';
import type { RememberedName } from '../../model/memory.ts';
import { EmptyState } from '../controls/empty-state.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { AddName } from './add-name.tsx';
import { NameRow, type Verdict } from './name-row.tsx';

/** In CSS pixels. */
const rowHeight = 34;

/** The names that people decided on, and what is laid down for them. */
export function RememberedNames() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const journalVersion = useKanwu((state) => state.journalVersion);
  const [names, setNames] = useState<readonly RememberedName[]>([]);
  const [wanted, setWanted] = useState('');
  const scroll = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the journal's version says that there may be more to read
  useEffect(() => {
    let current = true;
    callBridge(window.kanwu, 'memory.list', {})
      .then((list) => {
        if (current) setNames(list);
      })
      .catch(store.getState().notifyError);
    return () => {
      current = false;
    };
  }, [journalVersion, store]);

  const shown = useMemo(() => {
    const words = wanted.trim().toLowerCase();
    return names.filter(({ name, value }) => `${name}\n${value ?? ''}`.toLowerCase().includes(words));
  }, [names, wanted]);
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const rule = (name: RememberedName, verdict: Verdict): void =>
    void store.getState().execute(setRulings([name], verdict === 'none' ? null : verdict));
  return (
    <section className="remembered" aria-label={m.memory.names}>
      <p className="field-hint">{m.memory.purpose}</p>
      <input
        type="search"
        className="input"
        aria-label={m.memory.filter}
        placeholder={m.memory.filter}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <div ref={scroll} className="remembered-scroll">
        {shown.length === 0 ? (
          <EmptyState icon={BookMarked} title={names.length === 0 ? m.memory.none : m.common.noMatch}>
            {names.length === 0 ? m.memory.noneNext : null}
          </EmptyState>
        ) : (
          <div
            role="list"
            aria-label={m.memory.names}
            className="virtual-space"
            style={{ height: virtualizer.getTotalSize() }}
          >
            {virtualizer.getVirtualItems().map((item) => {
              const name = shown[item.index];
              if (name === undefined) return null;
              const place = { height: item.size, transform: `translateY(${item.start}px)` };
              return <NameRow key={`${name.type} ${name.name}`} name={name} place={place} onRule={rule} />;
            })}
          </div>
        )}
      </div>
      <AddName onAdd={(name, type, verdict) => void store.getState().execute(addRuling(names, name, type, verdict))} />
    </section>
  );
}
