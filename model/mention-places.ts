import type { Mention } from './mention.ts';
import type { ReadingRange } from './offset.ts';
import type { Reading } from './reading.ts';
import { toReading } from './reading-places.ts';

type Placed = Pick<Mention, 'ranges'>;

/** Where a mention in one piece stands in a reading text; null for one that is interrupted or lies outside the article. */
export function readingRangeOf(reading: Reading, { ranges: [range, ...others] }: Placed): ReadingRange | null {
  return range === undefined || others.length > 0 ? null : toReading(reading, range);
}

/** The stretches of a reading text that a mention takes up, in order, none of them empty, with something between each two. */
export function stretchesOf(reading: Reading, { ranges }: Placed): readonly ReadingRange[] {
  const found: ReadingRange[] = [];
  for (const range of ranges) {
    const place = toReading(reading, range);
    if (place !== null && place.start < place.end) found.push(place);
  }
  return found.length < 2 ? found : joined(found.sort((a, b) => a.start - b.start));
}

/** @param ranges in order */
function joined(ranges: readonly ReadingRange[]): ReadingRange[] {
  const stretches: ReadingRange[] = [];
  for (const range of ranges) {
    const last = stretches.at(-1);
    if (last === undefined || last.end < range.start) stretches.push(range);
    else if (last.end < range.end) stretches[stretches.length - 1] = { start: last.start, end: range.end };
  }
  return stretches;
}
