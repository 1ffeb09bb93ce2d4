import type { Confidence, Origin } from '../../../model/status.ts';
import { foldWidth } from '../lexicon/fold.ts';
import { type ArticleText, originOf } from '../recogniser.ts';
import type { CategoryEvidence, CategoryKey } from './evidence.ts';

export interface CategorySuggestion extends CategoryKey {
  readonly confidence: Confidence;
  readonly origin: Origin;
}

/** How often each word of the evidence occurs in an article; a word of the headline counts for more. */
export type WordCounts = ReadonlyMap<number, number>;

/**
 * Something that knows how much the words of an article speak for each category, e.g. a model of what the archivist chose. Scores are
 * added to those of the evidence lists, by `scheme/code`; 0 says nothing.
 */
export interface CategoryPrior {
  score(counts: WordCounts): ReadonlyMap<string, number>;
}

const identity = { name: 'category-words', version: '1' };
const mostPerScheme = 3;
/** A category needs this score, and this share of the best one's. */
const leastScore = 5;
const leastShare = 0.45;
/** However often a word occurs, it counts no more than this. */
const mostOccurrences = 3;
const headlineWeight = 2.5;
/** The score at which a category is as likely as not. */
const evenScore = 8;

/** Suggests up to three categories of each vocabulary, by the words of an article, the surest first. */
export function suggestCategories(
  article: ArticleText,
  evidence: CategoryEvidence,
  prior?: CategoryPrior,
): readonly CategorySuggestion[] {
  const counts = countWords(article, evidence);
  const scores = new Map<string, { key: CategoryKey; score: number }>();
  for (const [index, count] of counts) {
    const word = evidence.words[index];
    if (word === undefined) continue;
    // A word that speaks for many categories says less for each.
    const share = word.weight / Math.sqrt(Math.max(1, word.categories.length / 2));
    for (const key of word.categories) {
      const name = `${key.scheme}/${key.code}`;
      const known = scores.get(name) ?? { key, score: 0 };
      known.score += share * Math.min(count, mostOccurrences);
      scores.set(name, known);
    }
  }
  for (const [name, score] of prior?.score(counts) ?? []) {
    const [scheme = '', code = ''] = name.split('/');
    const known = scores.get(name) ?? { key: { scheme, code }, score: 0 };
    known.score += score;
    scores.set(name, known);
  }
  return strongest([...scores.values()]);
}

function countWords(article: ArticleText, { trie }: CategoryEvidence): WordCounts {
  const text = foldWidth(article.text);
  const headlineEnd = article.blocks.find(({ role }) => role === 'headline')?.end ?? 0;
  const counts = new Map<number, number>();
  for (let at = 0; at < text.length; ) {
    let end = at + 1;
    let found = -1;
    let state = trie.next(0, text.charCodeAt(at));
    for (let next = at + 1; state !== 0; next++) {
      if (trie.wordAt(state) >= 0) {
        found = trie.wordAt(state);
        end = next;
      }
      state = next < text.length ? trie.next(state, text.charCodeAt(next)) : 0;
    }
    if (found >= 0) counts.set(found, (counts.get(found) ?? 0) + (at < headlineEnd ? headlineWeight : 1));
    at = end;
  }
  return counts;
}

function strongest(scored: readonly { readonly key: CategoryKey; readonly score: number }[]): CategorySuggestion[] {
  const suggestions: CategorySuggestion[] = [];
  const bySchemes = groupByScheme(scored);
  for (const group of bySchemes.values()) {
    const ordered = [...group].sort((a, b) => b.score - a.score);
    const best = ordered[0]?.score ?? 0;
    for (const { key, score } of ordered.slice(0, mostPerScheme)) {
      if (score < leastScore || score < best * leastShare) continue;
      const confidence = Math.round(100 * Math.min(0.95, score / (score + evenScore))) / 100;
      suggestions.push({ ...key, confidence, origin: originOf(identity) });
    }
  }
  return suggestions;
}

function groupByScheme<Scored extends { readonly key: CategoryKey }>(scored: readonly Scored[]): Map<string, Scored[]> {
  const groups = new Map<string, Scored[]>();
  for (const each of scored) groups.set(each.key.scheme, [...(groups.get(each.key.scheme) ?? []), each]);
  return groups;
}
