import type { AnchoredRange } from '../anchor.ts';
import type { ArticleDocument } from '../document.ts';
import { pageAt } from '../document-pages.ts';
import type { MentionId } from '../ids.ts';
import type { Edit } from '../journal.ts';
import { type ReadingRange, readingOffset } from '../offset.ts';
import type { Reading } from '../reading.ts';
import { toReading, toSource } from '../reading-places.ts';
import { recordOf } from '../record-index.ts';
import { isInOneBlock } from './mention-edge.ts';
import { reviseMention } from './mention-revise.ts';

/**
 * Takes a stretch of text into a mention, which is interrupted then, or longer where the stretch touches a part of it. Null when it can't
 * be: it is the mention's already, reaches over a paragraph's end, or stands on another page.
 */
export function addMentionPart(
  document: ArticleDocument,
  reading: Reading,
  id: MentionId,
  range: ReadingRange,
): Edit | null {
  const mention = recordOf(document.mentions, id);
  if (mention === undefined || range.start >= range.end) return null;
  let part = range;
  const others: { readonly start: number; readonly anchored: AnchoredRange }[] = [];
  for (const anchored of mention.ranges) {
    const place = toReading(reading, anchored);
    if (place === null) others.push({ start: Number.POSITIVE_INFINITY, anchored });
    else if (place.end < part.start || part.end < place.start) others.push({ start: place.start, anchored });
    else {
      part = {
        start: readingOffset(Math.min(part.start, place.start)),
        end: readingOffset(Math.max(part.end, place.end)),
      };
    }
  }
  const [only, ...more] = toSource(reading, part);
  if (only === undefined || more.length > 0 || !isInOneBlock(reading, part)) return null;
  if (pageAt(document, only.start).page.id !== mention.pageId) return null;
  const ranges = [...others, { start: part.start, anchored: only }]
    .sort((a, b) => a.start - b.start)
    .map(({ anchored }) => anchored);
  return reviseMention(document, reading, id, { ranges });
}

/** Takes one of the parts of an interrupted mention out of it; null where it has no other. */
export function removeMentionPart(
  document: ArticleDocument,
  reading: Reading,
  id: MentionId,
  index: number,
): Edit | null {
  const mention = recordOf(document.mentions, id);
  if (mention === undefined || mention.ranges.length < 2 || mention.ranges[index] === undefined) return null;
  return reviseMention(document, reading, id, { ranges: mention.ranges.toSpliced(index, 1) });
}
