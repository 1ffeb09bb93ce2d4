import type { BlockRole } from '../../../model/block.ts';
import { type SourceRange, sourceOffset } from '../../../model/offset.ts';
import { personOrigin } from '../../../model/status.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import { linkedEntity } from '../linked-entity.ts';
import { type JoinedLines, joinLines } from './join-lines.ts';
import type { PageZone } from './page.ts';
import { paragraphsOf } from './paragraphs.ts';

/**
 * Writes a zone's paragraphs, with the names in them and where they stand.
 *
 * @param image the place of its page's image; null where it stands on none
 * @param role of its blocks; null where that, and which article they belong to, is to be found by the text
 */
export function writeZone(
  builder: DocumentBuilder,
  zone: PageZone,
  image: number | null,
  role: BlockRole | null,
): void {
  for (const paragraph of paragraphsOf(zone.lines)) {
    const joined = joinLines(paragraph);
    const range = role === null ? builder.paragraph(joined.text) : builder.block(role, joined.text);
    if (range !== null) writeDetails(builder, joined, range, image);
  }
}

function writeDetails(
  builder: DocumentBuilder,
  { text, marks, corrections, tokens }: JoinedLines,
  range: SourceRange,
  image: number | null,
): void {
  // White space at the beginning is left out.
  const first = range.start - (text.length - text.trimStart().length);
  for (const { start, end, label, isDecided, comment, attributes, links = [] } of marks) {
    const place = { start: sourceOffset(first + start), end: sourceOffset(first + end) };
    const isInside = place.start >= range.start && place.end <= range.end && place.start < place.end;
    if (!isInside) builder.unread.add('misplaced-marks', label);
    else if (comment !== undefined) builder.comment({ ...place, text: comment, state: 'remark', answer: '' });
    else {
      const entity = linkedEntity(links, label, text.slice(start, end));
      builder.mark({
        ...{ ranges: [place], label, value: null, isDecided, note: '' },
        ...(attributes === undefined ? {} : { attributes }),
        ...(entity === null ? {} : { entity }),
      });
    }
  }
  for (const { start, end, ...said } of corrections) {
    const place = { start: sourceOffset(first + start), end: sourceOffset(first + end) };
    if (place.start < range.start || place.end > range.end) builder.unread.add('misplaced-marks', said.now);
    else
      builder.correction({
        ...{ ...place, ...said, side: place.start === range.start ? 'after' : 'before', certainty: 'unknown' },
        judgement: { status: 'accepted', origin: personOrigin, confidence: 1 },
      });
  }
  if (image === null) return;
  for (const token of tokens) {
    const start = Math.max(range.start, first + token.start);
    const end = Math.min(range.end, first + token.end);
    if (start < end) builder.token({ ...token, start: sourceOffset(start), end: sourceOffset(end), image });
  }
}
