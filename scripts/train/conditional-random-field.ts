import { featureCount, sourceFeatureCount } from '../../main/extract/tagger/features.ts';
import { labelCount } from '../../main/extract/tagger/labels.ts';
import { Lattice } from '../../main/extract/tagger/lattice.ts';
import { longestSentence } from '../../main/extract/tagger/sentence.ts';
import { adaGradStep } from './adagrad.ts';
import type { Instances } from './instances.ts';
import { Random } from './random.ts';

export interface FieldOptions {
  readonly seed: number;
  /** The length of AdaGrad's steps. */
  readonly rate: number;
  /** The share of features left out at random in each update, 0 to 1, so that no feature relies on another. */
  readonly dropout: number;
  /** Whether coarse features have weights of their own in each source. */
  readonly bySource: boolean;
  /** The weights of label pairs, where they are not to be learned. */
  readonly transitions?: Float32Array;
}

/** The weights of a chain: shared rows, rows for each source (coarse features only), and label pairs. */
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
  readonly #weights: ChainWeights;
  readonly #squares: ChainWeights;
  readonly #sums: ChainWeights;
  readonly #sourceRowCount: number;
  readonly #options: FieldOptions;
  readonly #lattice = new Lattice(longestSentence);
  readonly #active = new Int32Array(longestSentence * featureCount);
  readonly #difference = new Float64Array(longestSentence * labelCount);
  readonly #pairs = new Float64Array(labelCount * labelCount);
  #averagedEpochs = 0;

  constructor(rowCount: number, sourceRowCount: number, sourceCount: number, options: FieldOptions) {
    const empty = (): ChainWeights => ({
      rows: new Float32Array(rowCount * labelCount),
      sourceRows: new Float32Array(sourceRowCount * sourceCount * labelCount),
      transitions: new Float32Array(labelCount * labelCount),
    });
    this.#sourceRowCount = sourceRowCount;
    this.#options = options;
    this.#weights = empty();
    this.#squares = empty();
    this.#sums = empty();
    if (options.transitions !== undefined) this.#weights.transitions.set(options.transitions);
  }

  /** All that changes in training: the arrays, for a checkpoint to read or fill, and the numbers. */
  get state(): Float32Array[] {
    return [this.#weights, this.#squares, this.#sums].flatMap(({ rows, sourceRows, transitions }) => [
      rows,
      sourceRows,
      transitions,
    ]);
  }

  /** How many epochs are in the average that `state` was filled with. */
  set averagedEpochs(epochs: number) {
    this.#averagedEpochs = epochs;
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
    this.#averagedEpochs++;
    for (const part of ['rows', 'sourceRows', 'transitions'] as const) {
      const sum = this.#sums[part];
      const weights = this.#weights[part];
      for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) + (weights[at] as number);
    }
  }

  /** The average of the weights that were added to it. */
  averaged(): ChainWeights {
    const epochs = Math.max(1, this.#averagedEpochs);
    const { rows, sourceRows, transitions } = this.#sums;
    const divide = (sums: Float32Array): Float32Array => sums.map((sum) => sum / epochs);
    return {
      rows: divide(rows),
      sourceRows: divide(sourceRows),
      transitions: divide(transitions),
    };
  }

  #update(instances: Instances, sentence: number, random: Random): number {
    const start = instances.starts[sentence] as number;
    const length = (instances.starts[sentence + 1] as number) - start;
    if (length === 0) return 0;
    const source = this.#options.bySource ? (instances.sources[sentence] as number) : -1;
    const sourceBase = source < 0 ? -1 : source * this.#sourceRowCount;
    this.#chooseFeatures(instances.features, start, length, random);
    const lattice = this.#lattice;
    lattice.setTransitions(this.#weights.transitions);
    score(this.#weights, this.#active, 0, length, sourceBase, lattice.scores);
    const { given } = instances;
    for (let cell = 0; given !== undefined && cell < length * labelCount; cell++) {
      lattice.scores[cell] = (lattice.scores[cell] as number) + (given[start * labelCount + cell] as number);
    }
    const pairs = this.#pairs.fill(0);
    lattice.sum(length, instances.allowed.subarray(start, start + length));
    lattice.addPairCounts(length, 1, pairs);
    const allowedTotal = lattice.total;
    this.#difference.set(lattice.marginals.subarray(0, length * labelCount));
    lattice.sum(length, null);
    lattice.addPairCounts(length, -1, pairs);
    for (let cell = 0; cell < length * labelCount; cell++) {
      this.#difference[cell] = (this.#difference[cell] as number) - (lattice.marginals[cell] as number);
    }
    this.#step(length, sourceBase);
    for (let pair = 0; this.#options.transitions === undefined && pair < pairs.length; pair++) {
      adaGradStep(
        this.#weights.transitions,
        this.#squares.transitions,
        pair,
        pairs[pair] as number,
        this.#options.rate,
      );
    }
    return lattice.total - allowedTotal;
  }

  /**
   * Decides what the corpora leave open: every sentence gets the best labels, under the averaged weights that all
   * sources share, among those that its corpus does not rule out.
   */
  complete(instances: Instances): void {
    const weights = this.averaged();
    const { scores, best } = this.#lattice;
    this.#lattice.setTransitions(weights.transitions);
    for (let sentence = 0; sentence < instances.sources.length; sentence++) {
      const start = instances.starts[sentence] as number;
      const length = (instances.starts[sentence + 1] as number) - start;
      score(weights, instances.features, start, length, -1, scores);
      for (let cell = 0; cell < length * labelCount; cell++) {
        const mask = instances.allowed[start + Math.floor(cell / labelCount)] as number;
        if (((mask >> (cell % labelCount)) & 1) === 0) scores[cell] = -1e6;
      }
      this.#lattice.decode(length);
      for (let at = 0; at < length; at++) {
        instances.labels[start + at] = best[at] as number;
        instances.allowed[start + at] = 1 << (best[at] as number);
      }
    }
  }

  #chooseFeatures(features: Int32Array, start: number, length: number, random: Random): void {
    const { dropout } = this.#options;
    const from = start * featureCount;
    const size = length * featureCount;
    if (dropout === 0) {
      this.#active.set(features.subarray(from, from + size));
      return;
    }
    const threshold = dropout * 0x100000000;
    for (let at = 0; at < size; at++) {
      this.#active[at] = random.bits() < threshold ? -1 : (features[from + at] as number);
    }
  }

  #step(length: number, sourceBase: number): void {
    const { rate } = this.#options;
    const { rows, sourceRows } = this.#weights;
    const squares = this.#squares;
    for (let at = 0; at < length; at++) {
      for (let label = 0; label < labelCount; label++) {
        const gradient = this.#difference[at * labelCount + label] as number;
        if (gradient < smallest && gradient > -smallest) continue;
        for (let column = 0; column < featureCount; column++) {
          const row = this.#active[at * featureCount + column] as number;
          if (row < 0) continue;
          adaGradStep(rows, squares.rows, row * labelCount + label, gradient, rate);
          if (column >= sourceFeatureCount || sourceBase < 0) continue;
          adaGradStep(sourceRows, squares.sourceRows, (sourceBase + row) * labelCount + label, gradient, rate);
        }
      }
    }
  }
}

/** Gradients smaller than this are passed over. */
const smallest = 1e-3;

/**
 * Adds up the weights of the features of `length` characters from character `start` of `features` into `scores`.
 * `sourceBase` is the first row of the source, negative for the shared weights alone.
 */
export function score(
  weights: ChainWeights,
  features: Int32Array,
  start: number,
  length: number,
  sourceBase: number,
  scores: Float64Array,
): void {
  scores.fill(0, 0, length * labelCount);
  for (let at = 0; at < length; at++) {
    const cells = at * labelCount;
    for (let column = 0; column < featureCount; column++) {
      const row = features[(start + at) * featureCount + column] as number;
      if (row < 0) continue;
      addRow(weights.rows, row, scores, cells);
      if (column < sourceFeatureCount && sourceBase >= 0) addRow(weights.sourceRows, sourceBase + row, scores, cells);
    }
  }
}

function addRow(weights: Float32Array, row: number, scores: Float64Array, cells: number): void {
  const from = row * labelCount;
  for (let label = 0; label < labelCount; label++) {
    scores[cells + label] = (scores[cells + label] as number) + (weights[from + label] as number);
  }
}
