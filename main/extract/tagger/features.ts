import { fold } from './hashing.ts';
import type { Lexicon } from './lexicon.ts';
import { entry, pos } from './lexicon.ts';
import type { WordNetwork } from './network/word-network.ts';
import { Segmenter } from './segmenter.ts';
import type { Sentence } from './sentence.ts';

/** Changes whenever the same sentence would get other features; a model file is read only by the version it names. */
export const featureVersion = 5;
/** How many features a character has. */
export const featureCount = 42;
/** The first so many features of a character are coarse enough to have a weight of their own for each source. */
export const sourceFeatureCount = 15;
/** The features from this on are rare ones, see `WeightTable.score`. */
export const firstRareFeature = 27;
/** The room that a character has in `hashes`: its features, and its coarse ones as they stand in one source. */
export const featureStride = featureCount + sourceFeatureCount;

// One seed for each template, far apart, so that templates do not meet in one hash.
const seeds = Int32Array.from({ length: 64 }, (_, template) => Math.imul(template + 1, 0x9e3779b1));

const pad = 4;
const farthest = 9;

/** What the features know of single characters: arrays of the model. */
export interface CharacterKnowledge {
  readonly characterClasses: Uint8Array;
  readonly characterGroups: Uint8Array;
}

/** What reads a sentence word by word. */
export type WordReader = Pick<WordNetwork, 'read' | 'tags' | 'certainties'>;

/** Above all classes: what has no class has its shape, or its part of speech, instead. */
const unclassified = 0x100;

/** Beyond both ends of a sentence, where the network has no tag. */
const edgeTag = 63;

/** Whether a tag of the network says that the word before goes on. */
function goesOn(tag: number): boolean {
  return tag % 2 === 1;
}

/**
 * The features of each character of a sentence, as 32-bit hashes: `featureCount` for a character, in `hashes`, at
 * every `featureStride`. Integers are hashed step by step, no strings are made. Overwritten by every call.
 */
export class FeatureExtractor {
  readonly hashes: Int32Array;
  readonly segmenter: Segmenter;
  readonly #knowledge: CharacterKnowledge;
  readonly #network: WordReader;
  // Characters with `pad` empty ones on both sides.
  readonly #gram: Int32Array;
  readonly #shape: Int32Array;
  readonly #listed: Int32Array;
  readonly #class: Int32Array;
  readonly #group: Int32Array;
  readonly #tag: Int32Array;
  // For each character the extent of the word that the network put it in, and what stands beside that word.
  readonly #tagged: Int32Array;
  // Words with `pad` empty ones on both sides.
  readonly #word: Int32Array;
  readonly #part: Int32Array;
  readonly #packed: Int32Array;
  readonly #wordClass: Int32Array;
  readonly #last: Int32Array;
  // For each word the hash of, and the distance to, the next organisation ending, the next position and the last place.
  readonly #ending: Int32Array;
  readonly #endingDistance: Int32Array;
  readonly #head: Int32Array;
  readonly #headDistance: Int32Array;
  readonly #placeDistance: Int32Array;

  constructor(lexicon: Lexicon, knowledge: CharacterKnowledge, network: WordReader, capacity: number) {
    this.hashes = new Int32Array(capacity * featureStride);
    this.segmenter = new Segmenter(lexicon, capacity);
    this.#knowledge = knowledge;
    this.#network = network;
    const padded = (): Int32Array => new Int32Array(capacity + 2 * pad);
    this.#gram = padded();
    this.#shape = padded();
    this.#listed = padded();
    this.#class = padded();
    this.#group = padded();
    this.#tag = padded();
    this.#tagged = new Int32Array(capacity);
    this.#word = padded();
    this.#part = padded();
    this.#packed = padded();
    this.#wordClass = padded();
    this.#last = padded();
    this.#ending = padded();
    this.#endingDistance = padded();
    this.#head = padded();
    this.#headDistance = padded();
    this.#placeDistance = padded();
  }

  extract(sentence: Sentence): void {
    this.segmenter.segment(sentence.forms, sentence.shapes, sentence.length);
    this.#readCharacters(sentence);
    this.#readTags(sentence);
    this.#readWords(sentence);
    this.#lookAhead();
    this.#writeHashes(sentence.length);
  }

  /** How many words follow until the next word that heads a position, in the same clause; 9 when there is none near. */
  wordsToPosition(at: number): number {
    return this.#headDistance[(this.segmenter.wordOf[at] ?? 0) + pad] ?? farthest;
  }

  #readCharacters(sentence: Sentence): void {
    const { length } = sentence;
    const { characterClasses, characterGroups } = this.#knowledge;
    for (const array of [this.#gram, this.#shape, this.#listed, this.#class, this.#group]) {
      array.fill(0, 0, pad);
      array.fill(0, length + pad, length + 2 * pad);
    }
    for (let at = 0; at < length; at++) {
      const form = sentence.forms[at] ?? 0;
      this.#gram[at + pad] = sentence.grams[at] ?? 0;
      this.#shape[at + pad] = sentence.shapes[at] ?? 0;
      const number = characterClasses[form] ?? 0;
      const shape = unclassified | (sentence.shapes[at] ?? 0);
      this.#class[at + pad] = number === 0 ? shape : number;
      this.#group[at + pad] = number === 0 ? shape : (characterGroups[number] ?? 0);
      this.#listed[at + pad] = this.segmenter.listed[at] ?? 0;
    }
  }

  /** Has the network read the sentence, and notes of each word that it found where it begins and ends. */
  #readTags(sentence: Sentence): void {
    const { length } = sentence;
    const { tags } = this.#network;
    this.#network.read(sentence.forms, length);
    this.#tag.fill(edgeTag);
    this.#tag.set(tags.subarray(0, length), pad);
    for (let start = 0, end = 0; start < length; start = end) {
      end = start + 1;
      while (end < length && goesOn(tags[end] as number)) end++;
      const before = this.#tag[start - 1 + pad] as number;
      const after = this.#tag[end + pad] as number;
      const word = (Math.min(end - start, 15) << 12) | (before << 6) | after;
      for (let at = start; at < end; at++) {
        this.#tagged[at] = (word << 6) | (Math.min(at - start, 7) << 3) | Math.min(end - 1 - at, 7);
      }
    }
  }

  #readWords(sentence: Sentence): void {
    const { wordCount, wordHash, wordPart, wordPacked, wordClass, wordStart } = this.segmenter;
    for (const array of [this.#word, this.#part, this.#packed, this.#wordClass, this.#last]) {
      array.fill(-1, 0, pad);
      array.fill(-1, wordCount + pad, wordCount + 2 * pad);
    }
    for (let index = 0; index < wordCount; index++) {
      this.#word[index + pad] = wordHash[index] ?? 0;
      this.#part[index + pad] = wordPart[index] ?? 0;
      this.#packed[index + pad] = wordPacked[index] ?? 0;
      this.#wordClass[index + pad] = wordClass[index] || unclassified | (wordPart[index] ?? 0);
      this.#last[index + pad] = sentence.grams[(wordStart[index + 1] ?? 1) - 1] ?? 0;
    }
  }

  #lookAhead(): void {
    const { wordCount } = this.segmenter;
    const part = this.#part;
    let ending = 0;
    let endingDistance = farthest;
    let head = 0;
    let headDistance = farthest;
    for (let word = wordCount - 1 + pad; word >= pad; word--) {
      const packed = this.#packed[word] ?? 0;
      if (part[word] === pos.mark) endingDistance = headDistance = farthest;
      else {
        endingDistance = Math.min(endingDistance + 1, farthest);
        headDistance = Math.min(headDistance + 1, farthest);
      }
      if (entry.endsOrganization(packed)) {
        ending = this.#word[word] ?? 0;
        endingDistance = 0;
      }
      if (entry.headsPosition(packed)) {
        head = this.#word[word] ?? 0;
        headDistance = 0;
      }
      this.#ending[word] = endingDistance < farthest ? ending : 0;
      this.#endingDistance[word] = endingDistance;
      this.#head[word] = headDistance < farthest ? head : 0;
      this.#headDistance[word] = headDistance;
    }
    let placeDistance = farthest;
    for (let word = pad; word < wordCount + pad; word++) {
      if (part[word] === pos.ns) placeDistance = 0;
      else if (part[word] === pos.mark) placeDistance = farthest;
      else placeDistance = Math.min(placeDistance + 1, farthest);
      this.#placeDistance[word] = placeDistance;
    }
  }

  #writeHashes(length: number): void {
    const { hashes } = this;
    const g = this.#gram;
    const s = this.#shape;
    const l = this.#listed;
    const w = this.#word;
    const p = this.#part;
    const v = this.#wordClass;
    const last = this.#last;
    const y = this.#class;
    const x = this.#group;
    const t = this.#tag;
    const { wordOf, wordStart } = this.segmenter;
    let out = 0;
    for (let i = pad; i < length + pad; i++) {
      const at = i - pad;
      const k = (wordOf[at] ?? 0) + pad;
      const start = wordStart[k - pad] ?? 0;
      const end = wordStart[k - pad + 1] ?? 0;
      // The place in the word: 0 begin, 1 inside, 2 end, 3 alone.
      const place = end - start === 1 ? 3 : at === start ? 0 : at === end - 1 ? 2 : 1;
      const c0 = g[i] ?? 0;
      const c1 = g[i + 1] ?? 0;
      const c2 = g[i + 2] ?? 0;
      const b1 = g[i - 1] ?? 0;
      const b2 = g[i - 2] ?? 0;
      const w0 = fold(w[k] ?? 0, place);
      const p0 = ((p[k] ?? 0) << 2) | place;
      const pb = (p[k - 1] ?? 0) & 63;
      const pa = (p[k + 1] ?? 0) & 63;
      const left = fold(b1, c0);
      const right = fold(c0, c1);
      const wordClass = fold(v[k] ?? 0, place);
      const k0 = y[i] ?? 0;
      const ka = y[i + 1] ?? 0;
      const kb = y[i - 1] ?? 0;
      const group = x[i] ?? 0;
      const tag = t[i] as number;
      const listed = ((l[i - 1] ?? 0) << 10) | ((l[i] ?? 0) << 5) | (l[i + 1] ?? 0);
      const shapes =
        ((s[i - 2] ?? 0) << 16) |
        ((s[i - 1] ?? 0) << 12) |
        ((s[i] ?? 0) << 8) |
        ((s[i + 1] ?? 0) << 4) |
        (s[i + 2] ?? 0);
      const reach =
        ((this.#endingDistance[k] ?? 0) << 8) | ((this.#placeDistance[k] ?? 0) << 4) | (this.#headDistance[k] ?? 0);

      // Coarse features: these may differ from source to source.
      hashes[out] = fold(seeds[1] as number, c0);
      hashes[out + 1] = fold(seeds[3] as number, p0);
      hashes[out + 2] = fold(fold(seeds[4] as number, p0), pb);
      hashes[out + 3] = fold(fold(seeds[5] as number, p0), pa);
      hashes[out + 4] = fold(fold(seeds[6] as number, p0), (pb << 8) | pa);
      hashes[out + 5] = fold(seeds[7] as number, listed);
      hashes[out + 6] = fold(
        fold(seeds[10] as number, this.#ending[k] ?? 0),
        ((this.#endingDistance[k] ?? 0) << 2) | place,
      );
      hashes[out + 7] = fold(fold(seeds[11] as number, reach), place);
      hashes[out + 8] = fold(seeds[14] as number, shapes);
      hashes[out + 9] = fold(seeds[2] as number, w0);
      hashes[out + 10] = fold(seeds[8] as number, left);
      hashes[out + 11] = fold(seeds[9] as number, right);
      hashes[out + 12] = fold(fold(seeds[16] as number, tag), this.#network.certainties[at] as number);
      hashes[out + 13] = fold(fold(fold(seeds[17] as number, t[i - 1] as number), tag), t[i + 1] as number);
      hashes[out + 14] = fold(fold(seeds[18] as number, tag), p0);
      // How the neighbouring characters meet a listed name; characters and words near by.
      hashes[out + 15] = fold(fold(seeds[12] as number, l[i] ?? 0), c1);
      hashes[out + 16] = fold(fold(seeds[13] as number, l[i] ?? 0), b1);
      hashes[out + 17] = fold(seeds[20] as number, b1);
      hashes[out + 18] = fold(seeds[21] as number, c1);
      hashes[out + 19] = fold(seeds[22] as number, b2);
      hashes[out + 20] = fold(seeds[23] as number, c2);
      hashes[out + 21] = fold(
        fold(seeds[55] as number, this.#head[k] ?? 0),
        ((this.#headDistance[k] ?? 0) << 2) | place,
      );
      hashes[out + 22] = fold(fold(seeds[51] as number, last[k] ?? 0), p0);
      hashes[out + 23] = fold(seeds[33] as number, wordClass);
      hashes[out + 24] = fold(fold(seeds[59] as number, kb), k0);
      hashes[out + 25] = fold(fold(seeds[60] as number, k0), ka);
      hashes[out + 26] = fold(fold(seeds[15] as number, kb), ka);
      // Features most of which are rare: looked up only where a name is possible at all.
      hashes[out + 27] = fold(fold(seeds[40] as number, w[k - 1] ?? 0), place);
      hashes[out + 28] = fold(fold(seeds[41] as number, w[k + 1] ?? 0), place);
      hashes[out + 29] = fold(fold(seeds[34] as number, v[k - 1] ?? 0), place);
      hashes[out + 30] = fold(fold(seeds[35] as number, v[k + 1] ?? 0), place);
      hashes[out + 31] = fold(fold(seeds[36] as number, v[k - 1] ?? 0), wordClass);
      hashes[out + 32] = fold(fold(seeds[37] as number, v[k + 1] ?? 0), wordClass);
      hashes[out + 33] = fold(fold(seeds[38] as number, v[k - 2] ?? 0), place);
      hashes[out + 34] = fold(fold(seeds[39] as number, v[k + 2] ?? 0), place);
      hashes[out + 35] = fold(fold(fold(seeds[61] as number, kb), k0), ka);
      hashes[out + 36] = fold(fold(fold(seeds[62] as number, x[i - 2] ?? 0), x[i - 1] ?? 0), group);
      hashes[out + 37] = fold(fold(fold(seeds[63] as number, group), x[i + 1] ?? 0), x[i + 2] ?? 0);
      hashes[out + 38] = fold(
        fold(fold(seeds[0] as number, x[i - 2] ?? 0), x[i - 1] ?? 0),
        fold(group, fold(x[i + 1] ?? 0, x[i + 2] ?? 0)),
      );
      // The network's tag with the character, with the listed name over it, with its word's extent and neighbours.
      hashes[out + 39] = fold(fold(seeds[24] as number, tag), c0);
      hashes[out + 40] = fold(fold(seeds[25] as number, tag), l[i] ?? 0);
      hashes[out + 41] = fold(fold(seeds[26] as number, tag), this.#tagged[at] as number);
      out += featureStride;
    }
  }
}
