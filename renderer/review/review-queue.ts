import { anchoredRange } from '../../model/anchor.ts';
import { readingRangesOf } from '../../model/edits/mention-text.ts';
import type { CorrectionId, MentionId } from '../../model/ids.ts';
import type { ReadingRange } from '../../model/offset.ts';
import { toReading } from '../../model/reading-places.ts';
import type { OpenArticle } from '../state/article-part.ts';

/** One suggestion that waits for a decision. */
export type ReviewItem =
  | { readonly kind: 'mention'; readonly id: MentionId; readonly range: ReadingRange }
  | { readonly kind: 'correction'; readonly id: CorrectionId; readonly range: ReadingRange };

/** What of an article waits for a decision, in the order in which it is read; of what begins together, the longer first. */
export function reviewQueue({ document, reading }: OpenArticle): readonly ReviewItem[] {
  const mentions = document.mentions.flatMap((mention): ReviewItem[] => {
    const [range] = mention.status === 'suggested' ? readingRangesOf(reading, mention) : [];
    return range === undefined ? [] : [{ kind: 'mention', id: mention.id, range }];
  });
  const corrections = document.corrections.flatMap((correction): ReviewItem[] => {
    if (correction.status !== 'suggested') return [];
    const range = toReading(reading, anchoredRange(correction.start, correction.end));
    return range === null ? [] : [{ kind: 'correction', id: correction.id, range }];
  });
  return [...mentions, ...corrections].sort(
    (a, b) => a.range.start - b.range.start || b.range.end - a.range.end || (a.id < b.id ? -1 : 1),
  );
}

/**
 * The item before or after a place in the reading text, going round at the ends; null when the queue is empty. `current`
 * is the id of the item that the person is at, if it is one.
 */
export function neighbour(
  queue: readonly ReviewItem[],
  current: string | null,
  at: number,
  direction: 'next' | 'previous',
): ReviewItem | null {
  const index = queue.findIndex((item) => item.id === current);
  if (index >= 0) return queue.at((index + (direction === 'next' ? 1 : -1)) % queue.length) ?? null;
  const found =
    direction === 'next'
      ? (queue.find((item) => item.range.start >= at) ?? queue[0])
      : (queue.findLast((item) => item.range.end <= at) ?? queue.at(-1));
  return found ?? null;
}
