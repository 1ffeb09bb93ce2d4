import type { OpenArticle } from '../state/article-part.ts';
import { placeOf, type ReviewItem } from './review-queue.ts';
import { type WalkState, walkedQueue } from './walked-queue.ts';

/**
 * The item of the walk before or after a place in the reading text, going round at the ends; null when nothing is to be gone through. Who
 * goes back from where the text begins comes to where it ends: the categories are for when it has been read. What is gone through by
 * doubt has no places: who is at none of it begins at its beginning.
 *
 * @param current the id of the item that the person is at, if it is one
 * @param at where in the reading text the person is
 */
export function neighbour(
  open: OpenArticle,
  walked: WalkState,
  current: string | null,
  at: number,
  direction: 'next' | 'previous',
): ReviewItem | null {
  const queue = walkedQueue(open, walked);
  const last = queue.findLast(({ kind }) => kind !== 'classification') ?? queue.at(-1) ?? null;
  const index = queue.findIndex((item) => item.id === current);
  if (index >= 0 && direction === 'next') return queue[(index + 1) % queue.length] ?? null;
  if (index >= 0) return queue[index - 1] ?? (walked.walk.order === 'text' ? last : (queue.at(-1) ?? null));
  if (walked.walk.order === 'doubt') return (direction === 'next' ? queue[0] : queue.at(-1)) ?? null;
  const from = firstFrom(queue, open, at);
  if (direction === 'next') return queue[from] ?? queue[0] ?? null;
  const before = queue.slice(0, from).findLast((item) => (placeOf(open, item)?.end ?? at) <= at);
  return before ?? last;
}

/** The place of the first item that begins at an offset of the reading text or after it. */
function firstFrom(queue: readonly ReviewItem[], open: OpenArticle, offset: number): number {
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = queue[middle];
    if (item !== undefined && (placeOf(open, item)?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
