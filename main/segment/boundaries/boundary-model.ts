import { stateCount } from './states.ts';

/** Into how many buckets each number is sorted; trees ask whether a number's bucket is above another. */
export const bucketCount = 16;

/**
 * What decides between the states of lines: for each number the upper bounds of its buckets, the weights of the chain
 * (averaged perceptron, Collins 2002), and boosted trees (Friedman 2001) whose sums are added to its scores.
 */
export interface BoundaryModel {
  readonly version: string;
  /** The numbers' names, in the order that they were trained in. */
  readonly numbers: readonly string[];
  /** The numbers of each conjunction by their place. */
  readonly conjunctions: readonly (readonly number[])[];
  /** `bucketCount − 1` ascending bounds for each number; a value belongs to the first bucket whose bound it does not pass. */
  readonly bounds: Float32Array;
  /** A weight for each number, bucket and state. */
  readonly weights: Float32Array;
  /** A weight for each row of the conjunctions and each state. */
  readonly conjunctionWeights: Float32Array;
  /** A weight for each pair of states, the one before first. */
  readonly transitions: Float32Array;
  readonly trees: readonly Tree[];
  /** By how much scores are multiplied before they are read as logarithms of odds. */
  readonly sharpness: number;
}

/**
 * A tree that adds to the score of one state. Inner nodes come first: node n asks for number `numbers[n]` whether its bucket
 * is at most `buckets[n]`, and goes on to `left[n]` or `right[n]`; a negative one, −1 − l, is leaf l.
 */
export interface Tree {
  readonly state: number;
  readonly numbers: Uint8Array;
  readonly buckets: Uint8Array;
  readonly left: Int16Array;
  readonly right: Int16Array;
  readonly leaves: Float32Array;
}

/** The upper bounds of one number's buckets. */
export function bucketBounds(bounds: Float32Array, number: number): Float32Array {
  return bounds.subarray(number * (bucketCount - 1), (number + 1) * (bucketCount - 1));
}

/** Sorts a number's values into its buckets, which are written to `into` from `first` on, `step` apart. */
export function sortIntoBuckets(
  column: Float32Array,
  bounds: Float32Array,
  into: Uint8Array,
  first: number,
  step: number,
): void {
  for (let line = 0; line < column.length; line += 1) {
    const value = column[line] as number;
    let low = 0;
    let high = bounds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value > (bounds[middle] as number)) low = middle + 1;
      else high = middle;
    }
    into[first + line * step] = low;
  }
}

export const weightsPerNumber = bucketCount * stateCount;
