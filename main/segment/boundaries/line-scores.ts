import { checkStop, neverStop, type Stop, stopInSteps } from '../../../model/stop.ts';
import type { Features } from '../features.ts';
import { type BoundaryModel, bucketBounds, sortIntoBuckets, weightsPerNumber } from './boundary-model.ts';
import { conjunctionRow, conjunctionSeed, conjunctions, rollBucket } from './conjunctions.ts';
import { Forest } from './forest.ts';
import { lineNumbersOf } from './line-numbers.ts';
import { stateCount } from './states.ts';

/** How many lines are scored at a time, so that a long file needs no more memory than a short one, and what is seen beyond them. */
const stretch = 2000;
const margin = 60;

/** Gives each line a score for each state, before what states say of each other. */
export class LineScorer {
  readonly #model: BoundaryModel;
  readonly #forest: Forest;

  constructor(model: BoundaryModel) {
    this.#model = model;
    this.#forest = new Forest(model.trees);
  }

  /** @throws {KanwuError} `cancelled` */
  scores(text: string, lines: readonly Features[], stop: Stop = neverStop): Float32Array {
    const scores = new Float32Array(lines.length * stateCount);
    const look = stopInSteps(stop);
    for (let start = 0; start < lines.length; start += stretch) {
      checkStop(stop);
      const from = Math.max(0, start - margin);
      const some = lines.slice(from, start + stretch + margin);
      const found = this.#scoresOf(bucketRows(lineNumbersOf(text, some).columns, this.#model), some.length, look);
      const end = Math.min(lines.length, start + stretch);
      scores.set(found.subarray((start - from) * stateCount, (end - from) * stateCount), start * stateCount);
    }
    return scores;
  }

  #scoresOf(buckets: Uint8Array, count: number, look: () => void): Float32Array {
    const { weights, conjunctionWeights, numbers, conjunctions: sets } = this.#model;
    const scores = new Float32Array(count * stateCount);
    for (let line = 0; line < count; line += 1) {
      look();
      const [at, first] = [line * stateCount, line * numbers.length];
      if (line > 0 && repeats(buckets, first, numbers.length)) {
        scores.copyWithin(at, at - stateCount, at);
        continue;
      }
      for (let number = 0; number < numbers.length; number += 1) {
        addRow(scores, at, weights, number * weightsPerNumber + (buckets[first + number] as number) * stateCount);
      }
      for (let which = 0; which < sets.length; which += 1) {
        addRow(scores, at, conjunctionWeights, rowOf(which, sets[which] ?? [], buckets, first) * stateCount);
      }
      this.#forest.add(scores, at, buckets, first);
    }
    return scores;
  }
}

/** Line after line: the bucket of each number. */
export function bucketRows(columns: readonly Float32Array[], { bounds }: Pick<BoundaryModel, 'bounds'>): Uint8Array {
  const buckets = new Uint8Array(columns.length * (columns[0]?.length ?? 0));
  for (const [number, column] of columns.entries()) {
    sortIntoBuckets(column, bucketBounds(bounds, number), buckets, number, columns.length);
  }
  return buckets;
}

/** Whether a row says the same as the one before it, as in long lists. */
function repeats(buckets: Uint8Array, first: number, size: number): boolean {
  for (let at = first; at < first + size; at += 1) if (buckets[at] !== buckets[at - size]) return false;
  return true;
}

function addRow(scores: Float32Array, at: number, weights: Float32Array, first: number): void {
  for (let state = 0; state < stateCount; state += 1) {
    scores[at + state] = (scores[at + state] as number) + (weights[first + state] as number);
  }
}

/** The row of a conjunction for the line whose buckets begin at `first`. */
export function rowOf(which: number, numbers: readonly number[], buckets: Uint8Array, first: number): number {
  let rolling = conjunctionSeed(which);
  for (let at = 0; at < numbers.length; at += 1) {
    rolling = rollBucket(rolling, buckets[first + (numbers[at] as number)] as number);
  }
  return conjunctionRow(rolling);
}

/**
 * The numbers of each conjunction by their place.
 * @throws {RangeError} when a conjunction names a number that there is not
 */
export function conjunctionNumbers(names: readonly string[]): readonly (readonly number[])[] {
  return conjunctions.map((conjunction) =>
    conjunction.map((name) => {
      const number = names.indexOf(name);
      if (number < 0) throw new RangeError(`no number is called ${name}`);
      return number;
    }),
  );
}
