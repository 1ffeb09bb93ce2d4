import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportBatchId } from '../../model/ids.ts';
import type { ImportExtent, ImportItemPage, ListedImport } from '../../model/import-batch.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** How many files are asked for in one go: some more than the dialog shows. */
const pageLength = 100;

/** What the window has of the files that are listed. */
export interface ListedImports {
  readonly total: number;
  /** By which of them they are, from 0: those that were asked for. */
  readonly rows: ReadonlyMap<number, ListedImport>;
}

/** The files of a batch that are listed, asked for page by page as they come in sight, and anew when more is done. */
export function useListedImports(
  id: ImportBatchId,
  extent: ImportExtent,
): { readonly listed: ListedImports | null; want(first: number, last: number): void } {
  const store = useKanwuStore();
  const version = useKanwu((state) => state.importsVersion + state.journalVersion);
  const [listed, setListed] = useState<ListedImports | null>(null);
  const asked = useRef(new Set<number>());
  const shown = useRef({ first: 0, last: 0 });
  const round = useRef(0);

  const ask = useCallback(
    async (from: number, isAnew: boolean): Promise<void> => {
      const of = round.current;
      asked.current.add(from);
      try {
        const page = await callBridge(window.kanwu, 'import.items', { id, extent, from, count: pageLength });
        if (of === round.current) setListed((before) => withPage(isAnew ? null : before, page));
      } catch (thrown) {
        if (of === round.current) store.getState().notifyError(thrown);
      }
    },
    [id, extent, store],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: more may have come in
  useEffect(() => {
    round.current++;
    asked.current.clear();
    void ask(Math.floor(shown.current.first / pageLength) * pageLength, true);
  }, [ask, version]);

  const want = useCallback(
    (first: number, last: number): void => {
      shown.current = { first, last };
      for (let from = Math.floor(first / pageLength) * pageLength; from <= last; from += pageLength) {
        if (!asked.current.has(from)) void ask(from, false);
      }
    },
    [ask],
  );
  return { listed, want };
}

function withPage(before: ListedImports | null, { from, rows, total }: ImportItemPage): ListedImports {
  const known = new Map(before?.rows ?? []);
  for (const [place, row] of rows.entries()) known.set(from + place, row);
  return { total, rows: known };
}
