import type { ArticleId } from '../../../model/ids.ts';
import type { ArticleText } from '../recogniser.ts';
import { type ArticleFeatures, featuresOf } from './article-features.ts';
import type { Background } from './background.ts';
import { type CategoryKey, nameOf } from './evidence.ts';
import { FeatureCounts } from './feature-counts.ts';
import type { CategoryPrior, CategoryScore } from './suggest-categories.ts';

/** An article of which people decided what it is filed under. */
export interface FiledArticle {
  readonly id: ArticleId;
  readonly text: string;
  readonly blocks: ArticleText['blocks'];
  readonly accepted: readonly CategoryKey[];
  readonly rejected: readonly CategoryKey[];
  /** Everything has been decided: the article is under no category but the accepted ones. */
  readonly isDone: boolean;
}

/** A category is scored once so many articles were filed under it, or taken out of it. */
const leastDecisions = 2;
/** How many articles of general text the probabilities are smoothed with. */
const pseudoArticles = 2;
/** An article that was taken out of a category counts for so many that are filed elsewhere. */
const rejectionWeight = 2;
/** What a score of 1 is worth beside words of evidence, and the most that it may be worth. */
const scale = 2.5;
const mostEvidence = 12;
const leastEvidence = -6;

interface Learned {
  readonly key: CategoryKey;
  readonly filed: FeatureCounts;
  readonly rejected: FeatureCounts;
  /** How many articles were taken out of the category, each counted once. */
  rejections: number;
}

/**
 * Learns what each category is about from the articles that people filed under it, against the others that they decided on.
 *
 * For each category, one against the rest: a feature's weight is the logarithm of how much more often it is in the filed articles than
 * in the rest, both smoothed towards general text (log-odds with an informative prior: B. L. Monroe, M. P. Colaresi, K. M. Quinn,
 * “Fightin’ Words”, Political Analysis 16 (2008), here over articles that have a feature or have it not, as in the Bernoulli model of
 * A. McCallum, K. Nigam, 1998). An article's score is the weighted sum over its features, divided by the root of how many it has, so that
 * long articles don't score by their length.
 *
 * All that is kept are counts of articles: what was learned depends on what is decided now, and not on the way there.
 */
export class CategoryLearner implements CategoryPrior {
  readonly origin = 'category-learning@1';
  readonly #background: () => Background;
  readonly #articles = new Map<ArticleId, { readonly article: FiledArticle; readonly features: readonly string[] }>();
  readonly #categories = new Map<string, Learned>();
  /** Of articles that are done. */
  readonly #done = new FeatureCounts();
  /** By scheme, of articles that are filed under it and not done. */
  readonly #inWork = new Map<string, FeatureCounts>();

  /** @param background is asked for when it is first needed */
  constructor(background: () => Background) {
    this.#background = background;
  }

  /** Learns from an article, in the place of what was learned from it before. */
  learn(article: FiledArticle): void {
    this.forget(article.id);
    const features = [...featuresOf(article).keys()];
    this.#articles.set(article.id, { article, features });
    this.#count(article, features, 1);
  }

  forget(id: ArticleId): void {
    const known = this.#articles.get(id);
    if (known === undefined) return;
    this.#articles.delete(id);
    this.#count(known.article, known.features, -1);
  }

  forgetAll(): void {
    for (const id of [...this.#articles.keys()]) this.forget(id);
  }

  score(article: ArticleText): CategoryScore[] {
    const features = featuresOf(article);
    const learned = [...this.#categories.values()].filter(
      ({ filed, rejections }) => filed.articles >= leastDecisions || rejections >= leastDecisions,
    );
    return learned.map((each) => ({ key: each.key, score: this.#evidence(each, features) }));
  }

  #evidence({ key, filed, rejected }: Learned, features: ArticleFeatures): number {
    const inWork = this.#inWork.get(key.scheme);
    const rest = this.#done.articles + (inWork?.articles ?? 0) - filed.articles + rejected.articles;
    let sum = 0;
    let size = 0;
    for (const [feature, weight] of features) {
      size += weight;
      const here = filed.of(feature);
      const elsewhere = this.#done.of(feature) + (inWork?.of(feature) ?? 0) - here + rejected.of(feature);
      if (here < leastDecisions && elsewhere < leastDecisions) continue;
      const prior = pseudoArticles * this.#background().presenceOf(feature);
      const ratio =
        (here + prior) / (filed.articles + pseudoArticles) / ((elsewhere + prior) / (rest + pseudoArticles));
      // What a single article of the category has may be chance.
      if (here >= leastDecisions || ratio < 1) sum += weight * Math.log(ratio);
    }
    if (size === 0) return 0;
    return Math.max(leastEvidence, Math.min(mostEvidence, (scale * sum) / Math.sqrt(size)));
  }

  #count({ accepted, rejected, isDone }: FiledArticle, features: readonly string[], times: 1 | -1): void {
    const filedUnder = new Set(accepted.map((key) => key.scheme));
    if (isDone) this.#done.add(features, times);
    else for (const scheme of filedUnder) this.#inWorkOf(scheme).add(features, times);
    for (const key of accepted) this.#learnedOf(key).filed.add(features, times);
    for (const key of rejected) {
      // It may be among the rest already.
      const more = isDone || filedUnder.has(key.scheme) ? rejectionWeight - 1 : rejectionWeight;
      const learned = this.#learnedOf(key);
      learned.rejected.add(features, times * more);
      learned.rejections += times;
    }
  }

  #inWorkOf(scheme: string): FeatureCounts {
    const known = this.#inWork.get(scheme) ?? new FeatureCounts();
    this.#inWork.set(scheme, known);
    return known;
  }

  #learnedOf(key: CategoryKey): Learned {
    const known = this.#categories.get(nameOf(key));
    if (known !== undefined) return known;
    const learned = { key, filed: new FeatureCounts(), rejected: new FeatureCounts(), rejections: 0 };
    this.#categories.set(nameOf(key), learned);
    return learned;
  }
}
