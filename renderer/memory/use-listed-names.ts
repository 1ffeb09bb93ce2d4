import { useCallback, useEffect, useRef, useState } from 'react';
import type { RememberedName } from '../../model/memory.ts';
import type { NameListing, NamePage } from '../../model/memory-list.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** How many names are asked for in one go: some more than the dialog shows. */
const pageLength = 100;

/** What the window has of the names that are listed. */
export interface ListedNames extends Pick<NamePage, 'total' | 'always' | 'never'> {
  /** By which of them they are, from 0: those that were asked for. */
  readonly rows: ReadonlyMap<number, RememberedName>;
  /** Another one each time that all may stand elsewhere than before. */
  readonly version: number;
}

/** The names that are listed, asked for page by page as they come in sight, and anew after every edit; null before main has said. */
export function useListedNames(listing: NameListing): {
  readonly listed: ListedNames | null;
  /** Says which of them are to be seen, so that they are asked for. */
  want(first: number, last: number): void;
} {
  const store = useKanwuStore();
  const journalVersion = useKanwu((state) => state.journalVersion);
  const path = useKanwu((state) => state.workspace?.path);
  const [listed, setListed] = useState<ListedNames | null>(null);
  const shown = useRef({ first: 0, last: 0 });
  const round = useRef(0);
  /** Where the pages begin that were asked for and are not there yet. */
  const asked = useRef(new Set<number>());
  const known = useRef<ListedNames | null>(null);
  known.current = listed;
  const key = JSON.stringify(listing);

  const ask = useCallback(
    async (from: number, isAnew: boolean): Promise<void> => {
      const of = round.current;
      asked.current.add(from);
      try {
        const page = await callBridge(window.kanwu, 'memory.rows', {
          ...{ listing: JSON.parse(key) as NameListing, from, count: pageLength },
        });
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

  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit may have changed what is remembered
  useEffect(() => {
    round.current++;
    asked.current.clear();
    const from = Math.floor(shown.current.first / pageLength) * pageLength;
    void ask(from, true);
  }, [ask, journalVersion]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what another workspace remembers is not shown
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

function hasAll({ rows, total }: ListedNames, first: number, last: number): boolean {
  for (let number = first; number <= last && number < total; number++) if (!rows.has(number)) return false;
  return true;
}

/** So many rows are kept at most, so that going through a long list does not gather all of it. */
const mostRows = 2000;

function withPage(before: ListedNames | null, { from, rows, ...counts }: NamePage, version: number): ListedNames {
  const known = new Map(before !== null && before.rows.size < mostRows ? before.rows : []);
  for (const [place, row] of rows.entries()) known.set(from + place, row);
  return { rows: known, version, ...counts };
}
