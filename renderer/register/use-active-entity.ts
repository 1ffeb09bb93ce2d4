import { useEffect, useState } from 'react';
import type { EntityId } from '../../model/ids.ts';
import type { RegisterListing, RegisterPage } from '../../model/register/register-list.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import type { PagedRows } from '../state/use-paged-rows.ts';

/** Which of the entities that are listed the active one is, from 0; −1 where it is not listed. It is followed when it stands elsewhere. */
export function useActiveEntity(
  listing: RegisterListing,
  listed: PagedRows<RegisterPage> | null,
  id: EntityId | null,
): number {
  const store = useKanwuStore();
  const [found, setFound] = useState(-1);
  const rows = listed?.rows;
  const known = id === null || rows === undefined ? -1 : numberOf(rows, id);
  const version = listed?.version ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: entities stand elsewhere only when all were read anew
  useEffect(() => {
    let current = true;
    setFound(-1);
    if (id === null || known >= 0) return;
    callBridge(window.kanwu, 'register.row-of', { listing, id })
      .then((number) => {
        if (current) setFound(number ?? -1);
      })
      .catch(store.getState().notifyError);
    return () => {
      current = false;
    };
  }, [id, version, known >= 0]);
  return known >= 0 ? known : found;
}

function numberOf(rows: PagedRows<RegisterPage>['rows'], id: EntityId): number {
  for (const [number, { entity }] of rows) if (entity.id === id) return number;
  return -1;
}
