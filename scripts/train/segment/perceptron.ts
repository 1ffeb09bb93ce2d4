import { weightsPerNumber } from '../../../main/segment/boundaries/boundary-model.ts';
import { conjunctionRows, conjunctions } from '../../../main/segment/boundaries/conjunctions.ts';
import { likeliestStates, ruledTransitions } from '../../../main/segment/boundaries/decide-states.ts';
import { bare, headed, stateCount } from '../../../main/segment/boundaries/states.ts';
import type { Random } from '../random.ts';
import type { Example } from './examples.ts';

/** What the perceptron learns; see `BoundaryModel`. */
export interface ChainWeights {
  readonly weights: Float32Array;
  readonly conjunctionWeights: Float32Array;
  readonly transitions: Float32Array;
}

/** Weights that are learned together: their values, and the sum of what they were over all pages. */
class Averaged {
  readonly now: Float32Array;
  readonly #sum: Float64Array;

  constructor(size: number) {
    this.now = new Float32Array(size);
    this.#sum = new Float64Array(size);
  }

  add(first: number, by: number, time: number): void {
    this.now[first] = (this.now[first] ?? 0) + by;
    this.#sum[first] = (this.#sum[first] ?? 0) + by * time;
  }

  average(time: number): Float32Array {
    return this.now.map((value, index) => value - (this.#sum[index] ?? 0) / time);
  }
}

/** How much a wrong state must fall behind the right one, so that what is close by chance is learned from, too. */
const demanded = 1;

/** Learns the chain's weights from pages (averaged structured perceptron with a margin: Collins 2002, Taskar 2003). */
export function trainChain(examples: readonly Example[], epochs: number, random: Random): ChainWeights {
  const numbers = examples[0]?.buckets.length ?? 0;
  const weights = new Averaged(numbers * weightsPerNumber);
  const joint = new Averaged(conjunctionRows * stateCount);
  const transitions = new Averaged(stateCount * stateCount);
  const order = Int32Array.from(examples, (_, index) => index);
  let time = 1;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const at of random.shuffle(order)) {
      const example = examples[at];
      if (example === undefined) continue;
      const scores = chainScores(example, weights.now, joint.now);
      demand(scores, example.states);
      const found = likeliestStates(scores, ruledTransitions(transitions.now));
      update(example, found, weights, joint, transitions, time);
      time += 1;
    }
  }
  return {
    weights: weights.average(time),
    conjunctionWeights: joint.average(time),
    transitions: transitions.average(time),
  };
}

function demand(scores: Float32Array, states: Uint8Array): void {
  for (const [line, right] of states.entries()) {
    for (let state = 0; state < stateCount; state += 1) {
      if (state === right) continue;
      const boundary = isStart(state) !== isStart(right) ? 2 : 1;
      const at = line * stateCount + state;
      scores[at] = (scores[at] ?? 0) + demanded * boundary;
    }
  }
}

function isStart(state: number): boolean {
  return state === headed || state === bare;
}

function chainScores(example: Example, weights: Float32Array, joint: Float32Array): Float32Array {
  const count = example.states.length;
  const scores = new Float32Array(count * stateCount);
  for (let line = 0; line < count; line += 1) {
    const at = line * stateCount;
    for (let number = 0; number < example.buckets.length; number += 1) {
      addRow(scores, at, weights, number * weightsPerNumber + (example.buckets[number]?.[line] ?? 0) * stateCount);
    }
    for (let which = 0; which < conjunctions.length; which += 1) {
      addRow(scores, at, joint, (example.rows[line * conjunctions.length + which] ?? 0) * stateCount);
    }
  }
  return scores;
}

function addRow(scores: Float32Array, at: number, weights: Float32Array, first: number): void {
  for (let state = 0; state < stateCount; state += 1) {
    scores[at + state] = (scores[at + state] as number) + (weights[first + state] as number);
  }
}

function update(
  { states, buckets, rows, weight }: Example,
  found: Uint8Array,
  weights: Averaged,
  joint: Averaged,
  transitions: Averaged,
  time: number,
): void {
  for (const [line, right] of states.entries()) {
    const wrong = found[line] ?? 0;
    if (wrong !== right) {
      for (const [number, column] of buckets.entries()) {
        const first = number * weightsPerNumber + (column[line] ?? 0) * stateCount;
        weights.add(first + right, weight, time);
        weights.add(first + wrong, -weight, time);
      }
      for (let which = 0; which < conjunctions.length; which += 1) {
        const first = (rows[line * conjunctions.length + which] ?? 0) * stateCount;
        joint.add(first + right, weight, time);
        joint.add(first + wrong, -weight, time);
      }
    }
    if (line === 0) continue;
    const [rightBefore, wrongBefore] = [states[line - 1] ?? 0, found[line - 1] ?? 0];
    if (rightBefore === wrongBefore && right === wrong) continue;
    transitions.add(rightBefore * stateCount + right, weight, time);
    transitions.add(wrongBefore * stateCount + wrong, -weight, time);
  }
}

/** The chain's weights averaged over trainings from several seeds. */
export function averaged(chains: readonly ChainWeights[]): ChainWeights {
  const mean = (of: (chain: ChainWeights) => Float32Array): Float32Array => {
    const sum = new Float32Array(of(chains[0] as ChainWeights).length);
    for (const chain of chains) {
      for (const [index, value] of of(chain).entries()) sum[index] = (sum[index] as number) + value / chains.length;
    }
    return sum;
  };
  return {
    weights: mean((chain) => chain.weights),
    conjunctionWeights: mean((chain) => chain.conjunctionWeights),
    transitions: mean((chain) => chain.transitions),
  };
}
