import type { Random } from '../random.ts';

/** Sentences to read at once: cell t × (number of sentences) + s is character t of sentence s. */
export interface Batch {
  /** How many characters each sentence has, the longest first. */
  readonly lengths: readonly number[];
  /** The row of the embeddings of each cell; any where a sentence has ended. */
  readonly rows: Int32Array;
}

/** The cells that a batch may have: the length of its longest sentence times the number of sentences. */
export const batchRoom = 3000;
/** Of so many sentences those of like length come together. */
const sortedTogether = 2000;

/** How many of the sentences go on at each character: the first ones, as the longest stand first. */
export function goingOn({ lengths }: Batch): number[] {
  return Array.from({ length: lengths[0] ?? 0 }, (_, step) => lengths.filter((length) => length > step).length);
}

/** Sorts sentences into batches of like length, the longest first in each, at random. None may be empty. */
export function batchesOf(sentences: Int32Array, lengthOf: (sentence: number) => number, random: Random): Int32Array[] {
  const order = sentences.slice();
  random.shuffle(order);
  const batches: Int32Array[] = [];
  for (let from = 0; from < order.length; from += sortedTogether) {
    const sorted = order.slice(from, from + sortedTogether).sort((a, b) => lengthOf(b) - lengthOf(a) || a - b);
    for (let at = 0; at < sorted.length; ) {
      const count = Math.max(1, Math.floor(batchRoom / lengthOf(sorted[at] as number)));
      batches.push(sorted.subarray(at, at + count));
      at += count;
    }
  }
  const shuffled = Int32Array.from(batches.keys());
  random.shuffle(shuffled);
  return Array.from(shuffled, (index) => batches[index] as Int32Array);
}
