import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { ShownState } from './following-state.ts';
import type { KanwuState } from './state.ts';
import type { KanwuStore } from './store.ts';

export const KanwuContext = createContext<KanwuStore | null>(null);

/** The state as a part of the window shows it; without it, as it is. */
export const ShownContext = createContext<ShownState | null>(null);

/** For what is done: it goes by the state as it is. */
export function useKanwuStore(): KanwuStore {
  const store = useContext(KanwuContext);
  if (store === null) throw new Error('KanwuContext is missing');
  return store;
}

/** What `select` picks of the window's state; the component renders again when that changes. */
export function useKanwu<Picked>(select: (state: KanwuState) => Picked): Picked {
  const store = useKanwuStore();
  return useStore(useContext(ShownContext) ?? store, select);
}
