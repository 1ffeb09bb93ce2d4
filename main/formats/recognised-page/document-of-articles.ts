import type { BlockRole } from '../../../model/block.ts';
import type { Encoding } from '../../../model/encoding.ts';
import type { Unread } from '../../../model/import.ts';
import { DocumentBuilder } from '../document-builder.ts';
import type { ImportedDocument, IssueFacts } from '../importer.ts';
import type { PageZone, RecognisedPage } from './page.ts';
import { PageImages } from './page-images.ts';
import { writeZone } from './write-zone.ts';

/** A part of an article: a zone of one of the files, or all of that. */
export interface ArticlePart {
  readonly file: string;
  /** The zone's id; null for all zones of the file. */
  readonly block: string | null;
  /** Null where only the zone itself says what it is. */
  readonly role: BlockRole | null;
}

/**
 * Recognised pages as one issue whose articles are known: first these, in their order, from whichever pages; then what is in none of them,
 * in which articles are found by its text. Null when there is no text.
 */
export function documentOfArticles(
  pages: readonly (RecognisedPage & { readonly file: string })[],
  articles: readonly (readonly ArticlePart[])[],
  facts: Partial<IssueFacts>,
  encoding: Encoding,
  unread: readonly Unread[],
): ImportedDocument | null {
  const builder = new DocumentBuilder();
  builder.facts(facts);
  const images = new PageImages(builder);
  const zones = pages.flatMap(({ file, zones: own, ...page }) => {
    const image = images.of({ ...page, zones: own });
    return own.map((zone) => ({ file, zone, image }));
  });
  const taken = new Set<PageZone>();
  for (const parts of articles) {
    for (const { file, block, role } of parts) {
      for (const each of zones) {
        if (each.file !== file || (block !== null && each.zone.id !== block) || taken.has(each.zone)) continue;
        taken.add(each.zone);
        writeZone(builder, each.zone, each.image, role ?? each.zone.role ?? 'body');
      }
    }
    builder.endArticle();
  }
  for (const { zone, image } of zones) {
    if (taken.has(zone)) continue;
    writeZone(builder, zone, image, zone.role === 'furniture' ? 'furniture' : null);
    builder.gap();
  }
  return builder.document(encoding, unread);
}
