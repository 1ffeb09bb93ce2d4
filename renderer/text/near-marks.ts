import type { AnchoredRange } from '../../model/anchor.ts';
import type { Correction } from '../../model/correction.ts';
import type { Mention } from '../../model/mention.ts';
import { readingOffset } from '../../model/offset.ts';
import type { Reading } from '../../model/reading.ts';
import { toSource } from '../../model/reading-places.ts';
import { recordsTouching } from './records-touching.ts';
import type { Stretch } from './stretches.ts';

/** The mentions that may have text in a stretch of the reading text or at its edges; a few more than have. */
export function mentionsNear(mentions: readonly Mention[], reading: Reading, range: Stretch): Mention[] {
  const source = sourceAround(reading, range);
  const near = recordsTouching(mentions, extentOf, source);
  return near.filter(({ ranges }) => ranges.some((each) => source.some((part) => touch(each, part))));
}

/** The corrections that may stand in a stretch of the reading text or at its edges. */
export function correctionsNear(corrections: readonly Correction[], reading: Reading, range: Stretch): Correction[] {
  return recordsTouching(corrections, (correction) => correction, sourceAround(reading, range));
}

function extentOf({ ranges }: Mention): Stretch {
  const [first] = ranges;
  if (first !== undefined && ranges.length === 1) return first;
  return {
    start: ranges.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY),
    end: ranges.reduce((most, { end }) => Math.max(most, end), 0),
  };
}

/** Nothing is around a stretch of a text that has become shorter since it was looked at. */
function sourceAround(reading: Reading, { start, end }: Stretch): AnchoredRange[] {
  const [from, to] = [Math.max(0, start - 1), Math.min(reading.text.length, end + 1)];
  return from > to ? [] : toSource(reading, { start: readingOffset(from), end: readingOffset(to) });
}

function touch(a: Stretch, b: Stretch): boolean {
  return a.start <= b.end && b.start <= a.end;
}
