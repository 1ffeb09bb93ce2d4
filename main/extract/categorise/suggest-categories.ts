import type { Confidence, Origin } from '../../../model/status.ts';
import type { ArticleText } from '../recogniser.ts';
import { type CategoryKey, nameOf } from './evidence.ts';

export interface CategorySuggestion extends CategoryKey {
  readonly confidence: Confidence;
  readonly origin: Origin;
}

export interface CategoryScore {
  readonly key: CategoryKey;
  /** 0 says nothing; a word that is nearly sure gives 2; below 0 speaks against the category. */
  readonly score: number;
}

/** Something that knows how much an article speaks for categories: lists of words, a model of what the archivist chose. */
export interface CategoryPrior {
  readonly origin: Origin;
  score(article: ArticleText): Iterable<CategoryScore>;
}

const mostPerScheme = 3;
/** A category needs this score, and this share of the best one's. */
const leastScore = 5;
const leastShare = 0.45;
/** The score at which a category is as likely as not. */
const evenScore = 8;

/**
 * Suggests up to three categories of each vocabulary, by the sum of what the priors say, the surest first. A suggestion's origin is
 * the prior that says most for it.
 */
export function suggestCategories(
  article: ArticleText,
  priors: readonly CategoryPrior[],
): readonly CategorySuggestion[] {
  const scored = new Map<string, Scored>();
  for (const { origin, score } of priors) {
    for (const { key, score: said } of score(article)) {
      const known = scored.get(nameOf(key)) ?? { key, score: 0, most: 0, origin };
      known.score += said;
      if (said > known.most) Object.assign(known, { most: said, origin });
      scored.set(nameOf(key), known);
    }
  }
  return strongest([...scored.values()]);
}

interface Scored {
  readonly key: CategoryKey;
  score: number;
  most: number;
  origin: Origin;
}

function strongest(scored: readonly Scored[]): CategorySuggestion[] {
  const suggestions: CategorySuggestion[] = [];
  for (const group of groupByScheme(scored).values()) {
    const ordered = [...group].sort((a, b) => b.score - a.score || (a.key.code < b.key.code ? -1 : 1));
    const best = ordered[0]?.score ?? 0;
    for (const { key, score, origin } of ordered.slice(0, mostPerScheme)) {
      if (score < leastScore || score < best * leastShare) continue;
      const confidence = Math.round(100 * Math.min(0.95, score / (score + evenScore))) / 100;
      suggestions.push({ ...key, confidence, origin });
    }
  }
  return suggestions;
}

function groupByScheme(scored: readonly Scored[]): Map<string, Scored[]> {
  const groups = new Map<string, Scored[]>();
  for (const each of scored) groups.set(each.key.scheme, [...(groups.get(each.key.scheme) ?? []), each]);
  return groups;
}
