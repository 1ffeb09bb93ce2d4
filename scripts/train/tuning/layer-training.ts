import { labelCount } from '../../../main/extract/tagger/labels.ts';
import { Lattice } from '../../../main/extract/tagger/lattice.ts';
import { type NetworkArrays, stateSize } from '../../../main/extract/tagger/network/network-image.ts';
import { WordNetwork, wholeState } from '../../../main/extract/tagger/network/word-network.ts';
import { longestSentence } from '../../../main/extract/tagger/sentence.ts';
import { adaGradStep } from '../adagrad.ts';
import type { Instances } from '../instances.ts';
import { Random } from '../random.ts';

/** A network that was tuned before, and for each source by name `labelCount` rows of `stateSize` weights that read its states. */
export interface TunedBefore {
  readonly network: NetworkArrays;
  readonly layers: ReadonlyMap<string, Float32Array>;
}

const epochs = 5;
/** The length of AdaGrad's steps, of weights of states and of label pairs. */
const [layerRate, pairRate] = [0.01, 0.05];
/** The share of a state's numbers that is not looked at. */
const dropout = 0.4;
/** Smaller gradients are passed over. */
const smallest = 1e-3;

/**
 * What reads the states of a network for each source: where it was tuned on the source, as it was then; where the source is new to it,
 * trained on the source's sentences (but for copies), from the mean of the others on. The network stays as it is, which takes a hundredth of
 * the time that tuning takes.
 */
export function layersFor(
  { network, layers }: TunedBefore,
  sources: readonly string[],
  instances: Instances,
  seed: number,
): Float32Array {
  const size = labelCount * stateSize;
  const start = new Float32Array(size);
  for (const layer of layers.values())
    for (let at = 0; at < size; at++) start[at] = (start[at] as number) + (layer[at] as number) / layers.size;
  const reader = new WordNetwork(network);
  const all = new Float32Array(sources.length * size);
  for (const [source, name] of sources.entries()) {
    const layer = layers.get(name) ?? trained(reader, start.slice(), source, instances, seed);
    all.set(layer, source * size);
  }
  return all;
}

/** Trains a layer as a chain over labels on the sentences of one source. */
function trained(
  reader: WordNetwork,
  layer: Float32Array,
  source: number,
  { starts, sources, copies, forms, allowed }: Instances,
  seed: number,
): Float32Array {
  const random = new Random(seed);
  const sentences = Int32Array.from(sources.keys()).filter(
    (each) => sources[each] === source && copies[each] === 0 && (starts[each + 1] ?? 0) > (starts[each] ?? 0),
  );
  const lattice = new Lattice(longestSentence);
  const squares = new Float32Array(layer.length);
  const pairs = new Float32Array(labelCount * labelCount);
  const pairSquares = new Float32Array(pairs.length);
  const pairCounts = new Float64Array(pairs.length);
  const wanted = new Float64Array(longestSentence * labelCount);
  const states = new Float32Array(longestSentence * stateSize);
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(sentences);
    for (const sentence of sentences) {
      const start = starts[sentence] as number;
      const length = (starts[sentence + 1] as number) - start;
      reader.read(forms.subarray(start, start + length), length);
      for (let at = 0; at < length * stateSize; at++) {
        const isLeftOut = random.bits() < dropout * 0x100000000;
        states[at] = isLeftOut ? 0 : (reader.states[at] as number) / wholeState / (1 - dropout);
      }
      score(layer, states, length, lattice.scores);
      lattice.setTransitions(pairs);
      pairCounts.fill(0);
      lattice.sum(length, allowed.subarray(start, start + length));
      lattice.addPairCounts(length, 1, pairCounts);
      wanted.set(lattice.marginals.subarray(0, length * labelCount));
      lattice.sum(length, null);
      lattice.addPairCounts(length, -1, pairCounts);
      for (let cell = 0; cell < length * labelCount; cell++) {
        const gradient = (wanted[cell] as number) - (lattice.marginals[cell] as number);
        if (gradient < smallest && gradient > -smallest) continue;
        const label = cell % labelCount;
        const from = ((cell - label) / labelCount) * stateSize;
        for (let unit = 0; unit < stateSize; unit++) {
          const state = states[from + unit] as number;
          if (state !== 0) adaGradStep(layer, squares, label * stateSize + unit, gradient * state, layerRate);
        }
      }
      for (const [pair, count] of pairCounts.entries()) adaGradStep(pairs, pairSquares, pair, count, pairRate);
    }
  }
  return layer;
}

function score(layer: Float32Array, states: Float32Array, length: number, scores: Float64Array): void {
  for (let at = 0; at < length; at++) {
    for (let label = 0; label < labelCount; label++) {
      let sum = 0;
      for (let unit = 0; unit < stateSize; unit++) {
        sum += (layer[label * stateSize + unit] as number) * (states[at * stateSize + unit] as number);
      }
      scores[at * labelCount + label] = sum;
    }
  }
}
