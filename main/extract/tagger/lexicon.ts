import { fold, spread } from './hashing.ts';

/**
 * Parts of speech of the lexicon; the tags are those of the ICTCLAS set that Chinese word lists use, the rest are
 * tokens that no list has. They fit in 5 bits.
 */
export const partsOfSpeech = [
  '?', 'n', 'nr', 'nrt', 'ns', 'nt', 'nz', 'v', 'vn', 'a', 'ad', 'd', 'm', 'q', 'r', 'p',
  'c', 'u', 'f', 't', 's', 'i', 'l', 'j', 'b', 'z', 'g', 'x', 'latin', 'digits', 'mark', 'nrf',
] as const; // biome-ignore format: one row of sixteen
export const pos = {
  unknown: 0,
  nr: 2,
  nrt: 3,
  ns: 4,
  nt: 5,
  nz: 6,
  latin: 28,
  digits: 29,
  mark: 30,
} as const;

const prefixBit = 1;
const wordBit = 2;
const suffixBit = 1 << 13;
const headBit = 1 << 14;
const cueBit = 1 << 15;
const longestWord = 12;
/** So many slots there are for each entry, at least. */
const leastRoom = 1.35;

/** What the lexicon knows of one entry, packed in 16 bits. */
export const entry = {
  /** Whether a longer word starts so. */
  isPrefix: (packed: number): boolean => (packed & prefixBit) !== 0,
  isWord: (packed: number): boolean => (packed & wordBit) !== 0,
  partOfSpeech: (packed: number): number => (packed >> 2) & 31,
  /** Three times the binary logarithm of the word's frequency, 0 to 63. */
  frequency: (packed: number): number => (packed >> 7) & 63,
  endsOrganization: (packed: number): boolean => (packed & suffixBit) !== 0,
  headsPosition: (packed: number): boolean => (packed & headBit) !== 0,
  /** Words after or before which people are named. */
  announcesPerson: (packed: number): boolean => (packed & cueBit) !== 0,
} as const;

/** One word for `Lexicon.build`. */
export interface LexiconWord {
  readonly word: string;
  readonly frequency: number;
  /** Index in `partsOfSpeech`. */
  readonly partOfSpeech: number;
  readonly endsOrganization: boolean;
  readonly headsPosition: boolean;
  readonly announcesPerson: boolean;
}

/** The arrays of a `Lexicon`; all have the same length, a power of two. */
export interface LexiconArrays {
  readonly check: Uint16Array;
  readonly packed: Uint16Array;
  readonly classes: Uint8Array;
}

/**
 * A hashed word list: open addressing over `check` (16 bits of the word's hash, to tell words apart) and `packed`
 * (what is known of it; 0 is an empty slot). Every prefix of a word is an entry too, so a walk over a text stops where
 * no longer word can be. `classes` tells which entries stand in like surroundings; 0 is no class.
 */
export class Lexicon {
  readonly arrays: LexiconArrays;
  readonly #mask: number;

  constructor(arrays: LexiconArrays) {
    this.arrays = arrays;
    this.#mask = arrays.check.length - 1;
  }

  /**
   * Where in the arrays the entry is of a hash made by `fold`ing the word's characters into 0, or the empty slot where
   * it would stand.
   */
  find(hash: number): number {
    const { check, packed } = this.arrays;
    const mixed = spread(hash);
    const wanted = mixed >>> 16;
    let slot = (mixed ^ hash) & this.#mask;
    while (packed[slot] !== 0 && check[slot] !== wanted) slot = (slot + 1) & this.#mask;
    return slot;
  }

  /** @param classOf the class of each word, 1 to 255 */
  static build(words: Iterable<LexiconWord>, classOf: ReadonlyMap<string, number>): Lexicon {
    const entries = new Map<number, number>();
    for (const { word, ...facts } of words) {
      const characters = [...word];
      if (characters.length > longestWord) continue;
      let hash = 0;
      for (const [at, character] of characters.entries()) {
        hash = fold(hash, character.codePointAt(0) ?? 0);
        if (at < characters.length - 1) entries.set(hash, (entries.get(hash) ?? 0) | prefixBit);
      }
      const known = entries.get(hash) ?? 0;
      entries.set(hash, (known & prefixBit) | pack(facts));
    }
    let size = 16;
    while (size < entries.size * leastRoom) size *= 2;
    const check = new Uint16Array(size);
    const packed = new Uint16Array(size);
    for (const [hash, value] of entries) {
      const mixed = spread(hash);
      let slot = (mixed ^ hash) & (size - 1);
      while (packed[slot] !== 0) slot = (slot + 1) & (size - 1);
      check[slot] = mixed >>> 16;
      packed[slot] = value;
    }
    const lexicon = new Lexicon({ check, packed, classes: new Uint8Array(size) });
    for (const [word, number] of classOf) lexicon.#classify(word, number);
    return lexicon;
  }

  #classify(word: string, number: number): void {
    let hash = 0;
    for (const character of word) hash = fold(hash, character.codePointAt(0) ?? 0);
    const slot = this.find(hash);
    if (this.arrays.packed[slot] !== 0) this.arrays.classes[slot] = number;
  }
}

function pack(word: Omit<LexiconWord, 'word'>): number {
  const frequency = Math.max(0, Math.min(63, Math.round(3 * Math.log2(word.frequency + 1))));
  return (
    wordBit |
    (word.partOfSpeech << 2) |
    (frequency << 7) |
    (word.endsOrganization ? suffixBit : 0) |
    (word.headsPosition ? headBit : 0) |
    (word.announcesPerson ? cueBit : 0)
  );
}
