import type { BlockRole } from '../../../model/block.ts';
import type { Encoding } from '../../../model/encoding.ts';
import type { Unread } from '../../../model/import.ts';
import { sourceOffset } from '../../../model/offset.ts';
import { DocumentBuilder } from '../document-builder.ts';
import type { ImportedDocument } from '../importer.ts';
import { joinLines } from './join-lines.ts';
import type { RecognisedPage } from './page.ts';
import { paragraphsOf } from './paragraphs.ts';

/**
 * Recognised pages as one issue's text, in reading order. Where the file tells headings from paragraphs, a heading begins an article;
 * else articles are found in the text. Null when there is no text.
 */
export function documentOfPages(
  pages: readonly RecognisedPage[],
  encoding: Encoding,
  unread: readonly Unread[],
): ImportedDocument | null {
  const builder = new DocumentBuilder();
  const labels = pages.flatMap(({ label }) => label ?? []);
  builder.facts({ page: labels.length === 1 ? (labels[0] ?? null) : null });
  const knowsHeadings = pages.some(({ zones }) => zones.some(({ role }) => role === 'headline'));
  let role: BlockRole | null = null;
  for (const page of pages) {
    for (const zone of page.zones) {
      if (knowsHeadings && zone.role === 'headline' && role !== 'headline' && role !== 'kicker') builder.endArticle();
      for (const paragraph of paragraphsOf(zone.lines)) {
        const { text, marks } = joinLines(paragraph);
        const own = zone.role ?? 'body';
        const range = knowsHeadings || own === 'furniture' ? builder.block(own, text) : builder.paragraph(text);
        if (range === null) continue;
        const indent = text.length - text.trimStart().length;
        for (const { start, end, label, isDecided } of marks) {
          const place = {
            start: sourceOffset(range.start + start - indent),
            end: sourceOffset(range.start + end - indent),
          };
          const isInside = place.start >= range.start && place.end <= range.end && place.start < place.end;
          if (isInside) builder.mark({ ranges: [place], label, value: null, isDecided, note: '' });
        }
      }
      if (!knowsHeadings) builder.gap();
      if (zone.role !== 'furniture') ({ role } = zone);
    }
  }
  return builder.document(encoding, unread);
}
