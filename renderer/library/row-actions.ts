import { useMemo, useRef } from 'react';
import type { RowActions } from './library-row.tsx';
import { type LibraryRow, libraryRowKey } from './library-rows.ts';

/** What rows may do with the library as it is now, as functions that stay the same ones. */
export function useRowActions(
  rows: readonly LibraryRow[],
  does: { activate(row: LibraryRow): void; openMenu(row: LibraryRow, below: DOMRect): void },
): RowActions {
  const current = useRef({ rows, does });
  current.current = { rows, does };
  return useMemo((): RowActions => {
    const withRow = (key: string, use: (row: LibraryRow) => void): void => {
      const row = current.current.rows.find((each) => libraryRowKey(each) === key);
      if (row !== undefined) use(row);
    };
    return {
      activate: (key) => withRow(key, (row) => current.current.does.activate(row)),
      openMenu: (key, below) => withRow(key, (row) => current.current.does.openMenu(row, below)),
    };
  }, []);
}
