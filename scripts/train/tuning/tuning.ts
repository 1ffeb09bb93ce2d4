import { labelCount } from '../../../main/extract/tagger/labels.ts';
import { Lattice } from '../../../main/extract/tagger/lattice.ts';
import type { NetworkArrays } from '../../../main/extract/tagger/network/network-image.ts';
import { embeddingRows, networkTags, stateSize } from '../../../main/extract/tagger/network/network-image.ts';
import { longestSentence } from '../../../main/extract/tagger/sentence.ts';
import { roundedNetwork, weightsOf } from '../../network/network-weights.ts';
import { adaGradStep } from '../adagrad.ts';
import type { Instances } from '../instances.ts';
import { Random } from '../random.ts';
import type { Batch } from './batch.ts';
import { batchesOf } from './batch.ts';
import { TrainableNetwork, tagColumns } from './trainable-network.ts';

/** The length of Adam's steps at first, of the network and of the layer that reads its states; it falls to 0. */
const [networkRate, layerRate] = [3e-4, 2e-3];
/** The length of AdaGrad's steps for label pairs. */
const pairRate = 0.05;
/** The share of a state's numbers that the layer does not see. */
const dropout = 0.4;
/** How much it counts that the network goes on telling words and parts of speech as before. */
const tagShare = 0.3;
/** A probability of 1 as a byte. */
const wholeByte = 255;

export interface TuningOptions {
  readonly seed: number;
  readonly epochs: number;
}

export interface TunedNetwork {
  readonly network: NetworkArrays;
  /** For each source `labelCount` rows of `stateSize` weights. */
  readonly layer: Float32Array;
}

/**
 * Trains the word network further, to tell the labels of the corpora by its states: a chain over labels whose scores are a
 * linear layer over the states, with weights that all sources share and weights for each source. As it goes on being asked
 * for the tags that it told before, and as surely (Li and Hoiem 2016, “Learning without forgetting”), it forgets little of
 * what it learned from more text than the corpora have.
 */
export class Tuning {
  readonly #instances: Instances;
  readonly #sourceCount: number;
  readonly #seed: number;
  readonly #epochs: number;
  readonly #sentences: Int32Array;
  readonly #network: TrainableNetwork;
  /** For each character how probable the network found each of its `networkTags` before it was trained further, as bytes. */
  readonly #tagsBefore: Uint8Array;
  readonly #rowOf: Uint16Array;
  readonly #lattice = new Lattice(longestSentence);
  readonly #pairs = new Float32Array(labelCount * labelCount);
  readonly #pairSquares = new Float32Array(labelCount * labelCount);
  readonly #pairSlopes = new Float64Array(labelCount * labelCount);

  /** Learns from all sentences but the copies with exchanged names. */
  constructor(first: NetworkArrays, instances: Instances, sourceCount: number, { seed, epochs }: TuningOptions) {
    this.#rowOf = embeddingRows(first.characters);
    const columns = 8 * Math.ceil(((1 + sourceCount) * labelCount) / 8);
    this.#network = new TrainableNetwork(weightsOf(first), columns);
    this.#instances = instances;
    this.#sourceCount = sourceCount;
    this.#seed = seed;
    this.#epochs = epochs;
    const all = Int32Array.from(instances.sources.keys());
    this.#sentences = all.filter((sentence) => instances.copies[sentence] === 0 && this.#lengthOf(sentence) > 0);
    this.#tagsBefore = new Uint8Array(instances.labels.length * networkTags);
    this.#noteTags();
  }

  /** All that changes in training, for a checkpoint to read or fill. */
  get state(): Float32Array[] {
    return [...this.#network.learned.state, this.#pairs, this.#pairSquares];
  }

  /** Takes up a training of whose epochs some are done; `state` was filled. */
  resume(epochsDone: number): void {
    const counts = Array.from({ length: epochsDone }, (_, epoch) => this.#batches(epoch)[0].length);
    this.#network.learned.steps = counts.reduce((sum, count) => sum + count, 0);
    this.#network.turnWeights();
  }

  /** Goes once over the sentences in an order that depends on seed and epoch only. Returns the loss a character. */
  trainEpoch(epoch: number): number {
    const [batches, random] = this.#batches(epoch);
    let loss = 0;
    for (const [done, batch] of batches.entries()) {
      const left = 1 - (epoch + done / batches.length) / this.#epochs;
      loss += this.#update(batch, random);
      this.#network.step(left * networkRate, left * layerRate);
    }
    return loss / this.#sentences.reduce((sum, sentence) => sum + this.#lengthOf(sentence), 0);
  }

  get result(): TunedNetwork {
    const { layer, columns, weights } = this.#network;
    const rows = Float32Array.from({ length: this.#sourceCount * labelCount * stateSize }, (_, index) => {
      const label = Math.floor(index / stateSize);
      const from = (index % stateSize) * columns;
      return (layer[from + (label % labelCount)] as number) + (layer[from + labelCount + label] as number);
    });
    return { network: roundedNetwork(weights), layer: rows };
  }

  #batches(epoch: number): [Int32Array[], Random] {
    const random = new Random(this.#seed * 1000 + epoch);
    return [batchesOf(this.#sentences, this.#lengthOf, random), random];
  }

  readonly #lengthOf = (sentence: number): number => {
    const { starts } = this.#instances;
    return (starts[sentence + 1] as number) - (starts[sentence] as number);
  };

  #batchOf(sentences: Int32Array): Batch {
    const { starts, forms } = this.#instances;
    const lengths = Array.from(sentences, this.#lengthOf);
    const rows = new Int32Array((lengths[0] ?? 0) * sentences.length);
    for (const [index, sentence] of sentences.entries()) {
      const start = starts[sentence] as number;
      for (let at = 0; at < (lengths[index] as number); at++) {
        rows[at * sentences.length + index] = this.#rowOf[forms[start + at] as number] ?? 0;
      }
    }
    return { lengths, rows };
  }

  /** Goes forth and back over a batch, and moves the weights of label pairs; returns the loss. */
  #update(sentences: Int32Array, random: Random): number {
    const network = this.#network;
    const batch = this.#batchOf(sentences);
    network.read(batch, keptNumbers(batch.rows.length * stateSize, random));
    const { outputs } = network;
    const scores = outputs.slice();
    outputs.fill(0);
    this.#lattice.setTransitions(this.#pairs);
    this.#pairSlopes.fill(0);
    let loss = 0;
    for (const [index, sentence] of sentences.entries()) {
      loss += this.#labelSlopes(sentence, index, sentences.length, scores, outputs);
    }
    this.#tagSlopes(sentences, network.tagScores);
    network.goBack();
    this.#movePairs();
    return loss;
  }

  /** Makes of the outputs for a sentence their slopes: how probable each label is less how probable it should be. */
  #labelSlopes(sentence: number, index: number, stride: number, scores: Float32Array, slopes: Float32Array): number {
    const { starts, allowed, sources } = this.#instances;
    const { columns } = this.#network;
    const lattice = this.#lattice;
    const start = starts[sentence] as number;
    const length = this.#lengthOf(sentence);
    const source = sources[sentence] as number;
    const own = labelCount * (1 + source);
    for (let at = 0; at < length; at++) {
      this.#writeScores(scores, (at * stride + index) * columns, source, lattice.scores, at * labelCount);
    }
    lattice.sum(length, allowed.subarray(start, start + length));
    const ofAllowed = lattice.total;
    this.#addMarginals(-1, length, index, stride, own, slopes);
    lattice.sum(length, null);
    this.#addMarginals(1, length, index, stride, own, slopes);
    return lattice.total - ofAllowed;
  }

  /** Adds the probabilities that `lattice.sum` left to the slopes of a sentence's outputs and of label pairs. */
  #addMarginals(
    factor: number,
    length: number,
    index: number,
    stride: number,
    own: number,
    slopes: Float32Array,
  ): void {
    const { marginals } = this.#lattice;
    this.#lattice.addPairCounts(length, factor, this.#pairSlopes);
    for (let cell = 0; cell < length * labelCount; cell++) {
      const label = cell % labelCount;
      const to = (((cell - label) / labelCount) * stride + index) * this.#network.columns + label;
      const slope = factor * (marginals[cell] as number);
      slopes[to] = (slopes[to] as number) + slope;
      slopes[to + own] = (slopes[to + own] as number) + slope;
    }
  }

  /** Makes of the scores of tags their slopes: how probable each is less how probable it was at first (softmax). */
  #tagSlopes(sentences: Int32Array, scores: Float32Array): void {
    this.#eachCell(sentences, (cell, character) => {
      const ofCell = scores.subarray(cell * tagColumns, (cell + 1) * tagColumns);
      const before = this.#tagsBefore.subarray(character * networkTags, (character + 1) * networkTags);
      makeProbable(ofCell);
      for (let tag = 0; tag < networkTags; tag++) {
        ofCell[tag] = tagShare * ((ofCell[tag] as number) - (before[tag] as number) / wholeByte);
      }
    });
  }

  /** Notes how probable the network finds each tag of each character that it will learn from. */
  #noteTags(): void {
    for (const batch of this.#batches(0)[0]) {
      this.#network.read(this.#batchOf(batch), null);
      const { tagScores } = this.#network;
      this.#eachCell(batch, (cell, character) => {
        const ofCell = tagScores.subarray(cell * tagColumns, (cell + 1) * tagColumns);
        makeProbable(ofCell);
        for (let tag = 0; tag < networkTags; tag++) {
          this.#tagsBefore[character * networkTags + tag] = Math.round((ofCell[tag] as number) * wholeByte);
        }
      });
    }
  }

  /** Calls back for each cell of a batch in which a sentence goes on, with the character that stands there. */
  #eachCell(sentences: Int32Array, call: (cell: number, character: number) => void): void {
    for (const [index, sentence] of sentences.entries()) {
      const start = this.#instances.starts[sentence] as number;
      const length = this.#lengthOf(sentence);
      for (let at = 0; at < length; at++) call(at * sentences.length + index, start + at);
    }
  }

  #movePairs(): void {
    for (const [pair, slope] of this.#pairSlopes.entries()) {
      adaGradStep(this.#pairs, this.#pairSquares, pair, -slope, pairRate);
    }
  }

  /** Writes the scores of a cell's labels: the outputs that all sources share with those of the sentence's source. */
  #writeScores(outputs: Float32Array, cell: number, source: number, scores: Float64Array, to: number): void {
    const own = cell + labelCount * (1 + source);
    for (let label = 0; label < labelCount; label++) {
      scores[to + label] = (outputs[cell + label] as number) + (outputs[own + label] as number);
    }
  }
}

/** Turns the scores of a cell's tags into probabilities, and what fills them up into 0. */
function makeProbable(scores: Float32Array): void {
  const top = scores.subarray(0, networkTags).reduce((most, score) => Math.max(most, score), -Infinity);
  let sum = 0;
  for (let tag = 0; tag < tagColumns; tag++) {
    const weight = tag < networkTags ? Math.exp((scores[tag] as number) - top) : 0;
    scores[tag] = weight;
    sum += weight;
  }
  for (let tag = 0; tag < networkTags; tag++) scores[tag] = (scores[tag] as number) / sum;
}

/** What each number is multiplied by so that some are left out at random and the others count for them. */
function keptNumbers(count: number, random: Random): Float32Array {
  const least = dropout * 0x100000000;
  return Float32Array.from({ length: count }, () => (random.bits() < least ? 0 : 1 / (1 - dropout)));
}
