import { largestOf } from '../../../../model/extremes.ts';
import { longestSentence } from '../sentence.ts';
import { kernel } from './kernel.generated.ts';
import type { NetworkArrays } from './network-image.ts';
import { embeddingRows, stateSize } from './network-image.ts';

interface Kernel {
  readonly memory: WebAssembly.Memory;
  firstByte(): number;
  workSize(): number;
  read(image: number, work: number, length: number): void;
  score(weights: number, scale: number, work: number, length: number): void;
  tagsIn(work: number): number;
  certaintiesIn(work: number): number;
  statesIn(work: number): number;
  scoresIn(work: number): number;
}

const page = 0x10000;
/** Rows of scores that the kernel makes for each character. */
export const scoreRoom = 20;
/** A state of 1 as a whole number. */
export const wholeState = 32_767;
/** No row of score weights may be larger in all, so that a sum of products stays within 32 bits. */
const largestRow = 65_535;
const largestWeight = 32_767;

/** Weights to score states by, as the kernel has them. */
export interface ScoreWeights {
  readonly at: number;
  readonly scale: number;
}

/**
 * Tells for each character of a sentence which word it is in and what part of speech, or kind of name, that word is,
 * and in what state that leaves the network. Runs in WebAssembly, in whole numbers where it multiplies: the same
 * everywhere. Linear in the sentence's length.
 */
export class WordNetwork {
  /** For each character of the last sentence its tag: twice a part of speech, 1 more where a word goes on. */
  readonly tags: Uint8Array;
  /** For each character how probable its tag was by itself, in quarters, 0 to 3. */
  readonly certainties: Uint8Array;
  /** For each character the `stateSize` numbers that its tag is decided by, times `wholeState`. */
  readonly states: Int16Array;
  /** `scoreRoom` scores for each character, after `score`. */
  readonly scores: Float32Array;
  readonly #kernel: Kernel;
  readonly #image: number;
  readonly #work: number;
  readonly #scoreWeights: readonly ScoreWeights[];
  readonly #rowOf: Uint16Array;
  /** The rows of the sentence, where the kernel looks for them. */
  readonly #rows: Int32Array;

  /** @param scoreWeights for each set that `score` can use, at most `scoreRoom` rows of `stateSize` weights */
  constructor({ characters, image }: NetworkArrays, scoreWeights: readonly (readonly Float32Array[])[] = []) {
    this.#rowOf = embeddingRows(characters);
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(kernel()), {
      env: { abort: stopped },
    });
    this.#kernel = exports as unknown as Kernel;
    const { memory } = this.#kernel;
    this.#image = this.#kernel.firstByte();
    this.#work = aligned(this.#image + image.length);
    const setsAt = aligned(this.#work + this.#kernel.workSize());
    const setSize = 2 * scoreRoom * stateSize;
    const size = setsAt + setSize * scoreWeights.length;
    memory.grow(Math.max(0, Math.ceil((size - memory.buffer.byteLength) / page)));
    new Uint8Array(memory.buffer).set(image, this.#image);
    this.#scoreWeights = scoreWeights.map((rows, set) => {
      const at = setsAt + set * setSize;
      return { at, scale: round(rows, new Int16Array(memory.buffer, at, scoreRoom * stateSize)) };
    });
    this.#rows = new Int32Array(memory.buffer, this.#work, longestSentence);
    this.tags = new Uint8Array(memory.buffer, this.#kernel.tagsIn(this.#work), longestSentence);
    this.certainties = new Uint8Array(memory.buffer, this.#kernel.certaintiesIn(this.#work), longestSentence);
    this.states = new Int16Array(memory.buffer, this.#kernel.statesIn(this.#work), longestSentence * stateSize);
    this.scores = new Float32Array(memory.buffer, this.#kernel.scoresIn(this.#work), longestSentence * scoreRoom);
  }

  /** Reads the first `length` folded characters of a sentence, at most `longestSentence`; all is overwritten. */
  read(forms: Int32Array, length: number): void {
    if (length === 0) return;
    for (let at = 0; at < length; at++) this.#rows[at] = this.#rowOf[forms[at] as number] ?? 0;
    this.#kernel.read(this.#image, this.#work, length);
  }

  /** Scores the states of the sentence that was read last under one set of weights. */
  score(set: number, length: number): void {
    const { at, scale } = this.#scoreWeights[set] as ScoreWeights;
    this.#kernel.score(at, scale, this.#work, length);
  }
}

/** Writes rows of weights as whole numbers; returns what one is worth. */
function round(rows: readonly Float32Array[], whole: Int16Array): number {
  let scale = Number.MIN_VALUE;
  for (const row of rows) {
    const sizes = row.map(Math.abs);
    const sum = sizes.reduce((all, size) => all + size, 0);
    // Rounding may add half to each.
    scale = Math.max(scale, sum / (largestRow - stateSize), largestOf(sizes) / largestWeight);
  }
  for (const [index, row] of rows.entries()) {
    whole.set(
      row.map((weight) => Math.round(weight / scale)),
      index * stateSize,
    );
  }
  return scale;
}

function aligned(address: number): number {
  return Math.ceil(address / 16) * 16;
}

function stopped(): never {
  throw new Error('the kernel of the word network stopped');
}
