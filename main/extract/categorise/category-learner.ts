import type { FiledArticle } from '../../../model/filed-article.ts';
import type { ArticleText } from '../recogniser.ts';
import { type ArticleFeatures, featuresOf } from './article-features.ts';
import type { Background } from './background.ts';
import type { CategoryCountsData, FeatureCountsData } from './category-counts.ts';
import { type CategoryKey, nameOf } from './evidence.ts';
import { FeatureCounts } from './feature-counts.ts';
import type { CategoryPrior, CategoryScore } from './suggest-categories.ts';

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
 * All that is kept are counts of articles: what was learned depends on what is decided now, and not on the way there. Counts can be
 * carried elsewhere, to be counted on there.
 */
export class CategoryLearner implements CategoryPrior {
  readonly origin = 'category-learning@2';
  readonly #background: () => Background;
  /** Numbers are looked up faster than texts, and each category looks up every feature of an article. */
  readonly #numbers = new Map<string, number>();
  readonly #categories = new Map<string, Learned>();
  /** Of articles that are done. */
  #done = new FeatureCounts();
  /** By scheme, of articles that are not done and of which anything is decided in the scheme. */
  readonly #inWork = new Map<string, FeatureCounts>();
  #articles = 0;

  /** @param background is asked for when it is first needed */
  constructor(background: () => Background) {
    this.#background = background;
  }

  /** Learns from an article. */
  learn(article: FiledArticle): void {
    this.#count(article, 1);
  }

  /** Takes off what was learned from an article. @param article as it was then */
  forget(article: FiledArticle): void {
    this.#count(article, -1);
  }

  /** Forgets everything, and goes on from what was learned elsewhere, if anything was. */
  startFrom(carried: CategoryCountsData | null): void {
    this.#numbers.clear();
    this.#categories.clear();
    this.#inWork.clear();
    this.#done = new FeatureCounts();
    this.#articles = carried?.articles ?? 0;
    if (carried === null) return;
    const numbers = carried.features.map((feature) => this.#numberOf(feature));
    const take = (into: FeatureCounts, { articles, features, counts }: FeatureCountsData): void =>
      into.addCounted(
        articles,
        features.map((feature, index) => [numbers[feature] as number, counts[index] as number] as const),
      );
    take(this.#done, carried.done);
    for (const { scheme, counts } of carried.inWork) take(this.#inWorkOf(scheme), counts);
    for (const { scheme, code, filed, rejected } of carried.categories) {
      const learned = this.#learnedOf({ scheme, code });
      take(learned.filed, filed);
      take(learned.rejected, rejected);
    }
  }

  /** Equal learning gives equal data. */
  learned(): CategoryCountsData {
    const names = [...this.#numbers.keys()];
    // Each decided article is counted in one of them.
    const decided = [this.#done, ...this.#inWork.values()];
    const isCounted = (number: number): boolean => decided.some((counts) => counts.of(number) > 0);
    const features = [...this.#numbers].filter(([, number]) => isCounted(number)).map(([feature]) => feature);
    const places = new Map(features.sort().map((feature, place) => [feature, place]));
    const give = (some: FeatureCounts): FeatureCountsData => {
      const entries = [...some.entries()]
        .map(([number, count]) => [places.get(names[number] as string) as number, count] as const)
        .sort(([a], [b]) => a - b);
      return {
        articles: some.articles,
        features: entries.map(([place]) => place),
        counts: entries.map(([, count]) => count),
      };
    };
    const inOrder = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] =>
      [...map].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      articles: this.#articles,
      features,
      done: give(this.#done),
      inWork: inOrder(this.#inWork)
        .filter(([, counts]) => counts.articles > 0)
        .map(([scheme, counts]) => ({ scheme, counts: give(counts) })),
      categories: inOrder(this.#categories)
        .filter(([, { filed, rejected }]) => filed.articles + rejected.articles > 0)
        .map(([, { key, filed, rejected }]) => ({ ...key, filed: give(filed), rejected: give(rejected) })),
    };
  }

  score(article: ArticleText): CategoryScore[] {
    const features = featuresOf(article);
    const size = [...features.values()].reduce((sum, weight) => sum + weight, 0);
    if (size === 0) return [];
    const found = new Map<string, FoundFeature[]>();
    return [...this.#categories.values()].flatMap(({ key, filed, rejected }): CategoryScore[] => {
      if (filed.articles < leastArticles && rejected.articles < leastArticles) return [];
      const inScheme = found.get(key.scheme) ?? this.#find(features, key.scheme);
      found.set(key.scheme, inScheme);
      const evidence = (some: FeatureCounts): number =>
        evidenceOf(sumOf(inScheme, some, this.#decidedIn(key.scheme)) / Math.sqrt(size));
      return [{ key, score: evidence(filed) - Math.max(0, evidence(rejected)) }];
    });
  }

  #numberOf(feature: string): number {
    const known = this.#numbers.get(feature) ?? this.#numbers.size;
    this.#numbers.set(feature, known);
    return known;
  }

  #decidedIn(scheme: string): number {
    return this.#done.articles + (this.#inWork.get(scheme)?.articles ?? 0);
  }

  /** What is the same for all categories of a scheme, which may be many; features that no decided article has say nothing. */
  #find(features: ArticleFeatures, scheme: string): FoundFeature[] {
    const inWork = this.#inWork.get(scheme);
    const background = this.#background();
    return [...features].flatMap(([feature, weight]): FoundFeature[] => {
      const number = this.#numbers.get(feature);
      if (number === undefined) return [];
      const decided = this.#done.of(number) + (inWork?.of(number) ?? 0);
      return decided === 0
        ? []
        : [{ number, weight, decided, general: pseudoArticles * background.presenceOf(feature) }];
    });
  }

  #count(article: FiledArticle, times: 1 | -1): void {
    const { accepted, rejected, isDone } = article;
    const features = Int32Array.from(featuresOf(article).keys(), (feature) => this.#numberOf(feature));
    this.#articles += times;
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

/** A feature of the article that is scored. */
interface FoundFeature {
  readonly number: number;
  readonly weight: number;
  /** How many of the articles that are decided on have it. */
  readonly decided: number;
  /** How many of the pseudo-articles of general text have it. */
  readonly general: number;
}

/** The weights of features summed up: how much they are those of some articles, against the rest of those that are decided on. */
function sumOf(features: readonly FoundFeature[], some: FeatureCounts, decidedArticles: number): number {
  if (some.articles < leastArticles) return 0;
  const rest = decidedArticles - some.articles;
  let sum = 0;
  for (const { number, weight, decided, general } of features) {
    const here = some.of(number);
    const inRest = (decided - here + general) / (rest + pseudoArticles);
    if (!tells(here, some.articles, inRest)) continue;
    const inSome = (here + pseudoArticles * inRest) / (some.articles + pseudoArticles);
    sum += weight * Math.log(inSome / inRest);
  }
  return sum;
}

function evidenceOf(score: number): number {
  return Math.max(leastEvidence, Math.min(mostEvidence, scale * score));
}

/** Whether it is not by chance that so many of some articles have a feature; one that only one of them has tells nothing for it. */
function tells(here: number, articles: number, inRest: number): boolean {
  const expected = articles * inRest;
  // Half an article more than nothing, as counts are whole numbers.
  const surprise = (here - expected) / Math.sqrt(expected * (1 - inRest) + 0.25);
  return Math.abs(surprise) >= leastSurprise && (surprise < 0 || here >= leastArticles);
}
