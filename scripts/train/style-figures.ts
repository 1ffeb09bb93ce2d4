import type { CharacterTable } from '../../main/extract/tagger/characters.ts';
import { styleBucket, styleBuckets, styleUnit } from '../../main/extract/tagger/style.ts';
import type { Corpus } from './corpus.ts';

/** How many times each bucket is counted as seen beforehand. */
const prior = 0.5;

/**
 * For each corpus how much likelier each pair of neighbouring characters is in it than in all corpora together, from the
 * training parts: the figures of a `StyleModel`.
 */
export function styleFigures(corpora: readonly Corpus[], table: CharacterTable): Int8Array {
  const counts = corpora.map((corpus) => countPairs(corpus, table));
  const totals = counts.map((count) => count.reduce((sum, times) => sum + times, 0) + prior * styleBuckets);
  const figures = new Int8Array(corpora.length * styleBuckets);
  for (let bucket = 0; bucket < styleBuckets; bucket++) {
    const shares = counts.map((count, style) => ((count[bucket] as number) + prior) / (totals[style] as number));
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    for (const [style, share] of shares.entries()) {
      const figure = Math.round(Math.log(share / mean) * styleUnit);
      figures[style * styleBuckets + bucket] = Math.max(-127, Math.min(127, figure));
    }
  }
  return figures;
}

function countPairs(corpus: Corpus, { gram }: CharacterTable): Float64Array {
  const counts = new Float64Array(styleBuckets);
  for (const { text, heldOut } of corpus.passages) {
    if (heldOut) continue;
    for (let at = 0; at <= text.length; at++) {
      const left = at === 0 ? 0 : (gram[text.charCodeAt(at - 1)] ?? 0);
      const right = at === text.length ? 0 : (gram[text.charCodeAt(at)] ?? 0);
      const bucket = styleBucket(left, right);
      counts[bucket] = (counts[bucket] as number) + 1;
    }
  }
  return counts;
}
