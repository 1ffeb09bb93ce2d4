import { useEffect, useMemo, useState } from 'react';
import type { PageId } from '../../model/ids.ts';
import type { PageRecognition } from '../../model/page-view.ts';
import { recognitionOf, recognitionThere } from './recognitions.ts';
import { useKanwu, useKanwuStore } from './use-kanwu.ts';

type Recognitions = ReadonlyMap<PageId, PageRecognition | null>;

/** Where the text of pages stands on their images: of those of which that is there. */
export function useRecognitions(pageIds: readonly PageId[]): Recognitions {
  const store = useKanwuStore();
  const version = useKanwu((state) => state.imagesVersion);
  const [arrived, setArrived] = useState(0);
  const wanted = pageIds.join(' ');
  useEffect(() => {
    let isWanted = true;
    const state = store.getState();
    const missing = (wanted === '' ? [] : (wanted.split(' ') as PageId[])).filter(
      (id) => recognitionThere({ ...state, imagesVersion: version }, id) === undefined,
    );
    for (const id of missing) {
      recognitionOf({ ...state, imagesVersion: version }, id)
        .then(() => {
          if (isWanted) setArrived((count) => count + 1);
        })
        .catch(state.notifyError);
    }
    return () => {
      isWanted = false;
    };
  }, [wanted, version, store]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what arrived is there now
  return useMemo(() => {
    const state = { ...store.getState(), imagesVersion: version };
    const found = new Map<PageId, PageRecognition | null>();
    for (const id of wanted === '' ? [] : (wanted.split(' ') as PageId[])) {
      const recognition = recognitionThere(state, id);
      if (recognition !== undefined) found.set(id, recognition);
    }
    return found;
  }, [wanted, version, arrived, store]);
}

/** The same of one page; null where nothing is known of it, undefined while it is not there yet. */
export function useRecognition(pageId: PageId | null): PageRecognition | null | undefined {
  const found = useRecognitions(pageId === null ? [] : [pageId]);
  return pageId === null ? null : found.get(pageId);
}
