import { CharacterClass } from './characters.ts';
import { fold } from './hashing.ts';
import type { Lexicon } from './lexicon.ts';
import { entry, pos } from './lexicon.ts';

const unseenCost = -26;
const bitsOfAllWords = 25.8;
const noSlot = -1;
const nameTypes = new Uint8Array(32);
for (const [rank, tag] of [pos.nr, pos.nrt, pos.ns, pos.nt, pos.nz].entries()) nameTypes[tag] = rank + 1;

/**
 * Cuts a sentence into the words of a lexicon, by the most probable sequence under their frequencies (a unigram model,
 * as jieba does without its hidden Markov model), and marks which characters lie inside the longest listed names.
 * The arrays are overwritten by every call of `segment`.
 */
export class Segmenter {
  /** For each character the index of its word. */
  readonly wordOf: Int32Array;
  /** For each word its first character; one more entry closes the last word. */
  readonly wordStart: Int32Array;
  readonly wordHash: Int32Array;
  readonly wordPart: Uint8Array;
  readonly wordPacked: Uint16Array;
  /** For each word its class in the lexicon, or 0. */
  readonly wordClass: Uint8Array;
  /** For each character 0, or 4 × (1 + kind of listed name) + 0 begin, 1 inside, 2 end. */
  readonly listed: Uint8Array;
  wordCount = 0;

  readonly #lexicon: Lexicon;
  readonly #best: Float64Array;
  readonly #length: Int32Array;
  readonly #hash: Int32Array;
  /** For each character the slot in the lexicon of the word that starts there, or `noSlot`. */
  readonly #slot: Int32Array;
  readonly #covered: Uint8Array;

  constructor(lexicon: Lexicon, capacity: number) {
    this.#lexicon = lexicon;
    this.wordOf = new Int32Array(capacity);
    this.wordStart = new Int32Array(capacity + 1);
    this.wordHash = new Int32Array(capacity);
    this.wordPart = new Uint8Array(capacity);
    this.wordPacked = new Uint16Array(capacity);
    this.wordClass = new Uint8Array(capacity);
    this.listed = new Uint8Array(capacity);
    this.#best = new Float64Array(capacity + 1);
    this.#length = new Int32Array(capacity);
    this.#hash = new Int32Array(capacity);
    this.#slot = new Int32Array(capacity);
    this.#covered = new Uint8Array(capacity);
  }

  segment(forms: Int32Array, shapes: Uint8Array, length: number): void {
    this.#findBestWords(forms, shapes, length);
    this.#readOff(shapes, length);
  }

  #findBestWords(forms: Int32Array, shapes: Uint8Array, length: number): void {
    const best = this.#best;
    const { packed: entries } = this.#lexicon.arrays;
    this.listed.fill(0, 0, length);
    this.#covered.fill(0, 0, length);
    best[length] = 0;
    for (let start = length - 1; start >= 0; start--) {
      const shape = shapes[start] ?? 0;
      const run = shape === CharacterClass.digit || shape === CharacterClass.lower || shape === CharacterClass.upper;
      let hash = fold(0, forms[start] ?? 0);
      if (run) {
        this.#extendRun(forms, shapes, start, length, hash);
        continue;
      }
      let slot = this.#lexicon.find(hash);
      let packed = entries[slot] ?? 0;
      this.#length[start] = 1;
      this.#hash[start] = hash;
      this.#slot[start] = slot;
      best[start] = (best[start + 1] ?? 0) + (entry.isWord(packed) ? logProbability(packed) : unseenCost);
      for (let end = start + 1; end < length && entry.isPrefix(packed); end++) {
        hash = fold(hash, forms[end] ?? 0);
        slot = this.#lexicon.find(hash);
        packed = entries[slot] ?? 0;
        if (packed === 0) break;
        if (!entry.isWord(packed)) continue;
        this.#noteName(start, end + 1, packed);
        const score = (best[end + 1] ?? 0) + logProbability(packed);
        if (score <= (best[start] ?? 0)) continue;
        best[start] = score;
        this.#length[start] = end + 1 - start;
        this.#hash[start] = hash;
        this.#slot[start] = slot;
      }
    }
  }

  /** Digits, and Latin letters, stand together as one word that no list has. */
  #extendRun(forms: Int32Array, shapes: Uint8Array, start: number, length: number, hash: number): void {
    const digits = shapes[start] === CharacterClass.digit;
    const next = start + 1;
    const nextShape = next < length ? (shapes[next] ?? 0) : CharacterClass.edge;
    const joins = digits
      ? nextShape === CharacterClass.digit
      : nextShape === CharacterClass.lower || nextShape === CharacterClass.upper;
    this.#length[start] = joins ? 1 + (this.#length[next] ?? 0) : 1;
    this.#hash[start] = digits ? pos.digits : joins ? fold(this.#hash[next] ?? 0, forms[start] ?? 0) : hash;
    this.#slot[start] = noSlot;
    this.#best[start] = joins ? (this.#best[next] ?? 0) : (this.#best[next] ?? 0) + unseenCost;
  }

  /** Keeps the longest listed name that covers each character. Starts come from the right. */
  #noteName(start: number, end: number, packed: number): void {
    const type = nameTypes[entry.partOfSpeech(packed)] ?? 0;
    if (type === 0) return;
    const length = end - start;
    for (let at = start; at < end; at++) {
      if ((this.#covered[at] ?? 0) >= length) continue;
      this.#covered[at] = length;
      this.listed[at] = (type << 2) + (at === start ? 0 : at === end - 1 ? 2 : 1);
    }
  }

  #readOff(shapes: Uint8Array, length: number): void {
    const { packed: entries, classes } = this.#lexicon.arrays;
    let count = 0;
    for (let start = 0; start < length; ) {
      const end = start + (this.#length[start] ?? 1);
      const slot = this.#slot[start] ?? noSlot;
      const packed = slot === noSlot ? 0 : (entries[slot] ?? 0);
      this.wordStart[count] = start;
      this.wordHash[count] = this.#hash[start] ?? 0;
      this.wordPacked[count] = packed;
      this.wordClass[count] = slot === noSlot ? 0 : (classes[slot] ?? 0);
      this.wordPart[count] = entry.isWord(packed) ? entry.partOfSpeech(packed) : partOfUnlisted(shapes[start] ?? 0);
      for (let at = start; at < end; at++) this.wordOf[at] = count;
      count++;
      start = end;
    }
    this.wordStart[count] = length;
    this.wordCount = count;
  }
}

function logProbability(packed: number): number {
  return entry.frequency(packed) / 3 - bitsOfAllWords;
}

function partOfUnlisted(shape: number): number {
  if (shape === CharacterClass.digit) return pos.digits;
  if (shape === CharacterClass.lower || shape === CharacterClass.upper) return pos.latin;
  return shape === CharacterClass.han || shape === CharacterClass.numeral ? pos.unknown : pos.mark;
}
