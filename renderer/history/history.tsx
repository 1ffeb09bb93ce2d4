import { useVirtualizer } from '@tanstack/react-virtual';
import { History as HistoryIcon } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { JournalEntry } from '../../model/journal.ts';
import { Button } from '../controls/button.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { historyWords } from '../messages/history-words.ts';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import './history.css';

/** How many entries are read at a time. */
const pageSize = 100;

/** Who changed what, newest first. */
export function History() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const openArticleId = useKanwu((state) => state.openArticleId);
  const journalVersion = useKanwu((state) => state.journalVersion);
  const [scope, setScope] = useState<'article' | 'workspace'>('article');
  const [entries, setEntries] = useState<readonly JournalEntry[]>([]);
  const [complete, setComplete] = useState(false);
  const articleId = scope === 'article' ? openArticleId : null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the journal's version says that there is more to read
  useEffect(() => {
    let current = true;
    callBridge(window.kanwu, 'history.list', { before: null, limit: pageSize, articleId })
      .then((page) => {
        if (!current) return;
        setEntries(page);
        setComplete(page.length < pageSize);
      })
      .catch(store.getState().notifyError);
    return () => {
      current = false;
    };
  }, [articleId, journalVersion, store]);

  const readMore = async (): Promise<void> => {
    const before = entries.at(-1)?.id ?? null;
    const page = await callBridge(window.kanwu, 'history.list', { before, limit: pageSize, articleId });
    setEntries((known) => [...known, ...page]);
    setComplete(page.length < pageSize);
  };
  return (
    <div className="history">
      <div className="panel-tools">
        <Segmented
          label={m.history.scope}
          value={scope}
          choices={[
            { value: 'article', label: m.history.thisArticle },
            { value: 'workspace', label: m.history.everything },
          ]}
          onChoose={setScope}
        />
      </div>
      {entries.length === 0 ? (
        <EmptyState icon={HistoryIcon} title={m.history.none}>
          {m.history.noneNext}
        </EmptyState>
      ) : (
        <HistoryList entries={entries} />
      )}
      {complete || entries.length === 0 ? null : (
        <div className="history-more">
          <Button onClick={() => readMore().catch(store.getState().notifyError)}>{m.history.more}</Button>
        </div>
      )}
    </div>
  );
}

function HistoryList({ entries }: { readonly entries: readonly JournalEntry[] }) {
  const { m, format } = useMessages();
  const scroll = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 46,
    overscan: 8,
  });
  return (
    <div ref={scroll} className="panel-scroll">
      <div
        role="list"
        aria-label={m.history.list}
        className="virtual-space"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const entry = entries[item.index];
          if (entry === undefined) return null;
          const words = historyWords(m, entry);
          return (
            <div
              key={entry.id}
              role="listitem"
              className="history-row"
              data-undone={entry.undone || undefined}
              style={{ height: item.size, transform: `translateY(${item.start}px)` }}
            >
              <span className="history-words truncate" title={words}>
                {words}
              </span>
              <span className="history-facts truncate">
                {entry.undone ? <strong>{m.history.undone} · </strong> : null}
                {entry.isPurged ? <strong>{m.history.purged} · </strong> : null}
                {entry.actor} · {format.when(entry.at)}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
