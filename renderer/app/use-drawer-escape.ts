import { useEffect } from 'react';
import { isLibraryFolded, isPanelFolded } from '../state/folding.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

const drawerParts = { library: '.library', panel: '.side-panel' } as const;

/** Escape in a pane that is drawn out over the others draws it back, unless something in it takes the key. */
export function useDrawerEscape(): void {
  const store = useKanwuStore();
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { drawer, closeDrawer, requestFocus } = store.getState();
      if (event.key !== 'Escape' || event.defaultPrevented || drawer === null) return;
      const isFolded = drawer === 'library' ? isLibraryFolded : isPanelFolded;
      const pane = document.querySelector(drawerParts[drawer]);
      if (!isFolded(store.getState()) || pane === null || !pane.contains(document.activeElement)) return;
      closeDrawer();
      requestFocus('text');
      event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [store]);
}
