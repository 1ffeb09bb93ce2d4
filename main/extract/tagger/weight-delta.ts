import { labelCount } from './labels.ts';

/** What a workspace has learnt, for storing and carrying elsewhere: plain JSON. */
export interface WeightDeltaData {
  readonly format: 'kanwu-weight-delta';
  /** The version of the model that the changes are to. */
  readonly model: string;
  readonly articles: number;
  /** The feature hashes. */
  readonly features: readonly number[];
  /** `labelCount` weights for each feature, in thousandths of a natural logarithm. */
  readonly weights: readonly number[];
}

/**
 * What a workspace has learnt: changes to the weights of some features, over the shipped ones. A hashed table that
 * grows; slot s holds a feature's hash in `#keys[s]` and its weights, natural logarithms, from `#weights[s * labelCount]`.
 */
export class WeightDelta {
  readonly model: string;
  /** How many reviewed articles it has learnt from. */
  articles = 0;
  #keys = new Int32Array(1 << 12);
  #used = new Uint8Array(1 << 12);
  #weights = new Float32Array((1 << 12) * labelCount);
  #size = 0;

  constructor(model: string) {
    this.model = model;
  }

  /** How many features have changed. */
  get size(): number {
    return this.#size;
  }

  /** Adds the changes of the feature, if there are any, to `sums` from `at` on. */
  add(hash: number, sums: Float64Array, at: number): void {
    const slot = this.#find(hash);
    if (this.#used[slot] === 0) return;
    const from = slot * labelCount;
    for (let label = 0; label < labelCount; label++) {
      sums[at + label] = (sums[at + label] as number) + (this.#weights[from + label] as number);
    }
  }

  /** Moves one weight of a feature by `step`, and keeps it within ±`limit`. */
  move(hash: number, label: number, step: number, limit: number): void {
    let slot = this.#find(hash);
    if (this.#used[slot] === 0) {
      if (this.#size * 2 >= this.#keys.length) {
        this.#grow();
        slot = this.#find(hash);
      }
      this.#used[slot] = 1;
      this.#keys[slot] = hash;
      this.#size++;
    }
    const cell = slot * labelCount + label;
    const moved = (this.#weights[cell] as number) + step;
    this.#weights[cell] = moved > limit ? limit : Math.max(moved, -limit);
  }

  /** Forgets everything. */
  reset(): void {
    this.articles = 0;
    this.#keys = new Int32Array(1 << 12);
    this.#used = new Uint8Array(1 << 12);
    this.#weights = new Float32Array((1 << 12) * labelCount);
    this.#size = 0;
  }

  /** The features in ascending order of their hashes, so that equal deltas export equal data; no weight is −0. */
  export(): WeightDeltaData {
    const slots = [...this.#keys.keys()].filter((slot) => this.#used[slot] === 1);
    slots.sort((a, b) => (this.#keys[a] as number) - (this.#keys[b] as number));
    const weights = slots.flatMap((slot) =>
      Array.from(
        this.#weights.subarray(slot * labelCount, (slot + 1) * labelCount),
        (weight) => Math.round(weight * 1000) + 0,
      ),
    );
    return {
      format: 'kanwu-weight-delta',
      model: this.model,
      articles: this.articles,
      features: slots.map((slot) => this.#keys[slot] as number),
      weights,
    };
  }

  /** @throws {RangeError} when the data are not those of a delta */
  static import(data: WeightDeltaData): WeightDelta {
    if (data.format !== 'kanwu-weight-delta' || data.weights.length !== data.features.length * labelCount) {
      throw new RangeError('not an exported weight delta');
    }
    const delta = new WeightDelta(data.model);
    delta.articles = data.articles;
    for (const [index, hash] of data.features.entries()) {
      for (let label = 0; label < labelCount; label++) {
        delta.move(hash, label, (data.weights[index * labelCount + label] ?? 0) / 1000, Number.POSITIVE_INFINITY);
      }
    }
    return delta;
  }

  #find(hash: number): number {
    const mask = this.#keys.length - 1;
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & mask;
    while (this.#used[slot] === 1 && this.#keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const used = this.#used;
    const weights = this.#weights;
    this.#keys = new Int32Array(keys.length * 2);
    this.#used = new Uint8Array(keys.length * 2);
    this.#weights = new Float32Array(weights.length * 2);
    for (let slot = 0; slot < keys.length; slot++) {
      if (used[slot] === 0) continue;
      const to = this.#find(keys[slot] as number);
      this.#used[to] = 1;
      this.#keys[to] = keys[slot] as number;
      this.#weights.set(weights.subarray(slot * labelCount, (slot + 1) * labelCount), to * labelCount);
    }
  }
}
