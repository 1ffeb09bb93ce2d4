import { spread } from './hashing.ts';
import { labelCount } from './labels.ts';

/** The weights of one feature, by label. */
export interface FeatureWeights {
  readonly hash: number;
  readonly weights: ArrayLike<number>;
}

/** The weight of O is taken off all weights of a row, so it is 0 and not stored: 16 bytes, four words, are a row. */
export const wordsInRow = (labelCount - 1) / 4;
/** So many slots at the start are for the commonest features, so that they stay in the processor's cache. */
const hotSlots = 1 << 16;
const hotFeatures = hotSlots / 2;
const checkBits = 12;
const checkMask = (1 << checkBits) - 1;
const mostFeatures = (1 << (32 - checkBits)) - 2;
const bias = 128;
const lanes = 0x00ff00ff;

/** Spreads hashes evenly over any number of slots, without a division. */
function coldSlot(mixed: number, slots: number): number {
  return Math.floor((Math.imul(mixed, 0x2c1b3c6d) >>> 0) * (slots / 0x100000000));
}

/** The upper bits of a check, never 0. */
function tagOf(slot: number): number {
  return ((slot & checkMask) >>> 4) | 1;
}

function tagsOf(index: Int32Array): Uint8Array {
  const tags = new Uint8Array(index.length - hotSlots);
  for (let cold = 0; cold < tags.length; cold++) {
    const slot = index[hotSlots + cold] as number;
    tags[cold] = slot === 0 ? 0 : tagOf(slot);
  }
  return tags;
}

/** How many slots the index of so many features has. */
export function slotsFor(features: number): number {
  return hotSlots + Math.ceil(features * 1.5) + 64;
}

/**
 * A hashed table of features. `index` has open addressing with linear probing, in two parts, common features first; a
 * slot is 0 when empty, else 1 + the feature's row in the upper 20 bits and 12 bits of its hash in the lower. Row r is
 * the four words from `rows[r * wordsInRow]`: a byte for each label but O, lowest first, its weight in units of the
 * model plus 128. Rows stand in the order of how common their features are, and are added up as pairs of 16-bit lanes
 * in one word.
 */
export class WeightTable {
  readonly index: Int32Array;
  readonly rows: Int32Array;
  readonly #unit: number;
  /** For each slot behind the hot ones 0 when empty, else some bits of its check: small, so that misses stay cheap. */
  readonly #tags: Uint8Array;

  constructor(index: Int32Array, rows: Int32Array, unit: number) {
    this.index = index;
    this.rows = rows;
    this.#unit = unit;
    this.#tags = tagsOf(index);
  }

  /**
   * Writes the scores of `length` characters, `labelCount` for each: the sums of the weights of their features, of
   * which the first `columns` (at most 250) of every `stride` count.
   */
  score(hashes: Int32Array, stride: number, columns: number, length: number, scores: Float64Array): void {
    const { index, rows } = this;
    const tags = this.#tags;
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
      const end = at * stride + columns;
      for (let feature = at * stride; feature < end; feature++) {
        const mixed = spread(hashes[feature] as number);
        let slot = mixed >>> 16;
        let found = index[slot] as number;
        while (found !== 0 && ((found ^ mixed) & checkMask) !== 0) {
          slot = (slot + 1) & (hotSlots - 1);
          found = index[slot] as number;
        }
        if (found === 0) {
          let cold = coldSlot(mixed, tags.length);
          const wanted = tagOf(mixed);
          let tag = tags[cold] as number;
          while (tag !== 0) {
            if (tag === wanted) {
              found = index[hotSlots + cold] as number;
              if (((found ^ mixed) & checkMask) === 0) break;
            }
            if (++cold === tags.length) cold = 0;
            tag = tags[cold] as number;
          }
          if (tag === 0) continue;
        }
        hits++;
        const row = ((found >>> checkBits) - 1) * wordsInRow;
        const word0 = rows[row] as number;
        const word1 = rows[row + 1] as number;
        const word2 = rows[row + 2] as number;
        const word3 = rows[row + 3] as number;
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

  /** The place of the feature in the order of how common features are, 0 the commonest; null when it has no weights. */
  rankOf(hash: number): number | null {
    const { index } = this;
    const mixed = spread(hash);
    for (const [first, end, start] of [
      [0, hotSlots, mixed >>> 16],
      [hotSlots, index.length, hotSlots + coldSlot(mixed, index.length - hotSlots)],
    ] as const) {
      for (let slot = start; index[slot] !== 0; slot = slot + 1 === end ? first : slot + 1) {
        const found = index[slot] as number;
        if (((found ^ mixed) & checkMask) === 0) return (found >>> checkBits) - 1;
      }
    }
    return null;
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
   * Builds a table of the features, the commonest first. Weights are clamped to what a byte holds.
   * @throws {RangeError} when there are more features than row numbers
   */
  static build(features: readonly FeatureWeights[], unit: number): WeightTable {
    if (features.length > mostFeatures) throw new RangeError(`more than ${mostFeatures} features`);
    const index = new Int32Array(slotsFor(features.length));
    const rows = new Int32Array(features.length * wordsInRow);
    for (const [rank, { hash, weights }] of features.entries()) {
      const mixed = spread(hash);
      const hot = rank < hotFeatures;
      let slot = hot ? mixed >>> 16 : hotSlots + coldSlot(mixed, index.length - hotSlots);
      while (index[slot] !== 0) {
        slot = hot ? (slot + 1) & (hotSlots - 1) : slot + 1 === index.length ? hotSlots : slot + 1;
      }
      index[slot] = ((rank + 1) << checkBits) | (mixed & checkMask);
      for (let label = 1; label < labelCount; label++) {
        const units = Math.round(((weights[label] ?? 0) - (weights[0] ?? 0)) / unit);
        const byte = bias + Math.max(-bias, Math.min(bias - 1, units));
        const word = rank * wordsInRow + ((label - 1) >> 2);
        rows[word] = (rows[word] as number) | (byte << (8 * ((label - 1) & 3)));
      }
    }
    return new WeightTable(index, rows, unit);
  }
}
