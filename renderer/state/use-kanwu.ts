import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { KanwuState } from './state.ts';
import type { KanwuStore } from './store.ts';

export const KanwuContext = createContext<KanwuStore | null>(null);

export function useKanwuStore(): KanwuStore {
  const store = useContext(KanwuContext);
  if (store === null) throw new Error('KanwuContext is missing');
  return store;
}

/** What `select` picks of the window's state; the component renders again when that changes. */
export function useKanwu<Picked>(select: (state: KanwuState) => Picked): Picked {
  return useStore(useKanwuStore(), select);
}
