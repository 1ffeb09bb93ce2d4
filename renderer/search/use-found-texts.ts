import { useCallback, useEffect, useRef, useState } from 'react';
import type { FoundCounts, FoundText, SearchPlace } from '../../model/search/found-text.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** So many articles are asked for at once. */
const pageLength = 50;

export interface FoundTexts {
  /** What these were found by. */
  readonly wanted: string;
  readonly found: readonly FoundText[];
  /** Where more come after; null when these are all. */
  readonly next: SearchPlace | null;
  /** Null until they are known, which may take longer than the first of them. */
  readonly counts: FoundCounts | null;
}

/**
 * The articles in which something is found, as far as they were asked for; until others are found those that were found before stand.
 *
 * @returns `more` asks for those that come next
 */
export function useFoundTexts(wanted: string): { readonly texts: FoundTexts | null; readonly more: () => void } {
  const store = useKanwuStore();
  const version = useKanwu((state) => state.journalVersion);
  const [texts, setTexts] = useState<FoundTexts | null>(null);
  const asking = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit may have changed what is found
  useEffect(() => {
    let current = true;
    const ask = async (): Promise<void> => {
      if (wanted.trim() === '') {
        setTexts(null);
        return;
      }
      const { found, next } = await callBridge(window.kanwu, 'search.find', { wanted, after: null, limit: pageLength });
      if (current) setTexts({ wanted, found, next, counts: null });
      const counts = await callBridge(window.kanwu, 'search.count', { wanted });
      if (current) setTexts((known) => (known?.wanted === wanted ? { ...known, counts } : known));
    };
    ask().catch(store.getState().notifyError);
    return () => {
      current = false;
    };
  }, [wanted, version, store]);
  const more = useCallback((): void => {
    const after = texts?.next ?? null;
    if (asking.current || texts === null || after === null) return;
    asking.current = true;
    callBridge(window.kanwu, 'search.find', { wanted: texts.wanted, after, limit: pageLength })
      .then(({ found, next }) =>
        setTexts((known) => (known?.next === after ? { ...known, found: [...known.found, ...found], next } : known)),
      )
      .catch(store.getState().notifyError)
      .finally(() => {
        asking.current = false;
      });
  }, [texts, store]);
  return { texts, more };
}
