import { useEffect, useRef, useState } from 'react';
import type { ArticleId, IssueId } from '../../model/ids.ts';
import type { LibraryRow } from '../../model/library.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** The row that the keys are at. */
export interface ActiveRow {
  /** Which one it is; -1 when the keys are at none. */
  readonly number: number;
  /** The row itself, once it is known. */
  readonly row: LibraryRow | undefined;
  goTo(number: number): void;
}

/** The active row: the open article's, or where the keys went since. It stays at what it is where other rows come, go or fold. */
export function useActiveRow(): ActiveRow {
  const store = useKanwuStore();
  const openArticleId = useKanwu((state) => state.openArticleId);
  const version = useKanwu((state) => state.libraryVersion);
  const [number, setNumber] = useState(-1);
  const row = useKanwu((state) => state.libraryRows.get(number));
  /** The article or issue that the keys are at; null while that is not known. */
  const at = useRef<ArticleId | IssueId | null>(null);

  useEffect(() => {
    at.current = openArticleId;
  }, [openArticleId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is open, or the order of rows, is other than before
  useEffect(() => {
    const id = at.current;
    if (id === null) return;
    let current = true;
    const { rowOf, notifyError } = store.getState();
    rowOf(id)
      .then((found) => {
        if (current && at.current === id) setNumber(found ?? -1);
      })
      .catch(notifyError);
    return () => {
      current = false;
    };
  }, [openArticleId, version, store]);
  // The keys may go to a row before it is known.
  useEffect(() => {
    at.current ??= idOf(row);
  }, [row]);

  return {
    number,
    row,
    goTo(next) {
      at.current = idOf(store.getState().libraryRows.get(next));
      setNumber(next);
    },
  };
}

function idOf(row: LibraryRow | undefined): ArticleId | IssueId | null {
  switch (row?.kind) {
    case 'issue':
      return row.line.issue.id;
    case 'article':
      return row.line.id;
    case 'group':
    case 'furniture':
    case undefined:
      return null;
  }
}
