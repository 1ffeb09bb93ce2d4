import { append } from '../../../model/append.ts';
import { labelCount } from './labels.ts';
import type { Contribution } from './lesson.ts';

const firstSlots = 1 << 10;

/**
 * Steps that weights of features have moved by, natural logarithms, while one lesson is being learned. A hashed table that
 * grows; slot s holds a feature's hash in `#keys[s]` and its steps from `#steps[s * labelCount]`.
 */
export class FeatureSteps {
  #keys = new Int32Array(firstSlots);
  #used = new Uint8Array(firstSlots);
  #steps = new Float64Array(firstSlots * labelCount);
  #size = 0;

  /** How many features have moved. */
  get size(): number {
    return this.#size;
  }

  /** Adds the steps of the feature, if there are any, to `sums` from `at` on. */
  add(hash: number, sums: Float64Array, at: number): void {
    const slot = this.#find(hash);
    if (this.#used[slot] === 0) return;
    const from = slot * labelCount;
    for (let label = 0; label < labelCount; label++) {
      sums[at + label] = (sums[at + label] as number) + (this.#steps[from + label] as number);
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
    const moved = (this.#steps[cell] as number) + step;
    this.#steps[cell] = moved > limit ? limit : Math.max(moved, -limit);
  }

  /** In whole thousandths; features that these leave where they were are left out. */
  rounded(): Contribution {
    const features: number[] = [];
    const steps: number[] = [];
    for (let slot = 0; slot < this.#keys.length; slot++) {
      if (this.#used[slot] === 0) continue;
      const row = this.#steps.subarray(slot * labelCount, (slot + 1) * labelCount);
      const rounded = Array.from(row, (step) => Math.round(step * 1000));
      if (rounded.every((step) => step === 0)) continue;
      features.push(this.#keys[slot] as number);
      append(steps, rounded);
    }
    return { features: Int32Array.from(features), steps: Int16Array.from(steps) };
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
    const steps = this.#steps;
    this.#keys = new Int32Array(keys.length * 2);
    this.#used = new Uint8Array(keys.length * 2);
    this.#steps = new Float64Array(steps.length * 2);
    for (let slot = 0; slot < keys.length; slot++) {
      if (used[slot] === 0) continue;
      const to = this.#find(keys[slot] as number);
      this.#used[to] = 1;
      this.#keys[to] = keys[slot] as number;
      this.#steps.set(steps.subarray(slot * labelCount, (slot + 1) * labelCount), to * labelCount);
    }
  }
}
