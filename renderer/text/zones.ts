import type { Mention } from '../../model/mention.ts';
import type { Reading } from '../../model/reading.ts';
import { type MentionMark, mentionMarks, type Shown } from './mention-marks.ts';
import { mentionsNear } from './near-marks.ts';
import { overlap, type Stretch } from './stretches.ts';

/** A stretch of the reading text to be drawn anew, and the mentions to be drawn in it; none of them reaches out of it. */
export interface Zone extends Stretch {
  readonly marks: readonly MentionMark[];
}

/**
 * Where mentions must be drawn anew when something changed in some stretches. How one is drawn depends on those that it
 * overlaps, so each stretch grows until its edges cut no mention. The zones are in order and apart.
 */
export function zonesAround(
  changed: readonly Stretch[],
  mentions: readonly Mention[],
  reading: Reading,
  shown: Shown,
): Zone[] {
  const marksNear = ({ start, end }: Stretch): MentionMark[] => {
    const near = mentionsNear(mentions, reading, { start, end });
    return mentionMarks(near, reading, shown);
  };
  const apart: Stretch[] = [];
  for (const stretch of [...changed].sort((a, b) => a.start - b.start)) {
    let zone = uncut(stretch, marksNear);
    for (let last = apart.at(-1); last !== undefined && last.end >= zone.start; last = apart.at(-1)) {
      zone = { start: Math.min(last.start, zone.start), end: Math.max(last.end, zone.end) };
      apart.pop();
    }
    apart.push(zone);
  }
  return apart.map((zone) => ({ ...zone, marks: marksNear(zone).filter((mark) => overlap(extentOf(mark), zone)) }));
}

function uncut(stretch: Stretch, marksNear: (stretch: Stretch) => readonly MentionMark[]): Stretch {
  let { start, end } = stretch;
  for (let before = -1; before !== end - start; ) {
    before = end - start;
    for (const mark of marksNear({ start, end })) {
      const extent = extentOf(mark);
      if (!overlap(extent, { start, end })) continue;
      start = Math.min(start, extent.start);
      end = Math.max(end, extent.end);
    }
  }
  return { start, end };
}

function extentOf({ ranges }: MentionMark): Stretch {
  return { start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0 };
}
