import { featureCount, sourceFeatureCount } from '../../main/extract/tagger/features.ts';
import { labelCount } from '../../main/extract/tagger/labels.ts';
import { Lattice } from '../../main/extract/tagger/lattice.ts';
import { longestSentence } from '../../main/extract/tagger/sentence.ts';
import type { Instances } from './instances.ts';
import { Random } from './random.ts';

export interface TrainingOptions {
  readonly seed: number;
  readonly rate: number;
  /** The share of features left out at random in each update, 0 to 1. */
  readonly dropout: number;
  readonly decay: number; readonly sgd: boolean; readonly cool: number; readonly nosrc: boolean;
}

/** The weights of a chain: shared rows, rows for each source (coarse features only), label pairs. */
export interface ChainWeights {
  readonly rows: Float32Array;
  readonly sourceRows: Float32Array;
  readonly transitions: Float32Array;
}

/**
 * A linear-chain conditional random field trained by AdaGrad, one sentence at a time, on the probability of all label
 * sequences that the corpora do not rule out (so an unmarked type is unknown, not negative). Each coarse feature has,
 * beside its shared weights, weights of its own in each source (Daumé III 2007, "Frustratingly easy domain
 * adaptation").
 */
export class ConditionalRandomField {
  readonly weights: ChainWeights;
  readonly squares: ChainWeights;
  readonly sums: ChainWeights;
  averagedEpochs = 0;
  readonly #sourceRowCount: number;
  readonly #options: TrainingOptions;
  readonly #lattice = new Lattice(longestSentence);
  readonly #active = new Int32Array(longestSentence * featureCount);
  readonly #difference = new Float64Array(longestSentence * labelCount);
  readonly #pairs = new Float64Array(labelCount * labelCount);

  constructor(rowCount: number, sourceRowCount: number, sourceCount: number, options: TrainingOptions) {
    const empty = (): ChainWeights => ({
      rows: new Float32Array(rowCount * labelCount),
      sourceRows: new Float32Array(sourceRowCount * sourceCount * labelCount),
      transitions: new Float32Array(labelCount * labelCount),
    });
    this.#sourceRowCount = sourceRowCount;
    this.#options = options;
    this.weights = empty();
    this.squares = empty();
    this.sums = empty();
  }

  /** Goes once over all sentences in a random order that depends on seed and epoch only. Returns the loss a character. */
  trainEpoch(instances: Instances, epoch: number): number {
    const random = new Random(this.#options.seed * 1000 + epoch);
    const order = Int32Array.from({ length: instances.sources.length }, (_, index) => index);
    random.shuffle(order);
    let loss = 0;
    for (const sentence of order) loss += this.#update(instances, sentence, random);
    return loss / instances.labels.length;
  }

  /** Adds the present weights to the average. */
  addToAverage(): void {
    this.averagedEpochs++;
    for (const part of ['rows', 'sourceRows', 'transitions'] as const) {
      const sum = this.sums[part];
      const weights = this.weights[part];
      for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) + (weights[at] as number) * (part==='transitions'?1:this.scale);
    }
  }

  #update(instances: Instances, sentence: number, random: Random): number {
    const start = instances.starts[sentence] as number;
    const length = (instances.starts[sentence + 1] as number) - start;
    if (length === 0) return 0;
    const source = instances.sources[sentence] as number;
    this.#schedule(instances.sources.length);
    this.#chooseFeatures(instances.features, start, length, random);
    const lattice = this.#lattice;
    const { transitions } = this.weights;
    lattice.setTransitions(transitions);
    score(this.weights, this.#active, 0, length, source * this.#sourceRowCount, lattice.scores, this.scale);
    const pairs = this.#pairs.fill(0);
    lattice.sum(length, instances.allowed.subarray(start, start + length));
    lattice.addPairCounts(length, 1, pairs);
    const goldTotal = lattice.total;
    this.#difference.set(lattice.marginals.subarray(0, length * labelCount));
    lattice.sum(length, null);
    lattice.addPairCounts(length, -1, pairs);
    for (let cell = 0; cell < length * labelCount; cell++) {
      this.#difference[cell] = (this.#difference[cell] as number) - (lattice.marginals[cell] as number);
    }
    this.#step(length, source * this.#sourceRowCount);
    this.#stepTransitions(pairs);
    return lattice.total - goldTotal;
  }

  #schedule(count: number): void {
    if (!this.#options.sgd) return;
    const eta = this.#options.rate / (1 + this.t / count * this.#options.cool);
    this.scale *= 1 - eta * this.#options.decay / count;
    this.gain = eta / this.scale;
    this.t++;
  }

  #chooseFeatures(features: Int32Array, start: number, length: number, random: Random): void {
    const threshold = this.#options.dropout * 0x10000;
    const from = start * featureCount;
    for (let at = 0; at < length * featureCount; at += 2) {
      const bits = random.bits();
      this.#active[at] = (bits & 0xffff) < threshold ? -1 : (features[from + at] as number);
      this.#active[at + 1] = bits >>> 16 < threshold ? -1 : (features[from + at + 1] as number);
    }
  }

  #step(length: number, sourceBase: number): void {
    const { rows, sourceRows } = this.weights;
    const squares = this.squares.rows;
    const sourceSquares = this.squares.sourceRows;
    for (let at = 0; at < length; at++) {
      const cells = at * labelCount;
      for (let label = 0; label < labelCount; label++) {
        const gradient = this.#difference[cells + label] as number;
        if (gradient < 1e-3 && gradient > -1e-3) continue;
        const square = gradient * gradient;
        for (let column = 0; column < featureCount; column++) {
          const row = this.#active[at * featureCount + column] as number;
          if (row < 0) continue;
          this.#move(rows, squares, row * labelCount + label, gradient, square);
          if (column < sourceFeatureCount && !this.#options.nosrc) {
            this.#move(sourceRows, sourceSquares, (sourceBase + row) * labelCount + label, gradient, square);
          }
        }
      }
    }
  }

  #move(weights: Float32Array, squares: Float32Array, cell: number, gradient: number, square: number): void {
    if (this.#options.sgd) { weights[cell] = (weights[cell] as number) + this.gain * gradient; return; }
    const sum = (squares[cell] as number) + square;
    squares[cell] = sum;
    const weight = weights[cell] as number;
    weights[cell] = weight + (this.#options.rate * (gradient - this.#options.decay * weight)) / Math.sqrt(sum + 1e-2);
  }

  gain = 0; scale = 1; t = 0;

  #stepTransitions(pairs: Float64Array): void {
    const { transitions } = this.weights;
    for (let pair = 0; pair < pairs.length; pair++) {
      const gradient = pairs[pair] as number;
      if (this.#options.sgd) transitions[pair] = (transitions[pair] as number) * (1) + this.gain * this.scale * gradient; else if (gradient !== 0) this.#move(transitions, this.squares.transitions, pair, gradient, gradient * gradient);
    }
  }
}

/** Adds up the weights of the features of `length` characters from character `start` of `features` into `scores`. */
export function score(
  weights: ChainWeights,
  features: Int32Array,
  start: number,
  length: number,
  sourceBase: number,
  scores: Float64Array,
  scale = 1,
): void {
  const { rows, sourceRows } = weights;
  scores.fill(0, 0, length * labelCount);
  for (let at = 0; at < length; at++) {
    const cells = at * labelCount;
    for (let column = 0; column < featureCount; column++) {
      const row = features[(start + at) * featureCount + column] as number;
      if (row < 0) continue;
      const from = row * labelCount;
      for (let label = 0; label < labelCount; label++) {
        scores[cells + label] = (scores[cells + label] as number) + (rows[from + label] as number);
      }
      if (column >= sourceFeatureCount || sourceBase < 0) continue;
      const sourceFrom = (sourceBase + row) * labelCount;
      for (let label = 0; label < labelCount; label++) {
        scores[cells + label] = (scores[cells + label] as number) + (sourceRows[sourceFrom + label] as number);
      }
    }
    if (scale !== 1) for (let label = 0; label < labelCount; label++) scores[cells + label] = (scores[cells + label] as number) * scale;
  }
}
