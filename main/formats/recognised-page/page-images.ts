import type { DocumentBuilder } from '../document-builder.ts';
import { namelessImage, type RecognisedPage } from './page.ts';

/** The images of a document's pages, as they come. */
export class PageImages {
  readonly #builder: DocumentBuilder;
  readonly #frames = new Map<string, number>();

  constructor(builder: DocumentBuilder) {
    this.#builder = builder;
  }

  /** The place of a page's image; null where nothing on the page is known to stand on one. */
  of(page: Pick<RecognisedPage, 'image' | 'zones'>): number | null {
    const isKnown = page.image !== null && page.image.name !== '';
    const hasTokens = page.zones.some(({ lines }) => lines.some(({ tokens }) => tokens.length > 0));
    if (!isKnown && !hasTokens) return null;
    const image = page.image ?? namelessImage;
    // Pages that name the same file are its pictures, one after another.
    const frame = this.#frames.get(image.name) ?? 0;
    this.#frames.set(image.name, frame + 1);
    return this.#builder.image({ ...image, frame });
  }
}
