import { useCallback, useEffect, useRef } from 'react';
import type { LedgerListing, UnmarkedPlace } from '../../model/register/ledger.ts';
import { callBridge } from '../state/bridge-call.ts';
import type { OpenLedger } from '../state/register-part.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

/** So many places are looked for, in so many goes at most, before somebody comes to the end of the list. */
const [enough, goes] = [1000, 20];

/**
 * Has places looked for that nothing marks, some at a time: first as many as are counted, and more as the end of the list comes in sight.
 *
 * @param isAtEnd whether it is
 */
export function useUnmarked({ listing, unmarked }: OpenLedger, isAtEnd: boolean): void {
  const store = useKanwuStore();
  const { names, entityId, order } = listing;
  const asking = useRef<OpenLedger['unmarked'] | null>(null);
  const ask = useCallback(async (): Promise<void> => {
    if (asking.current === unmarked || unmarked.next === 'end') return;
    asking.current = unmarked;
    try {
      const of = { names: [...names], entityId };
      const found = await callBridge(window.kanwu, 'ledger.unmarked', { of, after: unmarked.next });
      // Whoever has another ledger by now asks anew.
      if (store.getState().ledger?.unmarked !== unmarked) return;
      store.getState().noteLedger({
        unmarked: {
          places: [...unmarked.places, ...inOrder(found.places, order)],
          asked: unmarked.asked + 1,
          next: found.next ?? 'end',
        },
      });
    } catch (thrown) {
      store.getState().notifyError(thrown);
    } finally {
      if (asking.current === unmarked) asking.current = null;
    }
  }, [names, entityId, order, unmarked, store]);
  const isCounting = unmarked.places.length < enough && unmarked.asked < goes;
  useEffect(() => {
    if (isCounting || isAtEnd) void ask();
  }, [isCounting, isAtEnd, ask]);
}

/** Places by what stands on a side of them, where a ledger is sorted so; else as they were found. */
export function inOrder(places: readonly UnmarkedPlace[], order: LedgerListing['order']): readonly UnmarkedPlace[] {
  if (order !== 'before' && order !== 'after') return places;
  return [...places].sort((a, b) => (a[order] < b[order] ? -1 : Number(a[order] > b[order])));
}
