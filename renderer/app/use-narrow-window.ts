import { useEffect } from 'react';
import { narrowWidth } from '../state/folding.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

/** Takes note of how much room the window has. */
export function useNarrowWindow(): void {
  const store = useKanwuStore();
  useEffect(() => {
    const narrow = matchMedia(`(width < ${narrowWidth}px)`);
    const note = (): void => store.getState().noteNarrow(narrow.matches);
    note();
    narrow.addEventListener('change', note);
    return () => narrow.removeEventListener('change', note);
  }, [store]);
}
