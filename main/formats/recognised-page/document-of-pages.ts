import type { BlockRole } from '../../../model/block.ts';
import type { Encoding } from '../../../model/encoding.ts';
import type { Unread } from '../../../model/import.ts';
import { DocumentBuilder } from '../document-builder.ts';
import type { ImportedDocument } from '../importer.ts';
import type { RecognisedPage } from './page.ts';
import { PageImages } from './page-images.ts';
import { writeZone } from './write-zone.ts';

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
  const images = new PageImages(builder);
  let role: BlockRole | null = null;
  for (const page of pages) {
    const image = images.of(page);
    for (const zone of page.zones) {
      if (knowsHeadings && zone.role === 'headline' && role !== 'headline' && role !== 'kicker') builder.endArticle();
      const own = zone.role ?? 'body';
      writeZone(builder, zone, image, knowsHeadings || own === 'furniture' ? own : null);
      if (!knowsHeadings) builder.gap();
      if (zone.role !== 'furniture') ({ role } = zone);
    }
  }
  return builder.document(encoding, unread);
}
