import type { GoldSpan } from '../../scripts/train/corpus.ts';
import { keyOf } from '../../scripts/train/span-score.ts';
import type { Collection, Suggestion } from './collection.ts';

/** Keys that adding a name takes: selecting it, and its type. */
const keysToAdd = 2;

/** Goes through what still waits mark by mark, then puts right what is wrong and adds what is missing. @returns how many keys that takes */
export function keysUntilGold(collection: Collection): number {
  let keys = 0;
  for (const [at, { spans }] of collection.passages.entries()) {
    const gold = new Map(spans.map((span) => [keyOf(span), span]));
    const missing = new Map(gold);
    const accepted = collection.accepted(at);
    for (const span of accepted) missing.delete(keyOf(span));
    // What is wrong is rejected, or put right.
    for (const span of accepted) if (!gold.has(keyOf(span))) keys += keysFor(span, missing);
    for (const open of collection.open.filter(({ passage }) => passage === at)) keys += keysFor(open, missing);
    keys += keysToAdd * missing.size;
  }
  return keys;
}

/** One key accepts or rejects; edges are moved and a type changed where that is less than adding the name. */
export function keysFor(found: Pick<Suggestion, 'start' | 'end' | 'type'>, missing: Map<string, GoldSpan>): number {
  if (missing.delete(keyOf(found))) return 1;
  for (const [key, gold] of missing) {
    if (gold.end <= found.start || gold.start >= found.end) continue;
    const moved = Math.abs(gold.start - found.start) + Math.abs(gold.end - found.end);
    const keys = moved + 1;
    if (keys >= 1 + keysToAdd) continue;
    missing.delete(key);
    return keys;
  }
  return 1;
}
