import { float, type KernelMemory } from './kernel-memory.ts';

/** As Kingma and Ba give them; the kernel has the same. */
const [keptMean, keptSquare] = [0.9, 0.999];
const least = 1e-8;

/** Numbers that are learned by Adam (Kingma and Ba 2015), and the slopes of a loss in them. */
export class LearnedNumbers {
  /** Where they stand. */
  readonly at: number;
  readonly slopesAt: number;
  readonly count: number;
  readonly #memory: KernelMemory;
  readonly #means: number;
  readonly #squares: number;
  #steps = 0;

  constructor(memory: KernelMemory, count: number) {
    this.#memory = memory;
    this.count = count;
    this.at = memory.take(count);
    this.slopesAt = memory.take(count);
    this.#means = memory.take(count);
    this.#squares = memory.take(count);
  }

  get numbers(): Float32Array {
    return this.#memory.view(this.at, this.count);
  }

  /** Added up since the last step. */
  get slopes(): Float32Array {
    return this.#memory.view(this.slopesAt, this.count);
  }

  /** All that changes in training, for a checkpoint to read or fill. */
  get state(): Float32Array[] {
    return [this.at, this.#means, this.#squares].map((at) => this.#memory.view(at, this.count));
  }

  /** How often the numbers had moved when `state` was what it was filled with. */
  set steps(steps: number) {
    this.#steps = steps;
  }

  /** Moves the numbers against their slopes, which are then 0; those from `split` on at a rate of their own. */
  step(split: number, rate: number, rateAfter: number): void {
    this.#steps++;
    const forMean = 1 - keptMean ** this.#steps;
    const forSquare = Math.sqrt(1 - keptSquare ** this.#steps);
    for (const [from, to, length] of [
      [0, split, rate],
      [split, this.count, rateAfter],
    ] as const) {
      const [numbers, slopes, means, squares] = [this.at, this.slopesAt, this.#means, this.#squares].map(
        (at) => at + float * from,
      ) as [number, number, number, number];
      const corrected = (length * forSquare) / forMean;
      this.#memory.kernel.adam(numbers, slopes, means, squares, to - from, corrected, least * forSquare);
    }
  }
}
