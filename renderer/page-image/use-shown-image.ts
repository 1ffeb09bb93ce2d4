import { useEffect, useState } from 'react';
import type { PageId } from '../../model/ids.ts';
import type { ShownImage } from '../../model/page-view.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** How an image of a page is shown, asked for once, and again when images were found; null while that is not there yet. */
export function useShownImage(pageId: PageId, place: number): ShownImage | null {
  const store = useKanwuStore();
  const version = useKanwu((state) => state.imagesVersion);
  const [answer, setAnswer] = useState<{ readonly to: string; readonly shown: ShownImage } | null>(null);
  const asked = `${pageId} ${place} ${version}`;
  useEffect(() => {
    let current = true;
    callBridge(window.kanwu, 'page.show-image', { id: pageId, place })
      .then((shown) => {
        if (current) setAnswer({ to: asked, shown });
      })
      .catch(store.getState().notifyError);
    return () => {
      current = false;
    };
  }, [asked, pageId, place, store]);
  return answer?.to === asked ? answer.shown : null;
}
