import { useVirtualizer } from '@tanstack/react-virtual';
import { Bookmark, History as HistoryIcon, ListFilter } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { HistoryPage } from '../../model/history.ts';
import type { EntryId } from '../../model/ids.ts';
import type { JournalEntry } from '../../model/journal.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { isOwnKey } from '../controls/grid/own-key.ts';
import { reviewStepOf } from '../controls/grid/steps.ts';
import { Segmented } from '../controls/segmented.tsx';
import { showRow } from '../controls/show-row.ts';
import { historyWords } from '../messages/history-words.ts';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { ChosenEntry } from './chosen-entry.tsx';
import { allHistory, HistoryFilter, type HistoryNarrowing } from './history-filter.tsx';
import './history.css';

/** How many entries are read at a time. */
const pageSize = 100;
/** In CSS pixels. */
const rowHeight = 46;

/** Who changed what, newest first, narrowed down by person, kind and day; one can be gone to, or taken back by itself. */
export function History() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const openArticleId = useKanwu((state) => state.openArticleId);
  const journalVersion = useKanwu((state) => state.journalVersion);
  const askedFor = useKanwu((state) => state.askedHistory);
  const [scope, setScope] = useState<'article' | 'workspace'>(askedFor === null ? 'article' : 'workspace');
  const [narrowing, setNarrowing] = useState<HistoryNarrowing>({ ...allHistory, ...askedFor });
  const [unfolded, setUnfolded] = useState(false);
  const [entries, setEntries] = useState<readonly JournalEntry[]>([]);
  const [complete, setComplete] = useState(false);
  useEffect(() => {
    if (askedFor === null) return;
    setScope('workspace');
    setNarrowing({ ...allHistory, ...askedFor });
  }, [askedFor]);
  const [chosenId, setChosenId] = useState<EntryId | null>(null);
  const articleId = scope === 'article' ? openArticleId : null;
  const isNarrowed = Object.values(narrowing).some((value) => value !== null);
  const wanted: Omit<HistoryPage, 'before'> = { limit: pageSize, articleId, ...narrowing };
  const asked = JSON.stringify(wanted);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the journal's version says that there is more to read
  useEffect(() => {
    let current = true;
    callBridge(window.kanwu, 'history.list', { ...(JSON.parse(asked) as typeof wanted), before: null })
      .then((page) => {
        if (!current) return;
        setEntries(page);
        setComplete(page.length < pageSize);
      })
      .catch(store.getState().notifyError);
    return () => {
      current = false;
    };
  }, [asked, journalVersion, store]);

  const readMore = async (): Promise<void> => {
    const before = entries.at(-1)?.id ?? null;
    const page = await callBridge(window.kanwu, 'history.list', { ...wanted, before });
    setEntries((known) => [...known, ...page]);
    setComplete(page.length < pageSize);
  };
  const chosen = entries.find(({ id }) => id === chosenId) ?? null;
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
        <IconButton
          icon={ListFilter}
          label={m.history.filters}
          aria-expanded={unfolded}
          className={isNarrowed ? 'history-narrowed' : ''}
          onClick={() => setUnfolded(!unfolded)}
        />
        <IconButton
          icon={Bookmark}
          label={m.command.versions}
          onClick={() => store.getState().openDialog('versions')}
        />
      </div>
      {unfolded ? <HistoryFilter narrowing={narrowing} onNarrow={setNarrowing} /> : null}
      {entries.length === 0 ? (
        <EmptyState icon={HistoryIcon} title={isNarrowed ? m.history.noneHere : m.history.none}>
          {isNarrowed ? null : m.history.noneNext}
        </EmptyState>
      ) : (
        <HistoryList entries={entries} chosen={chosen} onChoose={setChosenId} />
      )}
      {chosen === null ? null : <ChosenEntry key={chosen.id} entry={chosen} />}
      {complete || entries.length === 0 ? null : (
        <div className="history-more">
          <Button onClick={() => readMore().catch(store.getState().notifyError)}>{m.history.more}</Button>
        </div>
      )}
    </div>
  );
}

/**
 * The entries, with the keys of a list: arrows or J and K choose one, Enter goes to its article, U takes it back, R restores the
 * article as it was then.
 */
function HistoryList({
  entries,
  chosen,
  onChoose,
}: {
  readonly entries: readonly JournalEntry[];
  readonly chosen: JournalEntry | null;
  onChoose(id: EntryId): void;
}) {
  const { m, format } = useMessages();
  const scroll = useRef<HTMLDivElement>(null);
  const at = chosen === null ? -1 : entries.indexOf(chosen);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  useEffect(() => {
    if (at >= 0) showRow(virtualizer, at);
  }, [at, virtualizer]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isOwnKey(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = reviewStepOf(event.key, at, entries.length);
    const next = step === null ? undefined : entries[Math.min(Math.max(step, 0), entries.length - 1)];
    if (next !== undefined) onChoose(next.id);
    else if (event.key === 'Enter') press('history-jump');
    else if (event.key === 'u') press('history-take-back');
    else if (event.key === 'r') press('history-restore');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={scroll}
      className="panel-scroll history-list"
      role="listbox"
      aria-label={m.history.list}
      aria-activedescendant={at < 0 ? undefined : `history-${at}`}
      tabIndex={0}
      data-own-keys
      onKeyDown={onKeyDown}
    >
      <div className="virtual-space" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const entry = entries[item.index];
          if (entry === undefined) return null;
          const words = historyWords(m, entry);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself has the keys
            <div
              key={entry.id}
              id={`history-${item.index}`}
              role="option"
              tabIndex={-1}
              aria-selected={entry === chosen}
              aria-setsize={entries.length}
              aria-posinset={item.index + 1}
              className="history-row"
              data-undone={entry.undone || undefined}
              style={{ height: item.size, transform: `translateY(${item.start}px)` }}
              onClick={() => onChoose(entry.id)}
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

/** Does what a button of the chosen entry does, where it can be pressed. */
function press(name: string): void {
  document.querySelector<HTMLButtonElement>(`.history .${name}:not(:disabled)`)?.click();
}
