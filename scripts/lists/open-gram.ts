import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A bigram model of words: how probable a word is, and two words one after the other. */
export interface WordModel {
  readonly words: readonly string[];
  /** For each word its probability. */
  readonly probability: Float64Array;
  /** Pair p is the word `left[p]` followed by the word `right[p]`, with the probability `together[p]`. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly together: Float64Array;
}

const probabilityLevels = 1 << 16;
const backOffLevels = 1 << 14;
const wordsInNode = 3;

/**
 * Reads open-gram, the language model of the SunPinyin input method, from the folder with its two files.
 *
 * `lm_sc.t3g`, 32-bit little-endian words: the order of the model, a flag, the number of nodes at each level, a table of
 * probabilities, a table of back-off weights, then the nodes of one level after another, sorted; the last of a level
 * only closes it. A node is three words: the word number in bits 0–17 of the first; in the second the index of its
 * probability (lower half) and the lower 16 bits of its first child; in the third the upper 7 bits of it (bits 25–31).
 *
 * `pydict_sc.bin`: the number of words, of nodes, and the byte offset of the words: UTF-32, each closed by a 0.
 */
export function readOpenGram(folder: string): WordModel {
  const model = wordsOf(readFileSync(join(folder, 'lm_sc.t3g')));
  const order = model[0] as number;
  const sizes = model.subarray(2, 2 + order + 1);
  const table = 2 + order + 1;
  const probabilities = new Float32Array(model.buffer, model.byteOffset + 4 * table, probabilityLevels);
  const unigrams = table + probabilityLevels + backOffLevels + wordsInNode * (sizes[0] as number);
  const bigrams = unigrams + wordsInNode * (sizes[1] as number);
  const word = (node: number): number => (model[node] as number) & 0x3ffff;
  const chance = (node: number): number => probabilities[(model[node + 1] as number) & 0xffff] as number;
  const firstChild = (node: number): number =>
    (((model[node + 2] as number) >>> 25) << 16) | ((model[node + 1] as number) >>> 16);

  const words = readWords(join(folder, 'pydict_sc.bin'));
  const probability = new Float64Array(words.length);
  const pairCount = (sizes[2] as number) - 1;
  const left = new Int32Array(pairCount);
  const right = new Int32Array(pairCount);
  const together = new Float64Array(pairCount);
  for (let index = 0; index < (sizes[1] as number) - 1; index++) {
    const node = unigrams + wordsInNode * index;
    probability[word(node)] = chance(node);
    for (let pair = firstChild(node); pair < firstChild(node + wordsInNode); pair++) {
      const child = bigrams + wordsInNode * pair;
      left[pair] = word(node);
      right[pair] = word(child);
      together[pair] = chance(node) * chance(child);
    }
  }
  return { words, probability, left, right, together };
}

function readWords(file: string): string[] {
  const dictionary = wordsOf(readFileSync(file));
  const count = dictionary[0] as number;
  const words: string[] = [];
  let word = '';
  for (let at = (dictionary[2] as number) / 4; words.length < count; at++) {
    const character = dictionary[at] as number;
    if (character !== 0) {
      word += String.fromCodePoint(character);
      continue;
    }
    words.push(word);
    word = '';
  }
  return words;
}

function wordsOf(bytes: Buffer): Uint32Array {
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + (bytes.byteLength & ~3)));
}
