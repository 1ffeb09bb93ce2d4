import { readingRangesOf } from '../../model/edits/mention-text.ts';
import type { MentionId, PageId } from '../../model/ids.ts';
import type { ReadingRange } from '../../model/offset.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { callBridge } from '../state/bridge-call.ts';
import type { KanwuStore } from '../state/store.ts';
import { readingAt } from './text-place.ts';

/**
 * Goes to the text that stands at an offset of a page's source: selects the name there, or puts the caret there; where it belongs to
 * another article, opens that first.
 */
export async function pickText(store: KanwuStore, pageId: PageId, offset: number): Promise<void> {
  const before = store.getState();
  if (before.open !== null && show(store, before.open, pageId, offset)) return;
  try {
    const article = await callBridge(window.kanwu, 'page.article-at', { id: pageId, offset });
    if (article === null) return;
    await store.getState().openArticle(article);
    const { open } = store.getState();
    if (open !== null) show(store, open, pageId, offset);
  } catch (thrown) {
    store.getState().notifyError(thrown);
  }
}

function show(store: KanwuStore, open: OpenArticle, pageId: PageId, offset: number): boolean {
  const range = readingAt(open, pageId, offset);
  if (range === null) return false;
  const { shownStatuses, selectMention, clearSelection, placeCaret, requestFocus } = store.getState();
  const mention = innermost(open, range, shownStatuses);
  if (mention !== null) selectMention(mention, { reveal: true });
  else {
    clearSelection();
    placeCaret(range.start, { reveal: true });
  }
  requestFocus('text');
  return true;
}

/** The shortest name around a character. */
function innermost({ document, reading }: OpenArticle, at: ReadingRange, shown: ReadonlySet<string>): MentionId | null {
  let best: { readonly id: MentionId; readonly length: number } | null = null;
  for (const mention of document.mentions) {
    if (!shown.has(mention.status)) continue;
    for (const { start, end } of readingRangesOf(reading, mention)) {
      if (start <= at.start && at.end <= end && (best === null || end - start < best.length))
        best = { id: mention.id, length: end - start };
    }
  }
  return best?.id ?? null;
}
