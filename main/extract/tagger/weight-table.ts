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
const hotShift = 15;
const hotSlots = 1 << (32 - hotShift);
const hotFeatures = hotSlots / 4;
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

/** The larger of the two lanes of a word of sums. */
function top(sum: number): number {
  return Math.max(sum & 0xffff, sum >>> 16);
}

/** How far ahead of O the best other label of a character is. */
function lead(scores: Float32Array, at: number): number {
  const cell = at * labelCount;
  let best = scores[cell + 1] as number;
  for (let label = 2; label < labelCount; label++) best = Math.max(best, scores[cell + label] as number);
  return best - (scores[cell] as number);
}

/** So many tags are looked at in one go. */
const tagsAtOnce = 4;
const everyByte = 0x01010101;
const everyTop = 0x80808080 | 0;

/** The tags of the slots from `first` on, and the first ones once more behind the last, where a search goes on. */
function tagsOf(index: Int32Array, first: number, count: number): DataView {
  const tags = new Uint8Array(count + tagsAtOnce);
  for (let at = 0; at < tags.length; at++) {
    const slot = index[first + (at % count)] as number;
    tags[at] = slot === 0 ? 0 : tagOf(slot);
  }
  return new DataView(tags.buffer);
}

/** The highest bit of each byte that is 0; above the lowest of them there may be false ones. */
function zeroBytes(word: number): number {
  return (word - everyByte) & ~word & everyTop;
}

/** How many slots the index of so many features has. */
export function slotsFor(features: number): number {
  return hotSlots + Math.ceil(features * 1.5) + 64;
}

/** How the hashes of the features of each character stand. */
export interface FeatureLayout {
  /** From one character to the next. */
  readonly stride: number;
  /** How many features there are, at most 250. */
  readonly columns: number;
  /** So many of the first stand again behind the others, as they are in the style of the text; that form goes first. */
  readonly styled: number;
  /** The features from this on are mostly rare. */
  readonly rare: number;
}

/** So far behind O, in natural logarithms, a label hardly catches up: measured to change no figure of accuracy. */
const farBehind = 1;

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
  /** For each slot a byte, 0 when empty, else some bits of its check: small, so that misses stay cheap. */
  readonly #hotTags: DataView;
  readonly #coldTags: DataView;

  constructor(index: Int32Array, rows: Int32Array, unit: number) {
    this.index = index;
    this.rows = rows;
    this.#unit = unit;
    this.#hotTags = tagsOf(index, 0, hotSlots);
    this.#coldTags = tagsOf(index, hotSlots, index.length - hotSlots);
  }

  /**
   * Writes the scores of `length` characters, `labelCount` for each: the sums of the weights of their features and what
   * is `given`.
   * Where O is far ahead of all other labels before the rare features, these are not looked up: they would change
   * nothing, and are what takes longest.
   */
  score(
    hashes: Int32Array,
    { stride, columns, styled, rare }: FeatureLayout,
    length: number,
    given: Float32Array,
    scores: Float64Array,
  ): void {
    const { rows } = this;
    const hopeless = farBehind / this.#unit;
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
      const start = at * stride;
      for (let column = 0; column < columns; column++) {
        if (column === rare) {
          const even = Math.max(top(sum0), top(sum2), top(sum4), top(sum6));
          const odd = Math.max(top(sum1), top(sum3), top(sum5), top(sum7));
          if (Math.max(even, odd) + lead(given, at) / this.#unit < hits * bias - hopeless) break;
        }
        let found = column < styled ? this.#find(hashes[start + columns + column] as number) : 0;
        if (found === 0) found = this.#find(hashes[start + column] as number);
        if (found === 0) continue;
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
      for (let label = 0; label < labelCount; label++) {
        scores[cell + label] = (scores[cell + label] as number) + (given[cell + label] as number);
      }
    }
  }

  /** The slot's word of a feature, or 0 when it has no weights. */
  #find(hash: number): number {
    const mixed = spread(hash);
    const found = this.#findIn(this.#hotTags, 0, hotSlots, mixed >>> hotShift, mixed);
    if (found !== 0) return found;
    const slots = this.index.length - hotSlots;
    return this.#findIn(this.#coldTags, hotSlots, slots, coldSlot(mixed, slots), mixed);
  }

  /** Searches one part of the index, of so many slots from `first` on, from its slot `slot`: several tags in one go. */
  #findIn(tags: DataView, first: number, slots: number, slot: number, mixed: number): number {
    const { index } = this;
    const wanted = Math.imul(tagOf(mixed), everyByte);
    for (;;) {
      const word = tags.getInt32(slot, true);
      const empty = zeroBytes(word);
      let alike = zeroBytes(word ^ wanted);
      if (empty !== 0) alike &= (empty & -empty) - 1;
      for (; alike !== 0; alike &= alike - 1) {
        const at = slot + ((31 - Math.clz32(alike & -alike)) >>> 3);
        const entry = index[first + (at < slots ? at : at - slots)] as number;
        if (((entry ^ mixed) & checkMask) === 0) return entry;
      }
      if (empty !== 0) return 0;
      slot += tagsAtOnce;
      if (slot >= slots) slot -= slots;
    }
  }

  /** The place of the feature in the order of how common features are, 0 the commonest; null when it has no weights. */
  rankOf(hash: number): number | null {
    const found = this.#find(hash);
    return found === 0 ? null : (found >>> checkBits) - 1;
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
    for (const [rank, feature] of features.entries()) addFeature(index, rows, unit, rank, feature);
    return new WeightTable(index, rows, unit);
  }

  /**
   * A table that has more features, which are none of its own, behind those that it has.
   * @throws {RangeError} when its index would get too full for a quick search
   */
  withMore(features: readonly FeatureWeights[]): WeightTable {
    const known = this.rows.length / wordsInRow;
    if ((known + features.length) * 1.2 > this.index.length - hotSlots) throw new RangeError('more features than fit');
    const index = this.index.slice();
    const rows = new Int32Array((known + features.length) * wordsInRow);
    rows.set(this.rows);
    for (const [at, feature] of features.entries()) addFeature(index, rows, this.#unit, known + at, feature);
    return new WeightTable(index, rows, this.#unit);
  }

  /** A table of at most `limit` features, without those whose weights are the smallest, of equal ones without the rarer. */
  lightened(limit: number): WeightTable {
    const count = this.rows.length / wordsInRow;
    if (count <= limit) return this;
    const bytes = new Uint8Array(this.rows.buffer, this.rows.byteOffset, this.rows.byteLength);
    const size = labelCount - 1;
    const sizes = Uint8Array.from({ length: count }, (_, row) => {
      let largest = 0;
      for (let at = row * size; at < (row + 1) * size; at++) {
        largest = Math.max(largest, Math.abs((bytes[at] as number) - bias));
      }
      return largest;
    });
    const kept = Int32Array.from(sizes.keys())
      .sort((a, b) => (sizes[b] as number) - (sizes[a] as number) || a - b)
      .subarray(0, limit - 1)
      .sort();
    // Slots of what goes stay taken, or searches would end at them; they lead to a last row, of no weight.
    const rowOf = new Int32Array(count).fill(kept.length);
    const rows = new Int32Array((kept.length + 1) * wordsInRow);
    for (const [row, before] of kept.entries()) {
      rowOf[before] = row;
      rows.set(this.rows.subarray(before * wordsInRow, (before + 1) * wordsInRow), row * wordsInRow);
    }
    new Uint8Array(rows.buffer, kept.length * size).fill(bias);
    const index = this.index.map((entry) =>
      entry === 0 ? 0 : (((rowOf[(entry >>> checkBits) - 1] as number) + 1) << checkBits) | (entry & checkMask),
    );
    return new WeightTable(index, rows, this.#unit);
  }
}

/** Writes a feature into an index, and its weights, clamped to what a byte holds, as row `rank`. */
function addFeature(index: Int32Array, rows: Int32Array, unit: number, rank: number, feature: FeatureWeights): void {
  const { hash, weights } = feature;
  const mixed = spread(hash);
  const hot = rank < hotFeatures;
  let slot = hot ? mixed >>> hotShift : hotSlots + coldSlot(mixed, index.length - hotSlots);
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
