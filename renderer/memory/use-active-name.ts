import { useEffect, useState } from 'react';
import type { RememberedName } from '../../model/memory.ts';
import type { NameListing } from '../../model/memory-list.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import { memoryKey } from './memory-table.ts';
import type { ListedNames } from './use-listed-names.ts';

/** The name that keys go to: which of those that are listed, from 0; −1 while that is not known. */
export interface ActiveName {
  readonly number: number;
  /** Null while the row was not read yet. */
  readonly name: Pick<RememberedName, 'name' | 'type'> | null;
}

/**
 * Follows the active name where it stands elsewhere than before. A name that only had a ruling goes with it; the one that takes its place
 * is active then.
 */
export function useActiveName(
  listing: NameListing,
  listed: ListedNames | null,
): readonly [ActiveName | null, (active: ActiveName | null) => void] {
  const store = useKanwuStore();
  const [active, setActive] = useState<ActiveName | null>(null);
  const version = listed?.version ?? 0;
  const key = active === null || active.name === null ? null : memoryKey(active.name);
  const isRead = active !== null && listed?.rows.has(active.number) === true;
  // biome-ignore lint/correctness/useExhaustiveDependencies: names stand elsewhere only when all were read anew
  useEffect(() => {
    if (active === null || listed === null) return;
    const there = listed.rows.get(active.number);
    if (active.name === null) {
      if (there !== undefined) setActive({ ...active, name: there });
      return;
    }
    if (there !== undefined && memoryKey(there) === memoryKey(active.name)) return;
    let current = true;
    const { name, type } = active.name;
    callBridge(window.kanwu, 'memory.row-of', { listing, name, type })
      .then((number) => {
        if (!current) return;
        if (number !== null) setActive({ ...active, number });
        else if (active.number >= 0) setActive(activeAt(listed, Math.min(active.number, listed.total - 1)));
      })
      .catch(store.getState().notifyError);
    return () => {
      current = false;
    };
  }, [version, key, isRead]);
  return [active, setActive];
}

export function activeAt({ rows }: ListedNames, number: number): ActiveName {
  return { number, name: rows.get(number) ?? null };
}
