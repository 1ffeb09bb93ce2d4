import { LRUCache } from 'lru-cache';
import type { ArticleDocument } from '../../../model/document.ts';
import type { JournalEntry } from '../../../model/journal.ts';
import type { Store } from '../../store/store.ts';
import { codePointsBefore } from '../annotated-text/code-points.ts';
import type { DatasetDecision } from './dataset-article.ts';
import type { CodePointsBefore } from './dataset-code-points.ts';
import type { TextOnImages } from './image-boxes.ts';
import { decidableIn, type KnownOfArticle } from './whole-article.ts';

/** Of so many files it is kept what is known of them: articles stand in the order of their issues, and an issue has few files. */
const filesKept = 16;

/** Reads from a workspace, article by article, what is known of each beside its document. */
export class ArticleKnowledge {
  readonly #store: Pick<Store, 'read'>;
  readonly #onImages = new LRUCache<string, { readonly of: TextOnImages | null }>({ max: filesKept });
  readonly #codePoints = new LRUCache<string, CodePointsBefore>({ max: filesKept });

  constructor(store: Pick<Store, 'read'>) {
    this.#store = store;
  }

  async of(document: ArticleDocument): Promise<KnownOfArticle> {
    const edits = await this.#store.read('edits-on', decidableIn(document));
    const decisions = new Map([...edits].map(([id, each]): [string, DatasetDecision[]] => [id, each.map(decisionOf)]));
    const counting = new Map<string, CodePointsBefore>();
    const onImages = new Map<string, TextOnImages | null>();
    for (const { page } of document.pages) {
      counting.set(page.sha256, await this.#codePointsOf(page.sha256));
      onImages.set(page.sha256, await this.#onImagesOf(page.sha256));
    }
    return {
      decisions,
      codePointsOf: (sha256) => counting.get(sha256) ?? ((offset) => offset),
      onImagesOf: (sha256) => onImages.get(sha256) ?? null,
    };
  }

  async #onImagesOf(sha256: string): Promise<TextOnImages | null> {
    const known = this.#onImages.get(sha256);
    if (known !== undefined) return known.of;
    const of = await this.#store.read('text-on-images', sha256);
    this.#onImages.set(sha256, { of });
    return of;
  }

  async #codePointsOf(sha256: string): Promise<CodePointsBefore> {
    const known = this.#codePoints.get(sha256);
    if (known !== undefined) return known;
    const before = codePointsBefore(await this.#store.read('source-text', sha256));
    this.#codePoints.set(sha256, before);
    return before;
  }
}

function decisionOf({ actor, at, action }: JournalEntry): DatasetDecision {
  return { by: actor, at: new Date(at).toISOString(), action };
}
