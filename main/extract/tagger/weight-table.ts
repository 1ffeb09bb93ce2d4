import { spread } from './hashing.ts';
import { labelCount } from './labels.ts';

/** The weights of one feature, by label. */
export interface FeatureWeights {
  readonly hash: number;
  readonly weights: ArrayLike<number>;
}

/** So many slots at the start hold the commonest features, so that they stay in the processor's cache. */
export const hotSlots = 1 << 16;
const hotFeatures = hotSlots / 2;
/** The weight of O is taken off all weights of a row, so it is 0 and not stored: 16 bytes, four words, are a row. */
export const wordsInRow = (labelCount - 1) / 4;
const bias = 128;
const lanes = 0x00ff00ff;

/**
 * A hashed table of features, open addressing with linear probing in two parts, common features first. Slot s holds 16
 * bits of its feature's hash in `check[s]` (0 is an empty slot) and, in the words from `weights[s * wordsInRow]`, a byte
 * for each label but O, lowest first: its weight in units of the model, plus 128. Rows are added up as pairs of 16-bit
 * lanes in one word.
 */
export class WeightTable {
  readonly check: Uint16Array;
  readonly weights: Int32Array;
  readonly #unit: number;

  constructor(check: Uint16Array, weights: Int32Array, unit: number) {
    this.check = check;
    this.weights = weights;
    this.#unit = unit;
  }

  /**
   * Writes the scores of `length` characters, `labelCount` for each: the sums of the weights of their features,
   * `columns` (at most 250) for each character.
   */
  score(hashes: Int32Array, columns: number, length: number, scores: Float64Array): void {
    const { check, weights } = this;
    const coldSlots = check.length - hotSlots;
    const slotScale = coldSlots / 0x100000000;
    for (let at = 0; at < length; at++) {
      let sum0 = 0;
      let sum1 = 0;
      let sum2 = 0;
      let sum3 = 0;
      let sum4 = 0;
      let sum5 = 0;
      let sum6 = 0;
      let sum7 = 0;
      let hits = 0;
      const end = (at + 1) * columns;
      for (let feature = at * columns; feature < end; feature++) {
        const hash = hashes[feature] as number;
        const mixed = spread(hash);
        const wanted = (mixed & 0xffff) | 1;
        let slot = mixed >>> 16;
        let found = check[slot] as number;
        while (found !== wanted && found !== 0) {
          slot = (slot + 1) & (hotSlots - 1);
          found = check[slot] as number;
        }
        if (found === 0) {
          slot = hotSlots + Math.floor((Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0) * slotScale);
          found = check[slot] as number;
          while (found !== wanted && found !== 0) {
            if (++slot === check.length) slot = hotSlots;
            found = check[slot] as number;
          }
          if (found === 0) continue;
        }
        hits++;
        const row = slot * wordsInRow;
        const word0 = weights[row] as number;
        const word1 = weights[row + 1] as number;
        const word2 = weights[row + 2] as number;
        const word3 = weights[row + 3] as number;
        sum0 = (sum0 + (word0 & lanes)) | 0;
        sum1 = (sum1 + ((word0 >>> 8) & lanes)) | 0;
        sum2 = (sum2 + (word1 & lanes)) | 0;
        sum3 = (sum3 + ((word1 >>> 8) & lanes)) | 0;
        sum4 = (sum4 + (word2 & lanes)) | 0;
        sum5 = (sum5 + ((word2 >>> 8) & lanes)) | 0;
        sum6 = (sum6 + (word3 & lanes)) | 0;
        sum7 = (sum7 + ((word3 >>> 8) & lanes)) | 0;
      }
      const cell = at * labelCount;
      const base = hits * bias;
      scores[cell] = 0;
      this.#write(scores, cell + 1, sum0, sum1, base);
      this.#write(scores, cell + 5, sum2, sum3, base);
      this.#write(scores, cell + 9, sum4, sum5, base);
      this.#write(scores, cell + 13, sum6, sum7, base);
    }
  }

  /** Writes the four labels of one word of the rows: bytes 0 and 2 are in `even`, 1 and 3 in `odd`. */
  #write(scores: Float64Array, cell: number, even: number, odd: number, base: number): void {
    const unit = this.#unit;
    scores[cell] = ((even & 0xffff) - base) * unit;
    scores[cell + 1] = ((odd & 0xffff) - base) * unit;
    scores[cell + 2] = ((even >>> 16) - base) * unit;
    scores[cell + 3] = ((odd >>> 16) - base) * unit;
  }

  /**
   * Builds a table of the features, the commonest first, with `slots` slots. Weights are clamped to what a byte holds.
   */
  static build(features: readonly FeatureWeights[], slots: number, unit: number): WeightTable {
    const check = new Uint16Array(slots);
    const table = new Int32Array(slots * wordsInRow);
    for (const [rank, { hash, weights }] of features.entries()) {
      const mixed = spread(hash);
      const wanted = (mixed & 0xffff) | 1;
      const hot = rank < hotFeatures;
      let slot = hot
        ? mixed >>> 16
        : hotSlots +
          Math.floor((Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0) * ((slots - hotSlots) / 0x100000000));
      while (check[slot] !== 0) {
        slot = hot ? (slot + 1) & (hotSlots - 1) : slot + 1 === slots ? hotSlots : slot + 1;
      }
      check[slot] = wanted;
      for (let label = 1; label < labelCount; label++) {
        const units = Math.round(((weights[label] ?? 0) - (weights[0] ?? 0)) / unit);
        const byte = bias + Math.max(-bias, Math.min(bias - 1, units));
        const word = slot * wordsInRow + ((label - 1) >> 2);
        table[word] = (table[word] as number) | (byte << (8 * ((label - 1) & 3)));
      }
    }
    return new WeightTable(check, table, unit);
  }
}
