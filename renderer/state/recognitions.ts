import { LRUCache } from 'lru-cache';
import type { PageId } from '../../model/ids.ts';
import type { PageRecognition } from '../../model/page-view.ts';
import { callBridge } from './bridge-call.ts';
import type { KanwuState } from './state.ts';

interface Known {
  readonly coming: Promise<PageRecognition | null>;
  recognition: PageRecognition | null | undefined;
}

/** What was asked for of the pages that people go to and fro between. */
const known = new LRUCache<string, Known>({ max: 8 });

/** What is told of a page by; images may be found again. */
export type RecognitionKey = Pick<KanwuState, 'workspace' | 'imagesVersion'>;

/** Where the text of a page stands on its images; null where nothing is known of that. @throws {BridgeFailure} */
export function recognitionOf(state: RecognitionKey, pageId: PageId): Promise<PageRecognition | null> {
  const key = keyOf(state, pageId);
  const before = known.get(key);
  if (before !== undefined) return before.coming;
  const asked: Known = { coming: callBridge(window.kanwu, 'page.recognition', { id: pageId }), recognition: undefined };
  known.set(key, asked);
  asked.coming.then(
    (recognition) => {
      asked.recognition = recognition;
    },
    () => known.delete(key),
  );
  return asked.coming;
}

/** The same where it is there already; undefined while it is not. */
export function recognitionThere(state: RecognitionKey, pageId: PageId): PageRecognition | null | undefined {
  return known.get(keyOf(state, pageId))?.recognition;
}

function keyOf({ workspace, imagesVersion }: RecognitionKey, pageId: PageId): string {
  return `${workspace?.path} ${pageId} ${imagesVersion}`;
}
