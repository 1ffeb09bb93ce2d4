import type { Correction } from '../../model/correction.ts';
import { firstRangeOf } from '../../model/edits/mention-text.ts';
import type { CorrectionId, MentionId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import type { ReadingRange } from '../../model/offset.ts';
import type { Reading } from '../../model/reading.ts';
import { correctionRange } from '../../model/reading-places.ts';
import { recordDiff } from '../../model/record-diff.ts';
import { recordOf } from '../../model/record-index.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { following } from '../state/open-article.ts';
import { inReadingOrder, reordered } from '../state/reading-order.ts';

/** One suggestion that waits for a decision. */
export type ReviewItem =
  | { readonly kind: 'mention'; readonly id: MentionId }
  | { readonly kind: 'correction'; readonly id: CorrectionId };

/** What of an article waits for a decision, in the order in which it is read; of what begins together, the longer first. */
export const reviewQueue = following<readonly ReviewItem[]>(
  ({ document, reading }) => {
    const waiting = [...document.mentions, ...document.corrections].filter(({ status }) => status === 'suggested');
    return inReadingOrder<Mention | Correction>(waiting, (record) => rangeOf(reading, record)).map(itemOf);
  },
  (queue, before, open) => {
    const mentions = recordDiff(before.document.mentions, open.document.mentions);
    const corrections = recordDiff(before.document.corrections, open.document.corrections);
    const gone = new Set(
      waitingAmong({ mentions: mentions.gone, corrections: corrections.gone }).map(({ id }): string => id),
    );
    const come = waitingAmong({ mentions: mentions.come, corrections: corrections.come });
    return reordered(queue, { gone, come }, (item) => placeOf(open, item));
  },
);

function waitingAmong({
  mentions,
  corrections,
}: Pick<OpenArticle['document'], 'mentions' | 'corrections'>): ReviewItem[] {
  return [...mentions, ...corrections].filter(({ status }) => status === 'suggested').map(itemOf);
}

function itemOf(record: Mention | Correction): ReviewItem {
  return 'ranges' in record ? { kind: 'mention', id: record.id } : { kind: 'correction', id: record.id };
}

function rangeOf(reading: Reading, record: Mention | Correction): ReadingRange | null {
  return 'ranges' in record ? firstRangeOf(reading, record) : correctionRange(reading, record);
}

/** Where in the reading text an item stands; null when it is not in it. */
export function placeOf({ document, reading }: OpenArticle, item: ReviewItem): ReadingRange | null {
  const { mentions, corrections } = document;
  const record = item.kind === 'mention' ? recordOf(mentions, item.id) : recordOf(corrections, item.id);
  return record === undefined ? null : rangeOf(reading, record);
}

/**
 * The item of the queue before or after a place in the reading text, going round at the ends; null when the queue is empty.
 * `current` is the id of the item that the person is at, if it is one.
 */
export function neighbour(
  open: OpenArticle,
  current: string | null,
  at: number,
  direction: 'next' | 'previous',
): ReviewItem | null {
  const queue = reviewQueue(open);
  const index = queue.findIndex((item) => item.id === current);
  if (index >= 0) return queue.at((index + (direction === 'next' ? 1 : -1)) % queue.length) ?? null;
  const from = firstFrom(queue, open, at);
  if (direction === 'next') return queue[from] ?? queue[0] ?? null;
  const before = queue.slice(0, from).findLast((item) => (placeOf(open, item)?.end ?? at) <= at);
  return before ?? queue.at(-1) ?? null;
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
