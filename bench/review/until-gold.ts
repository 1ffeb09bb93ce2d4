import { faintNames, type NameReading, readingsOfPlace } from '../../model/name-readings.ts';
import type { GoldSpan } from '../../scripts/train/corpus.ts';
import { keyOf } from '../../scripts/train/span-score.ts';
import type { Collection, Suggestion } from './collection.ts';

/** Keys that adding a name takes: selecting it, and its type. */
const keysToAdd = 2;

/** What a person makes use of: the tagger's next readings of a mark, and names that it holds for too improbable to suggest. */
export interface Means {
  readonly readings: boolean;
  readonly faint: boolean;
}

/** Goes through what still waits mark by mark, then puts right what is wrong and adds what is missing. @returns how many keys that takes */
export function keysUntilGold(collection: Collection, means: Means): number {
  let keys = 0;
  for (const [at, { spans }] of collection.passages.entries()) {
    const gold = new Map(spans.map((span) => [keyOf(span), span]));
    const missing = new Map(gold);
    const accepted = collection.accepted(at);
    const open = collection.open.filter(({ passage }) => passage === at);
    for (const span of accepted) missing.delete(keyOf(span));
    const found = means.readings || means.faint ? collection.readings(at) : [];
    const wrong = accepted.filter((span) => !gold.has(keyOf(span)));
    // What is wrong is rejected, or put right.
    for (const span of [...wrong, ...open]) keys += keysFor(span, missing, means.readings ? found : []);
    const done = spans.filter((span) => !missing.has(keyOf(span)));
    const faint = means.faint ? faintNames(found, done, [...wrong, ...open]) : [];
    keys += keysForMissing(missing, faint);
  }
  return keys;
}

/**
 * One key accepts or rejects; edges are moved and a type changed, or the next readings gone through to the right one and that taken, where
 * that is less than adding the name.
 */
function keysFor(
  found: Pick<Suggestion, 'start' | 'end' | 'type'>,
  missing: Map<string, GoldSpan>,
  readings: readonly NameReading[],
): number {
  if (missing.delete(keyOf(found))) return 1;
  const offered = readingsOfPlace(readings, found, []);
  let [least, right] = [1 + keysToAdd, ''];
  for (const [key, gold] of missing) {
    if (gold.end <= found.start || gold.start >= found.end) continue;
    const moved = Math.abs(gold.start - found.start) + Math.abs(gold.end - found.end);
    const place = offered.findIndex(
      ({ start, end, type }) => keyOf({ start, end, type: gold.type }) === key && type === gold.type,
    );
    const keys = 1 + Math.min(moved, place < 0 ? moved : place + 1);
    if (keys < least) [least, right] = [keys, key];
  }
  return missing.delete(right) ? least : 1;
}

/**
 * Names are added one by one, or the faint ones gone through as far as that is less: a key goes to the first of them, one takes each that is
 * right (or gives it another type), one goes on from each that is not.
 */
function keysForMissing(missing: ReadonlyMap<string, GoldSpan>, faint: readonly NameReading[]): number {
  const places = new Set([...missing.values()].map(({ start, end }) => `${start} ${end}`));
  let least = keysToAdd * missing.size;
  let right = 0;
  for (const [place, { start, end }] of faint.entries()) {
    if (places.has(`${start} ${end}`)) right++;
    least = Math.min(least, 1 + (place + 1) + keysToAdd * (missing.size - right));
  }
  return least;
}
