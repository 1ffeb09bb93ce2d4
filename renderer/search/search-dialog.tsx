import { useVirtualizer } from '@tanstack/react-virtual';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { type FoundText, longestQuery } from '../../model/search/found-text.ts';
import { useDialog } from '../controls/dialog.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { FoundRow } from './found-row.tsx';
import { type FoundTexts, useFoundTexts } from './use-found-texts.ts';
import './search.css';

/** CSS pixels of a row. */
const rowHeight = 54;

/** Looks for words in all articles of the workspace. What was looked for last, and where one was in it, is there again. */
export function SearchDialog() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { searchWanted: wanted, searchAt: at } = useKanwu((state) => state.searched);
  const { texts, more } = useFoundTexts(wanted);
  const workspaceOpen = useKanwu((state) => state.workspace !== null);
  const { closeDialog, noteSearch } = store.getState();
  const dialog = useDialog(closeDialog);
  const scroll = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const found = texts?.found ?? [];
  const virtualizer = useVirtualizer({
    count: found.length,
    getScrollElement: () => scroll.current,
    getItemKey: (index) => found[index]?.articleId ?? index,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  useEffect(() => {
    if (!workspaceOpen) closeDialog();
  }, [workspaceOpen, closeDialog]);
  useEffect(() => field.current?.select(), []);
  useEffect(() => {
    if (found.length > 0) virtualizer.scrollToIndex(at);
  }, [at, found.length, virtualizer]);
  const lastDrawn = virtualizer.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastDrawn >= found.length - 8) more();
  }, [lastDrawn, found.length, more]);

  const goTo = async (text: FoundText | undefined): Promise<void> => {
    if (text === undefined) return;
    closeDialog();
    await store.getState().openArticle(text.articleId);
    const [first] = text.passage.found;
    if (first !== undefined) store.getState().selectRange(first, { reveal: true });
    store.getState().requestFocus('text');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const next = placeAfter(event.key, at, found.length);
    if (event.key === 'Enter') void goTo(found[at]);
    else if (next === null) return;
    else noteSearch({ searchWanted: wanted, searchAt: next });
    event.preventDefault();
  };
  return (
    <dialog ref={dialog} className="dialog search" aria-label={m.search.label}>
      <div className="search-field">
        <Search size={16} aria-hidden />
        <input
          ref={field}
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls="search-list"
          aria-activedescendant={found.length === 0 ? undefined : `found-${at}`}
          aria-label={m.search.prompt}
          placeholder={m.search.prompt}
          maxLength={longestQuery}
          value={wanted}
          onChange={(event) => noteSearch({ searchWanted: event.target.value, searchAt: 0 })}
          onKeyDown={onKeyDown}
        />
      </div>
      <p className="search-count" role="status">
        {countOf(texts, m.search)}
      </p>
      <div
        ref={scroll}
        id="search-list"
        role="listbox"
        aria-label={m.search.list}
        className="search-list"
        tabIndex={-1}
      >
        <div className="virtual-space" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const text = found[index];
            return text === undefined ? null : (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
              <div
                key={key}
                id={`found-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                className="found"
                style={{ height: rowHeight, transform: `translateY(${start}px)` }}
                onClick={() => void goTo(text)}
              >
                <FoundRow text={text} />
              </div>
            );
          })}
        </div>
      </div>
    </dialog>
  );
}

function countOf(texts: FoundTexts | null, words: ReturnType<typeof useMessages>['m']['search']): string {
  if (texts === null) return words.hint;
  if (texts.found.length === 0) return words.none;
  const { counts, found, next } = texts;
  if (counts !== null) return words.count(counts.articles, counts.blocks);
  return next === null ? words.countOfArticles(found.length) : words.counting;
}

/** @returns null for a key that goes nowhere */
function placeAfter(key: string, at: number, count: number): number | null {
  const last = Math.max(count - 1, 0);
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(at + 10, last);
    case 'PageUp':
      return Math.max(at - 10, 0);
    default:
      return null;
  }
}
