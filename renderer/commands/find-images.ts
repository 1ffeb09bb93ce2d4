import type { ImagePlace } from '../../model/page-image-check.ts';
import { callBridge } from '../state/bridge-call.ts';
import type { KanwuStore } from '../state/store.ts';

/** Asks the person for a folder and looks for missing page images in it, for one or for all; shows them, and says what came of it. */
export async function findImages(store: KanwuStore, only: ImagePlace | null = null): Promise<void> {
  const { runJob, notify, notifyError, noteImagesFound } = store.getState();
  try {
    const result = await runJob('find-images', (job) => callBridge(window.kanwu, 'page.find-images', { job, only }));
    if (result === null) return;
    if (result.found > 0) noteImagesFound();
    notify({ kind: 'images-found', ...result });
  } catch (thrown) {
    notifyError(thrown);
  }
}
