import type { Mention } from './mention.ts';
import type { Reading } from './reading.ts';
import { toReading } from './reading-places.ts';

/** How a mention reads in an article: its ranges put together; empty when the article has no part of it. */
export function mentionName({ ranges }: Pick<Mention, 'ranges'>, reading: Reading): string {
  return ranges
    .map((range) => toReading(reading, range))
    .map((found) => (found === null ? '' : reading.text.slice(found.start, found.end)))
    .join('');
}
