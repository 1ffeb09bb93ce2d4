import { useCallback, useEffect, useRef, useState } from 'react';
import { type Hit, type HitId, type HitOrder, hitIdsIn, mostSorted } from '../../model/search/hits.ts';
import type { SearchQuery } from '../../model/search/search-query.ts';
import { callBridge, errorOf } from '../state/bridge-call.ts';
import { useKanwu } from '../state/use-kanwu.ts';

/** So many are asked for in one go. */
const pageLength = 100;
/** So many that a pattern finds are listed at most. */
const mostOfPattern = 10_000;
/** How long typing must rest before a pattern is looked for, in milliseconds. */
const restOfTyping = 300;

export interface ListedHits {
  readonly ids: readonly HitId[];
  readonly rows: ReadonlyMap<HitId, Hit>;
  /** Whether a pattern is being looked for. */
  readonly isLooking: boolean;
  /** In how many paragraphs it was looked for. */
  readonly looked: number;
  /** Whether there are more than those in the list: only so many are sorted, or it was stopped. */
  readonly isCut: boolean;
  /** Whether the first of them, or that there are none, is known. */
  readonly isKnown: boolean;
  readonly problem: ReturnType<typeof errorOf> | null;
}

const nothing: ListedHits = {
  ...{ ids: [], rows: new Map(), isLooking: false, looked: 0, isCut: false, isKnown: false, problem: null },
};

/**
 * The places where something stands in the text, asked for as they come in sight, and anew after every edit; a pattern is looked for from
 * the beginning to the end. Until others are found those that were found before stand.
 *
 * @returns `want` says which are in sight, `stop` ends the search for a pattern: what was found until then stands
 */
export function useHits(
  query: SearchQuery | null,
  order: HitOrder,
): { readonly listed: ListedHits; want(first: number, last: number): void; stop(): void } {
  const journalVersion = useKanwu((state) => state.journalVersion);
  const [listed, setListed] = useState<ListedHits>(nothing);
  const round = useRef(0);
  const next = useRef<number | null>(null);
  const isAsking = useRef(false);
  const current = useRef(listed);
  current.current = listed;
  const isPattern = query?.kind === 'pattern';
  // A pattern's hits are all here: they are sorted where they are.
  const asked = query === null ? null : JSON.stringify({ query, order: isPattern ? 'listed' : order });

  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit may have changed what is found
  useEffect(() => {
    const own = ++round.current;
    if (asked === null) {
      setListed(nothing);
      return;
    }
    const wanted = JSON.parse(asked) as { readonly query: SearchQuery; readonly order: HitOrder };
    const isPatternWanted = wanted.query.kind === 'pattern';
    setListed((known) => ({ ...known, isLooking: isPatternWanted, looked: 0, problem: null }));
    const begin = async (): Promise<void> => {
      isAsking.current = false;
      try {
        if (isPatternWanted) await look(own, wanted.query);
        else if (wanted.order === 'listed') await page(own, wanted.query, null);
        else await sorted(own, wanted.query, wanted.order);
      } catch (thrown) {
        if (own === round.current) setListed({ ...nothing, isKnown: true, problem: errorOf(thrown) });
      }
    };
    const timer = setTimeout(() => void begin(), isPatternWanted ? restOfTyping : 0);
    return () => clearTimeout(timer);
  }, [asked, journalVersion]);
  useEffect(() => () => void round.current++, []);

  const page = async (own: number, wanted: SearchQuery, after: number | null): Promise<void> => {
    const found = await callBridge(window.kanwu, 'search.find', { query: wanted, after, limit: pageLength });
    if (own !== round.current) return;
    next.current = found.next;
    setListed((known) => withHits(after === null ? nothing : known, found.hits));
  };
  const sorted = async (own: number, wanted: SearchQuery, by: 'before' | 'after'): Promise<void> => {
    const { ids, isCut } = await callBridge(window.kanwu, 'search.sorted', { query: wanted, order: by });
    if (own !== round.current) return;
    next.current = null;
    setListed((known) => ({ ...nothing, ids: hitIdsIn(ids), rows: known.rows, isCut, isKnown: true }));
  };
  const look = async (own: number, wanted: SearchQuery): Promise<void> => {
    let [after, looked, isFirst]: [number | null, number, boolean] = [null, 0, true];
    do {
      const found: Awaited<ReturnType<typeof ask>> = await ask(wanted, after);
      if (own !== round.current) return;
      looked += found.looked;
      after = found.next;
      const before = isFirst ? nothing : current.current;
      const all = withHits(before, found.hits);
      const isFull = all.ids.length >= mostOfPattern;
      setListed({ ...all, looked, isLooking: after !== null && !isFull, isCut: isFull && after !== null });
      current.current = all;
      isFirst = false;
      if (isFull) return;
    } while (after !== null);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked says all of it
  const want = useCallback(
    (first: number, last: number): void => {
      if (query === null || isPattern || isAsking.current) return;
      const own = round.current;
      const done = (): void => {
        isAsking.current = false;
      };
      if (order === 'listed') {
        if (next.current === null || last < current.current.ids.length - 20) return;
        isAsking.current = true;
        void page(own, query, next.current)
          .catch(() => undefined)
          .finally(done);
        return;
      }
      const missing = current.current.ids.slice(first, last + 1).filter((id) => !current.current.rows.has(id));
      if (missing.length === 0) return;
      isAsking.current = true;
      const ids = missing.slice(0, pageLength);
      callBridge(window.kanwu, 'search.hits', { ids })
        .then((hits) => {
          if (own !== round.current) return;
          setListed((known) => ({
            ...known,
            rows: new Map([...known.rows, ...hits.map((hit) => [hit.id, hit] as const)]),
          }));
        })
        .catch(() => undefined)
        .finally(done);
    },
    [asked],
  );
  const stop = useCallback((): void => {
    round.current++;
    setListed((known) => ({ ...known, isLooking: false, isCut: known.isLooking || known.isCut }));
  }, []);
  return { listed: isPattern && order !== 'listed' ? sortedHere(listed, order) : listed, want, stop };
}

function ask(query: SearchQuery, after: number | null) {
  return callBridge(window.kanwu, 'search.find', { query, after, limit: pageLength });
}

function withHits(known: ListedHits, hits: readonly Hit[]): ListedHits {
  const rows = new Map(known.rows);
  for (const hit of hits) rows.set(hit.id, hit);
  return { ...known, ids: [...rows.keys()], rows, isKnown: true };
}

/** What a pattern found, by what stands on a side of it. */
function sortedHere(listed: ListedHits, order: Exclude<HitOrder, 'listed'>): ListedHits {
  const keyed = listed.ids.slice(0, mostSorted).map((id) => {
    const hit = listed.rows.get(id);
    const key = order === 'after' ? (hit?.after ?? '') : [...(hit?.before ?? '')].reverse().join('');
    return { id, key: key.replace(/\s+/g, '') };
  });
  keyed.sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1));
  return { ...listed, ids: keyed.map(({ id }) => id) };
}
