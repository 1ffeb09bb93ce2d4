import type { BoundaryModel, Tree } from '../../../main/segment/boundaries/boundary-model.ts';
import { lineNumbersOf } from '../../../main/segment/boundaries/line-numbers.ts';
import { conjunctionNumbers } from '../../../main/segment/boundaries/line-scores.ts';
import { Random } from '../random.ts';
import { boost } from './boosting.ts';
import { boundsFor, exampleOf, type ReadPage } from './examples.ts';
import { averaged, type ChainWeights, trainChain } from './perceptron.ts';

/** A page to learn from, and how much it counts beside others. */
export interface Lesson {
  readonly page: ReadPage;
  readonly weight: number;
}

export interface TrainingOptions {
  readonly version: string;
  readonly seed: number;
  /** How many chains are averaged, each from a seed of its own. */
  readonly chains: number;
  readonly epochs: number;
  readonly rounds: number;
}

/** The chain's scores are brought to the scale of the trees', which are logarithms of odds. */
const chainShare = 0.0024;
const transitionShare = 0.0072;
const sharpness = 1;

export function trainBoundaries(lessons: readonly Lesson[], options: TrainingOptions): BoundaryModel {
  const bounds = boundsFor(lessons.map(({ page }) => page));
  const examples = lessons.map(({ page, weight }) => exampleOf(page, bounds, weight));
  const chains = Array.from({ length: options.chains }, (_, chain) =>
    trainChain(examples, options.epochs, new Random(options.seed * 1000 + chain)),
  );
  const trees =
    options.rounds === 0
      ? []
      : boost(examples, { rounds: options.rounds, leaves: 24, rate: 0.15, numberShare: 0.3 }, new Random(options.seed));
  return combined(averaged(chains), trees, bounds, options.version);
}

function combined(chain: ChainWeights, trees: readonly Tree[], bounds: Float32Array, version: string): BoundaryModel {
  const scaled = (weights: Float32Array, share = chainShare) => weights.map((weight) => weight * share);
  return {
    version,
    numbers: lineNumbersOf('', []).names,
    conjunctions: conjunctionNumbers(lineNumbersOf('', []).names),
    bounds,
    weights: scaled(chain.weights),
    conjunctionWeights: scaled(chain.conjunctionWeights),
    transitions: scaled(chain.transitions, transitionShare),
    trees,
    sharpness,
  };
}
