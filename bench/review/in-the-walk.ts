import type { Collection } from './collection.ts';
import { keysUntilGold, type Means } from './until-gold.ts';

/** What going mark by mark comes to: how much is suggested, and keys for each name until gold. */
export function decidedInTheWalk(collection: Collection): {
  readonly suggestions: number;
  readonly all: (means: Means) => number;
} {
  const names = collection.passages.reduce((sum, { spans }) => sum + spans.length, 0);
  return { suggestions: collection.open.length, all: (means) => keysUntilGold(collection, means) / names };
}
