import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Citation } from '../../../model/citation.ts';
import type { ExportChoice } from '../../../model/dataset-export.ts';
import type { ArticleId } from '../../../model/ids.ts';
import type { HeldBack } from '../../../model/release.ts';
import { statuses } from '../../../model/status.ts';
import { checkStop, type Stop } from '../../../model/stop.ts';
import type { Store } from '../../store/store.ts';
import { categoryLabels } from './category-labels.ts';
import type { DatasetArticle } from './dataset-article.ts';
import type { DatasetSettings, Exporter } from './exporter.ts';
import { exporterOf } from './exporters.ts';
import { ArticleKnowledge } from './known-of-article.ts';
import { thisProgram } from './program.ts';
import { type CategoryLabel, readDatasetArticle } from './read-dataset-article.ts';
import { readDatasetDescription } from './read-dataset-description.ts';
import { releasedPart } from './released.ts';
import { acceptedOnly, type Selection, withSuggestions } from './selection.ts';
import { shownPage } from './shown-page.ts';
import { readWholeArticle } from './whole-article.ts';

/** What of a workspace is exported, and how it is read. */
export class Dataset {
  readonly exporter: Exporter;
  readonly settings: DatasetSettings;
  /** The articles, in the order in which they are listed. */
  readonly articleIds: readonly ArticleId[];
  readonly heldBack: HeldBack;
  readonly #isReleasedOnly: boolean;
  readonly #store: Pick<Store, 'read'>;
  readonly #selection: Selection;
  readonly #labelOf: CategoryLabel;
  readonly #knowledge: ArticleKnowledge | null;
  readonly #files = new LRUCache<string, string>({ max: 64 });

  /**
   * @param resourcesDirectory where the vocabularies and models are
   * @param citationGiven in the place of what the workspace says
   * @throws {KanwuError} `export-format-unknown`, `record-not-found`
   */
  static async open(
    store: Pick<Store, 'read'>,
    choice: ExportChoice,
    resourcesDirectory: string,
    citationGiven?: Citation,
  ): Promise<Dataset> {
    const exporter = exporterOf(choice.format);
    const own = await store.read('vocabularies', null);
    const { scope, filter, includeNotForRelease } = choice;
    const chosenArticles = await store.read('articles-to-export', { scope, filter, includeNotForRelease });
    const articleIds = chosenArticles.ids;
    const mentions = includeNotForRelease ? 0 : await store.read('mentions-held-back', articleIds);
    const heldBack = { articles: chosenArticles.heldBack, mentions };
    const filesHeldBack = new Set(includeNotForRelease ? [] : await store.read('files-held-back', null));
    const chosen = choice.includeSuggested ? withSuggestions : acceptedOnly;
    const selection = { ...chosen, withRejected: exporter.isWhole ?? false };
    const program = await thisProgram(resourcesDirectory);
    const description = await readDatasetDescription(store, program, choice, statuses.filter(selection.includes));
    const original = async (sha256: string) => ({
      bytes: await store.read('source-bytes', sha256),
      text: await store.read('source-text', sha256),
    });
    const citation = citationGiven ?? (await store.read('citation', null));
    const settings = {
      description,
      raw: choice.raw,
      catalogue: choice.catalogue,
      seed: choice.seed,
      citation,
      original,
      async pageImage(sha256: string, at: number) {
        const image = await store.read('image-at', { source: sha256, at });
        return image === null ? null : shownPage(image);
      },
      isHeldBack: (sha256: string) => filesHeldBack.has(sha256),
    };
    const labelOf = categoryLabels(resourcesDirectory, own);
    return new Dataset(store, {
      ...{ exporter, settings, articleIds, heldBack, selection, labelOf },
      isReleasedOnly: !includeNotForRelease,
    });
  }

  private constructor(
    store: Pick<Store, 'read'>,
    {
      exporter,
      settings,
      articleIds,
      heldBack,
      selection,
      labelOf,
      isReleasedOnly,
    }: Pick<Dataset, 'exporter' | 'settings' | 'articleIds' | 'heldBack'> & {
      readonly selection: Selection;
      readonly isReleasedOnly: boolean;
      readonly labelOf: CategoryLabel;
    },
  ) {
    this.exporter = exporter;
    this.settings = settings;
    this.articleIds = articleIds;
    this.heldBack = heldBack;
    this.#isReleasedOnly = isReleasedOnly;
    this.#store = store;
    this.#selection = selection;
    this.#labelOf = labelOf;
    this.#knowledge = exporter.isWhole ? new ArticleKnowledge(store) : null;
  }

  /** In how many articles what is suggested is behind what was decided of names, where that is exported. */
  async stale(includeSuggested: boolean): Promise<number> {
    if (!includeSuggested) return 0;
    const inWork = await this.#store.read('articles-in-work', this.articleIds);
    return inWork.filter(({ isStale }) => isStale).length;
  }

  /** The articles one after another. @throws {KanwuError} `cancelled` */
  async *articles(stop: Stop, onProgress?: (fraction: number) => void): AsyncGenerator<DatasetArticle> {
    for (const [place, id] of this.articleIds.entries()) {
      // On a command line, cancelling is a signal of the system, which comes between two turns of the event loop.
      await setImmediate();
      checkStop(stop);
      yield await this.article(id);
      onProgress?.((place + 1) / this.articleIds.length);
    }
  }

  async article(id: ArticleId): Promise<DatasetArticle> {
    const article = await this.#read(id);
    const sources = await Promise.all(
      article.sources.map(async (source) => ({ ...source, sha256: await this.#fileOf(source.sha256) })),
    );
    return { ...article, sources };
  }

  /** A file that was read once more is called otherwise in the workspace; elsewhere it is what its bytes are. */
  async #fileOf(sha256: string): Promise<string> {
    const known = this.#files.get(sha256);
    if (known !== undefined) return known;
    const found = await this.#store.read('source-file', sha256);
    this.#files.set(sha256, found);
    return found;
  }

  async #read(id: ArticleId): Promise<DatasetArticle> {
    const whole = await this.#store.read('article', id);
    const document = this.#isReleasedOnly ? releasedPart(whole) : whole;
    if (this.#knowledge === null) return readDatasetArticle(document, this.#selection, this.#labelOf);
    return readWholeArticle(document, this.#selection, this.#labelOf, await this.#knowledge.of(document));
  }
}
