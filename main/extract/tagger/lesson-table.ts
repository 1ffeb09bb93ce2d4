import { append } from '../../../model/append.ts';
import { spread } from './hashing.ts';
import { labelCount } from './labels.ts';
import type { Contribution } from './lesson.ts';

/** What lessons came to, for storing and carrying elsewhere: plain JSON. */
export interface LessonTableData {
  readonly format: 'kanwu-lessons';
  /** The version of the weights that the lessons were worked out from. */
  readonly model: string;
  readonly lessons: number;
  /** The rows that lessons moved, ascending. */
  readonly rows: readonly number[];
  /** For each row how many lessons moved it. */
  readonly counts: readonly number[];
  /** For each row the sum of their steps, `labelCount` for a row, in thousandths of a natural logarithm. */
  readonly sums: readonly number[];
}

/**
 * Features share this many rows, by their hashes, so that what was learned stays within some 40 MB however much is decided.
 */
const rowBits = 18;
export const rowCount = 1 << rowBits;
/** No weight is further than this from the shipped one, in thousandths of a natural logarithm. */
const limit = 900;
const firstSlots = 1 << 8;

/**
 * What a workspace has taught the tagger: the sum of what its lessons contribute, over the shipped weights. Sums are of whole
 * numbers, so neither the order of the lessons nor the way there makes a difference, and what is taken off again leaves no
 * trace. A weight is 2Σ/(n+1), Σ being the sum over the n lessons that moved it: one lesson counts as it is, and the same
 * lesson over and over no more than twice.
 *
 * Rows that are in use stand in slots: row r in slot `#slots[r] - 1`, slot s with its count in `#counts[s]`, its sums from
 * `#sums[s * labelCount]`, and its weights, natural logarithms, in the same place of `#weights`.
 */
export class LessonTable {
  readonly model: string;
  #lessons = 0;
  readonly #slots = new Int32Array(rowCount);
  #used = 0;
  #counts = new Int32Array(firstSlots);
  #sums = new Int32Array(firstSlots * labelCount);
  #weights = new Float32Array(firstSlots * labelCount);

  /** @param model the version of the weights that the lessons are worked out from */
  constructor(model: string) {
    this.model = model;
  }

  /** How many lessons it is the sum of. */
  get lessons(): number {
    return this.#lessons;
  }

  get isEmpty(): boolean {
    return this.#used === 0;
  }

  /** How many rows it has weights for. */
  get size(): number {
    return this.#counts.subarray(0, this.#used).reduce((rows, count) => rows + (count === 0 ? 0 : 1), 0);
  }

  /** Adds the weights of a feature, if there are any, to `sums` from `at` on. */
  add(hash: number, sums: Float64Array, at: number): void {
    const slot = (this.#slots[rowOf(hash)] as number) - 1;
    if (slot < 0) return;
    const from = slot * labelCount;
    for (let label = 0; label < labelCount; label++) {
      sums[at + label] = (sums[at + label] as number) + (this.#weights[from + label] as number);
    }
  }

  /** Adds a lesson's contribution, or takes it off again. */
  addLesson({ features, steps }: Contribution, times: 1 | -1 = 1): void {
    this.#lessons += times;
    for (const [index, hash] of features.entries()) {
      const slot = this.#slotOf(rowOf(hash));
      this.#change(slot, times, (label) => times * (steps[index * labelCount + label] as number));
    }
  }

  /** Adds what was learned elsewhere. @throws {RangeError} when it was learned over other weights */
  addTable({ model, lessons, rows, counts, sums }: LessonTableData): void {
    if (model !== this.model) throw new RangeError(`lessons for ${model}, not for ${this.model}`);
    this.#lessons += lessons;
    for (const [index, row] of rows.entries()) {
      this.#change(this.#slotOf(row), counts[index] ?? 0, (label) => sums[index * labelCount + label] ?? 0);
    }
  }

  /** Equal sums give equal data; rows that nothing moves any more are not in it. */
  export(): LessonTableData {
    const rows: number[] = [];
    const counts: number[] = [];
    const sums: number[] = [];
    for (let row = 0; row < rowCount; row++) {
      const slot = (this.#slots[row] as number) - 1;
      const count = slot < 0 ? 0 : (this.#counts[slot] as number);
      if (count === 0) continue;
      rows.push(row);
      counts.push(count);
      append(sums, this.#sums.subarray(slot * labelCount, (slot + 1) * labelCount));
    }
    return { format: 'kanwu-lessons', model: this.model, lessons: this.#lessons, rows, counts, sums };
  }

  #change(slot: number, lessons: number, stepOf: (label: number) => number): void {
    const count = (this.#counts[slot] as number) + lessons;
    this.#counts[slot] = count;
    for (let label = 0; label < labelCount; label++) {
      const cell = slot * labelCount + label;
      const sum = (this.#sums[cell] as number) + stepOf(label);
      this.#sums[cell] = sum;
      this.#weights[cell] = Math.max(-limit, Math.min(limit, (2 * sum) / (count + 1))) / 1000;
    }
  }

  #slotOf(row: number): number {
    const known = (this.#slots[row] as number) - 1;
    if (known >= 0) return known;
    if (this.#used === this.#counts.length) this.#grow();
    this.#used++;
    this.#slots[row] = this.#used;
    return this.#used - 1;
  }

  #grow(): void {
    const { length } = this.#counts;
    const [counts, sums, weights] = [this.#counts, this.#sums, this.#weights];
    this.#counts = new Int32Array(2 * length);
    this.#sums = new Int32Array(2 * length * labelCount);
    this.#weights = new Float32Array(2 * length * labelCount);
    this.#counts.set(counts);
    this.#sums.set(sums);
    this.#weights.set(weights);
  }
}

function rowOf(hash: number): number {
  return spread(hash) >>> (32 - rowBits);
}
