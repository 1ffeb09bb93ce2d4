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

/**
 * A hashed word list: open addressing over `check` (16 bits of the word's hash, to tell words apart) and `packed`
 * (what is known of it; 0 is an empty slot). Every prefix of a word is an entry too, so a walk over a text stops where
 * no longer word can be.
 */
export class Lexicon {
  readonly #check: Uint16Array;
  readonly #packed: Uint16Array;
  readonly #mask: number;

  /** Both arrays have the same length, a power of two. */
  constructor(check: Uint16Array, packed: Uint16Array) {
    this.#check = check;
    this.#packed = packed;
    this.#mask = check.length - 1;
  }

  get arrays(): { readonly check: Uint16Array; readonly packed: Uint16Array } {
    return { check: this.#check, packed: this.#packed };
  }

  /** The packed entry of a hash made by `fold`ing the word's characters into 0, or 0 when there is none. */
  find(hash: number): number {
    const mixed = spread(hash);
    const check = mixed >>> 16;
    let slot = (mixed ^ hash) & this.#mask;
    for (;;) {
      const packed = this.#packed[slot] ?? 0;
      if (packed === 0 || this.#check[slot] === check) return packed;
      slot = (slot + 1) & this.#mask;
    }
  }

  static build(words: Iterable<LexiconWord>): Lexicon {
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
    while (size < entries.size * 1.6) size *= 2;
    const check = new Uint16Array(size);
    const packed = new Uint16Array(size);
    for (const [hash, value] of entries) {
      const mixed = spread(hash);
      let slot = (mixed ^ hash) & (size - 1);
      while (packed[slot] !== 0) slot = (slot + 1) & (size - 1);
      check[slot] = mixed >>> 16;
      packed[slot] = value;
    }
    return new Lexicon(check, packed);
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
