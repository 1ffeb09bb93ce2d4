import type { Encoding } from '../../../model/encoding.ts';
import type { Unread } from '../../../model/import.ts';
import { DocumentBuilder } from '../document-builder.ts';
import type { ImportedDocument } from '../importer.ts';
import type { HtmlContent } from './blocks.ts';

/**
 * A document's headings and paragraphs as an issue. Its highest headings begin articles; where it has none, articles are found in the
 * text. Null when there is no text.
 */
export function documentOfBlocks(
  { blocks, images }: HtmlContent,
  encoding: Encoding,
  unread: readonly Unread[],
): ImportedDocument | null {
  const builder = new DocumentBuilder();
  if (images > 0) builder.unread.add('images', '', images);
  const levels = blocks.map(({ level }) => level).filter((level) => level > 0);
  const highest = levels.reduce((least, level) => Math.min(least, level), Number.POSITIVE_INFINITY);
  let isAfterHeading = false;
  for (const { level, text, isAfterGap } of blocks) {
    const isHeading = level > 0 && level === highest;
    if (isHeading && !isAfterHeading) builder.endArticle();
    if (isAfterGap) builder.gap();
    if (highest === Number.POSITIVE_INFINITY) builder.paragraph(text);
    else builder.block(isHeading ? 'headline' : level > 0 ? 'subhead' : 'body', text);
    isAfterHeading = isHeading;
  }
  return builder.document(encoding, unread);
}
