import { useCallback, useEffect, useRef, useState } from 'react';
import type { LedgerRow, PlaceId } from '../../model/register/ledger.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** So many are asked for in one go at most. */
const mostAsked = 200;

/** What the window has of places: null for those that are there no more. */
export type KnownPlaces = ReadonlyMap<PlaceId, LedgerRow | null>;

/** Places as they are now, asked for as they come in sight and again after every edit; what was known of them stands until then. */
export function useLedgerRows(ids: readonly PlaceId[]): {
  readonly rows: KnownPlaces;
  /** Says which of the places are to be seen. */
  want(first: number, last: number): void;
} {
  const store = useKanwuStore();
  const journalVersion = useKanwu((state) => state.journalVersion);
  const [rows, setRows] = useState<KnownPlaces>(new Map());
  const fresh = useRef(new Set<PlaceId>());
  const shown = useRef({ first: 0, last: -1 });
  const listed = useRef(ids);
  listed.current = ids;

  const ask = useCallback((): void => {
    const { first, last } = shown.current;
    const wanted = listed.current.slice(first, last + 1).filter((id) => !fresh.current.has(id));
    if (wanted.length === 0) return;
    const asked = wanted.slice(0, mostAsked);
    for (const id of asked) fresh.current.add(id);
    callBridge(window.kanwu, 'ledger.rows', { ids: asked })
      .then((found) => {
        const byId = new Map(found.map((row) => [row.id, row]));
        setRows((before) => new Map([...before, ...asked.map((id) => [id, byId.get(id) ?? null] as const)]));
      })
      .catch(store.getState().notifyError);
  }, [store]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit may have changed what is shown
  useEffect(() => {
    fresh.current.clear();
    ask();
  }, [ask, journalVersion]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: others may be in sight where they are sorted otherwise
  useEffect(ask, [ask, ids]);
  const want = useCallback(
    (first: number, last: number): void => {
      shown.current = { first, last };
      ask();
    },
    [ask],
  );
  return { rows, want };
}
