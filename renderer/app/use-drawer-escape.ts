import { useEffect } from 'react';
import { isLibraryFolded } from '../state/folding.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

const drawerParts = { library: '.library', panel: '.side-panel' } as const;

/** Escape in a pane that is drawn out over the others draws it back, unless something in it takes the key. */
export function useDrawerEscape(): void {
  const store = useKanwuStore();
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { drawer, closeDrawer, requestFocus } = store.getState();
      const isFolded = isLibraryFolded(store.getState());
      if (event.key !== 'Escape' || event.defaultPrevented || !isFolded || drawer === null) return;
      const pane = document.querySelector(drawerParts[drawer]);
      // In a wide window there is room for the panel.
      const isOver = pane !== null && getComputedStyle(pane).position === 'absolute';
      if (!isOver || !pane.contains(document.activeElement)) return;
      closeDrawer();
      requestFocus('text');
      event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [store]);
}
