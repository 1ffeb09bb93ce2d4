import type { Mention } from '../mention.ts';
import { stretchesOf } from '../mention-places.ts';
import type { ReadingRange } from '../offset.ts';
import type { Reading } from '../reading.ts';
import { toReading } from '../reading-places.ts';

/** Where a mention stands in a reading text, range by range; ranges that lie outside the article are left out. */
export function readingRangesOf(reading: Reading, mention: Mention): readonly ReadingRange[] {
  return mention.ranges.map((range) => toReading(reading, range)).filter((range) => range !== null);
}

/** The first of these; null when the article has no part of the mention. */
export function firstRangeOf(reading: Reading, { ranges }: Mention): ReadingRange | null {
  for (const range of ranges) {
    const found = toReading(reading, range);
    if (found !== null) return found;
  }
  return null;
}

/** What a mention reads; the parts of an interrupted one are joined by `…`. Empty where a correction deleted all of it. */
export function mentionText(reading: Reading, mention: Mention): string {
  return stretchesOf(reading, mention)
    .map((range) => reading.text.slice(range.start, range.end))
    .join('…');
}

/** What mentions read, one after another, worked out as far as it is asked for. */
export function* mentionTexts(reading: Reading, mentions: readonly Mention[]): Iterable<string> {
  for (const mention of mentions) yield mentionText(reading, mention);
}
