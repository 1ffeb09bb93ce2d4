import { unitForm } from '../../../model/names/unit-form.ts';
import type { Origin } from '../../../model/status.ts';
import { checkStop, neverStop, stopInSteps } from '../../../model/stop.ts';
import type { ArticleText } from '../recogniser.ts';
import { type CategoryEvidence, type CategoryKey, nameOf } from './evidence.ts';
import type { CategoryPrior } from './suggest-categories.ts';

/** However often a word occurs, it counts no more than this. */
const mostOccurrences = 3;
/** How many occurrences one in the headline is worth. */
const headlineWeight = 2.5;

/** Scores categories by the words of an article that speak for them. */
export function wordPrior(evidence: CategoryEvidence, origin: Origin): CategoryPrior {
  return {
    origin,
    score(article) {
      const scores = new Map<string, { key: CategoryKey; score: number }>();
      for (const [index, count] of countWords(article, evidence)) {
        const word = evidence.words[index];
        if (word === undefined) continue;
        // A word that speaks for many categories says less for each.
        const share = word.weight / Math.sqrt(Math.max(1, word.categories.length / 2));
        for (const key of word.categories) {
          const known = scores.get(nameOf(key)) ?? { key, score: 0 };
          known.score += share * Math.min(count, mostOccurrences);
          scores.set(nameOf(key), known);
        }
      }
      return scores.values();
    },
  };
}

/** How often each word of the evidence occurs in an article: the longest that begins at each place. */
function countWords(article: ArticleText, { trie }: CategoryEvidence): ReadonlyMap<number, number> {
  const { stop = neverStop } = article;
  const text = unitForm(article.text, () => checkStop(stop));
  const look = stopInSteps(stop);
  const headlineEnd = article.blocks.find(({ role }) => role === 'headline')?.end ?? 0;
  const counts = new Map<number, number>();
  for (let at = 0; at < text.length; ) {
    look();
    let end = at + 1;
    let found = -1;
    let state = splitsWord(text, at) ? 0 : trie.next(0, text.charCodeAt(at));
    for (let next = at + 1; state !== 0; next++) {
      if (trie.wordAt(state) >= 0 && !splitsWord(text, next)) {
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

/** Whether a place is inside a word of Latin letters: “art” is not in “party”. */
function splitsWord(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at));
}

function isLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}
