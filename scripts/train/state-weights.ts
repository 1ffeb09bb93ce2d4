import { labelCount } from '../../main/extract/tagger/labels.ts';
import { stateSize } from '../../main/extract/tagger/network/network-image.ts';

/** A state of 1 in `Instances`. */
export const wholeState = 127;

/** Weights of one set: for each number of a state `labelCount` weights. */
export const stateWeightCount = stateSize * labelCount;

/** The length of AdaGrad's steps: a state has more to say at once than a feature, so they are short. */
const rate = 0.002;
/** The share of a state's numbers that each update leaves out. */
const dropout = 0.5;
/** Gradients smaller than this are passed over. */
const smallest = 1e-3;

/**
 * The part of a chain's scores that is a linear function of the word network's states: one set of weights that all
 * sources share, and one more for each source.
 */
export class StateWeights {
  /** One set after another, the shared one first. */
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly #left = new Uint8Array(stateSize);
  readonly #gradient = new Float64Array(stateWeightCount);

  constructor(sourceCount: number) {
    this.weights = new Float32Array((1 + sourceCount) * stateWeightCount);
    this.squares = new Float32Array(this.weights.length);
  }

  /** Chooses which numbers the next update leaves out. */
  choose(bits: () => number): void {
    for (let number = 0; number < stateSize; number++) this.#left[number] = bits() < dropout * 0x100000000 ? 0 : 1;
  }

  /** Adds the scores of a sentence's states, of the chosen numbers; `source` is negative for the shared weights alone. */
  addScores(states: Int8Array, length: number, source: number, scores: Float64Array): void {
    addStateScores(this.weights, states, length, source, scores, this.#left);
  }

  /** Moves the weights of the chosen numbers along the gradient of the scores (AdaGrad). */
  step(states: Int8Array, length: number, source: number, difference: Float64Array): void {
    const gradient = this.#gradient.fill(0);
    for (let cell = 0; cell < length * labelCount; cell++) {
      const slope = (difference[cell] as number) / wholeState;
      if (Math.abs(slope) * wholeState < smallest) continue;
      const label = cell % labelCount;
      const state = ((cell - label) / labelCount) * stateSize;
      for (let number = 0; number < stateSize; number++) {
        if (this.#left[number] === 0) continue;
        const at = number * labelCount + label;
        gradient[at] = (gradient[at] as number) + slope * (states[state + number] as number);
      }
    }
    for (let at = 0; at < stateWeightCount; at++) {
      const slope = gradient[at] as number;
      if (slope === 0) continue;
      this.#move(at, slope);
      if (source >= 0) this.#move((1 + source) * stateWeightCount + at, slope);
    }
  }

  #move(at: number, slope: number): void {
    const sum = (this.squares[at] as number) + slope * slope;
    this.squares[at] = sum;
    this.weights[at] = (this.weights[at] as number) + (rate * slope) / Math.sqrt(sum + 0.01);
  }
}

/**
 * Adds the scores of a sentence's states: `stateSize` numbers for each character, times `wholeState`.
 *
 * @param chosen which of the numbers count; all when not given
 */
export function addStateScores(
  weights: Float32Array,
  states: Int8Array,
  length: number,
  source: number,
  scores: Float64Array,
  chosen?: Uint8Array,
): void {
  const own = (1 + source) * stateWeightCount;
  for (let at = 0; at < length; at++) {
    const cell = at * labelCount;
    for (let number = 0; number < stateSize; number++) {
      if (chosen !== undefined && chosen[number] === 0) continue;
      const value = (states[at * stateSize + number] as number) / wholeState;
      const row = number * labelCount;
      for (let label = 0; label < labelCount; label++) {
        let weight = weights[row + label] as number;
        if (source >= 0) weight += weights[own + row + label] as number;
        scores[cell + label] = (scores[cell + label] as number) + value * weight;
      }
    }
  }
}

/** For each source `labelCount` rows of `stateSize` weights: its own with the shared ones. */
export function stateRows(weights: Float32Array): Float32Array {
  return Float32Array.from({ length: weights.length - stateWeightCount }, (_, index) => {
    const own = stateWeightCount + index - (index % stateWeightCount);
    const label = Math.floor((index % stateWeightCount) / stateSize);
    const at = (index % stateSize) * labelCount + label;
    return (weights[at] as number) + (weights[own + at] as number);
  });
}
