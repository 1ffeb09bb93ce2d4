import { useMemo, useRef } from 'react';
import type { RowActions } from './library-row.tsx';

/** What rows may do with the library as it is now, as functions that stay the same ones. */
export function useRowActions(does: RowActions): RowActions {
  const current = useRef(does);
  current.current = does;
  return useMemo(
    (): RowActions => ({
      activate: (number) => current.current.activate(number),
      openMenu: (number, below) => current.current.openMenu(number, below),
    }),
    [],
  );
}
