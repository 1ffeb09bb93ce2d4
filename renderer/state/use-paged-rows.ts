import { useCallback, useEffect, useRef, useState } from 'react';
import { useKanwu, useKanwuStore } from './use-kanwu.ts';

/** How many rows are asked for in one go: some more than a window shows. */
const pageLength = 100;
/** So many rows are kept at most, so that going through a long list does not gather all of it. */
const mostRows = 2000;

/** Some of the rows of a list, and what is said of all of it. */
interface Page<Row> {
  /** Which of them the first is, from 0. */
  readonly from: number;
  readonly rows: readonly Row[];
  /** How many there are. */
  readonly total: number;
}

type RowOf<P extends Page<unknown>> = P['rows'][number];

/** What the window has of a list: the rows that were asked for by their numbers, from 0, and what is said of all of it. */
export type PagedRows<P extends Page<unknown>> = Omit<P, 'from' | 'rows'> & {
  readonly total: number;
  readonly rows: ReadonlyMap<number, RowOf<P>>;
  /** Another one each time that all may stand elsewhere than before. */
  readonly version: number;
};

/**
 * The rows of a list, asked for page by page as they come in sight, and anew after every edit; null before main has said.
 *
 * @param key of what is listed: with another one all are asked for anew
 * @param read asks for a page of it
 */
export function usePagedRows<P extends Page<unknown>>(
  key: string,
  read: (from: number, count: number) => Promise<P>,
): {
  readonly listed: PagedRows<P> | null;
  /** Says which of them are to be seen, so that they are asked for. */
  want(first: number, last: number): void;
} {
  const store = useKanwuStore();
  const journalVersion = useKanwu((state) => state.journalVersion);
  const path = useKanwu((state) => state.workspace?.path);
  const [listed, setListed] = useState<PagedRows<P> | null>(null);
  const shown = useRef({ first: 0, last: 0 });
  const round = useRef(0);
  /** Where the pages begin that were asked for and are not there yet. */
  const asked = useRef(new Set<number>());
  const known = useRef<PagedRows<P> | null>(null);
  known.current = listed;
  const reading = useRef(read);
  reading.current = read;

  // biome-ignore lint/correctness/useExhaustiveDependencies: with another key another list is read
  const ask = useCallback(
    async (from: number, isAnew: boolean): Promise<void> => {
      const of = round.current;
      asked.current.add(from);
      try {
        const page = await reading.current(from, pageLength);
        // Of several answers on their way, those to what was asked last count.
        if (of !== round.current) return;
        setListed((before) => withPage(isAnew ? null : before, page, (before?.version ?? 0) + (isAnew ? 1 : 0)));
      } catch (thrown) {
        if (of === round.current) store.getState().notifyError(thrown);
      } finally {
        if (of === round.current) asked.current.delete(from);
      }
    },
    [key, store],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit may have changed what is listed
  useEffect(() => {
    round.current++;
    asked.current.clear();
    const from = Math.floor(shown.current.first / pageLength) * pageLength;
    void ask(from, true);
  }, [ask, journalVersion]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what another workspace has is not shown
  useEffect(() => setListed(null), [path]);

  const want = useCallback(
    (first: number, last: number): void => {
      shown.current = { first, last };
      for (let from = Math.floor(first / pageLength) * pageLength; from <= last; from += pageLength) {
        const isKnown =
          known.current !== null && hasAll(known.current, Math.max(first, from), Math.min(last, from + pageLength - 1));
        if (!isKnown && !asked.current.has(from)) void ask(from, false);
      }
    },
    [ask],
  );
  return { listed, want };
}

function hasAll(
  { rows, total }: { readonly rows: ReadonlyMap<number, unknown>; readonly total: number },
  first: number,
  last: number,
): boolean {
  for (let number = first; number <= last && number < total; number++) if (!rows.has(number)) return false;
  return true;
}

function withPage<P extends Page<unknown>>(before: PagedRows<P> | null, page: P, version: number): PagedRows<P> {
  const { from, rows, ...said } = page;
  const known = new Map(before !== null && before.rows.size < mostRows ? before.rows : []);
  for (const [place, row] of rows.entries()) known.set(from + place, row);
  return { ...said, rows: known, version };
}
