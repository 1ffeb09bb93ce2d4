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
const leastArticles = 2;
/** How many more articles, that are as the rest is, the shares of articles are smoothed with. */
const pseudoArticles = 2;
/** How many standard deviations from what chance gives a feature must be to count. */
const leastSurprise = 1.5;
/** What a score of 1 is worth beside words of evidence, and the most that it may be worth. */
const scale = 2.5;
const mostEvidence = 12;
const leastEvidence = -6;

interface Learned {
  readonly key: CategoryKey;
  readonly filed: FeatureCounts;
  readonly rejected: FeatureCounts;
}

/**
 * Learns what each category is about from the articles that people filed under it, against the others that they decided on.
 *
 * For each category, one against the rest: a feature's weight is the logarithm of how much greater the share of the filed articles that
 * have it is than the share of the rest, the former smoothed towards the latter and that towards general text (log-odds with an
 * informative prior: B. L. Monroe, M. P. Colaresi, K. M. Quinn, “Fightin’ Words”, Political Analysis 16, 2008; here articles are counted,
 * not occurrences). Features whose shares differ no more than by chance are left out. An article's score is the weighted sum over its
 * features, divided by the root of how many it has, so that long articles don't score by their length. What is learned in the same way
 * of the articles that a category was rejected for counts against it.
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
  /** By scheme, of articles that are not done and of which anything is decided in the scheme. */
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
    return [...this.#categories.values()].flatMap(({ key, filed, rejected }): CategoryScore[] => {
      if (filed.articles < leastArticles && rejected.articles < leastArticles) return [];
      const against = Math.max(0, this.#evidence(rejected, key.scheme, features));
      return [{ key, score: this.#evidence(filed, key.scheme, features) - against }];
    });
  }

  /** How much the features are those of some articles, against the rest of those that are decided on. */
  #evidence(some: FeatureCounts, scheme: string, features: ArticleFeatures): number {
    if (some.articles < leastArticles) return 0;
    const inWork = this.#inWork.get(scheme);
    const rest = this.#done.articles + (inWork?.articles ?? 0) - some.articles;
    let sum = 0;
    let size = 0;
    for (const [feature, weight] of features) {
      size += weight;
      const here = some.of(feature);
      const elsewhere = this.#done.of(feature) + (inWork?.of(feature) ?? 0) - here;
      const general = pseudoArticles * this.#background().presenceOf(feature);
      const inRest = (elsewhere + general) / (rest + pseudoArticles);
      if (!tells(here, some.articles, inRest)) continue;
      const inSome = (here + pseudoArticles * inRest) / (some.articles + pseudoArticles);
      sum += weight * Math.log(inSome / inRest);
    }
    if (size === 0) return 0;
    return Math.max(leastEvidence, Math.min(mostEvidence, (scale * sum) / Math.sqrt(size)));
  }

  #count({ accepted, rejected, isDone }: FiledArticle, features: readonly string[], times: 1 | -1): void {
    const schemes = new Set([...accepted, ...rejected].map((key) => key.scheme));
    if (isDone) this.#done.add(features, times);
    else for (const scheme of schemes) this.#inWorkOf(scheme).add(features, times);
    for (const key of accepted) this.#learnedOf(key).filed.add(features, times);
    for (const key of rejected) this.#learnedOf(key).rejected.add(features, times);
  }

  #inWorkOf(scheme: string): FeatureCounts {
    const known = this.#inWork.get(scheme) ?? new FeatureCounts();
    this.#inWork.set(scheme, known);
    return known;
  }

  #learnedOf(key: CategoryKey): Learned {
    const known = this.#categories.get(nameOf(key));
    if (known !== undefined) return known;
    const learned = { key, filed: new FeatureCounts(), rejected: new FeatureCounts() };
    this.#categories.set(nameOf(key), learned);
    return learned;
  }
}

/** Whether it is not by chance that so many of some articles have a feature; one that only one of them has tells nothing for it. */
function tells(here: number, articles: number, inRest: number): boolean {
  const expected = articles * inRest;
  // Half an article more than nothing, as counts are whole numbers.
  const surprise = (here - expected) / Math.sqrt(expected * (1 - inRest) + 0.25);
  return Math.abs(surprise) >= leastSurprise && (surprise < 0 || here >= leastArticles);
}
