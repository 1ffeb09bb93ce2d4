import { anchoredRange } from '../../model/anchor.ts';
import type { PageId } from '../../model/ids.ts';
import { type ReadingRange, sourceOffset } from '../../model/offset.ts';
import type { PageRecognition } from '../../model/page-view.ts';
import { toReading } from '../../model/reading-places.ts';
import { doubtfulStretches } from '../../model/token-boxes.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { recognitionOf } from '../state/recognitions.ts';
import type { KanwuStore } from '../state/store.ts';

/** The recogniser was not sure of what it was less sure of than this. */
export const doubtfulBelow = 0.6;

/** The stretches of the reading text that the recogniser was not sure of and that nobody has corrected. */
export function doubtfulPlaces(
  { document, reading }: OpenArticle,
  recognitions: ReadonlyMap<PageId, PageRecognition | null>,
): readonly ReadingRange[] {
  const { start: first, text } = document.source;
  const found: ReadingRange[] = [];
  for (const page of document.pages) {
    const recognition = page.restoration === null ? recognitions.get(page.id) : null;
    if (recognition === null || recognition === undefined) continue;
    const within = { start: page.start - page.shift, end: page.end - page.shift };
    for (const { start, end } of doubtfulStretches(recognition.places, within, doubtfulBelow)) {
      const [from, to] = [Math.max(start, within.start) + page.shift, Math.min(end, within.end) + page.shift];
      const range = from < to ? toReading(reading, anchoredRange(sourceOffset(from), sourceOffset(to))) : null;
      const isAsRecognised =
        range !== null && reading.text.slice(range.start, range.end) === text.slice(from - first, to - first);
      if (range !== null && isAsRecognised && range.start < range.end) found.push(range);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Selects the doubtful place after or before where the person is, and round. */
export async function goToDoubtful(store: KanwuStore, direction: 'next' | 'previous'): Promise<void> {
  const before = store.getState();
  const { open } = before;
  if (open === null) return;
  const ids = open.document.pages.flatMap(({ id, restoration }) => (restoration === null ? [id] : []));
  try {
    const recognitions = await Promise.all(ids.map(async (id) => [id, await recognitionOf(before, id)] as const));
    const state = store.getState();
    if (state.open?.document.article.id !== open.document.article.id) return;
    const places = doubtfulPlaces(state.open, new Map(recognitions));
    const at = state.selectedRange?.start ?? state.caret;
    const next =
      direction === 'next'
        ? (places.find(({ start }) => start > at) ?? places[0])
        : (places.findLast(({ start }) => start < at) ?? places.at(-1));
    if (next === undefined) state.notify({ kind: 'nothing-doubtful' });
    else {
      state.clearSelection();
      state.selectRange(next, { reveal: true });
    }
  } catch (thrown) {
    store.getState().notifyError(thrown);
  }
}
