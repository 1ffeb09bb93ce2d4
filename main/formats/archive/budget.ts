import { KanwuError } from '../../../model/error.ts';

/** What archives may come to: far more than collections of text do, and little enough for any disk. */
const mostBytes = 4 * 1024 ** 3;
/** Scans are packed as they are: what comes to little more than its archive may be as large as that is. */
const harmlessGrowth = 1.5;
const mostEntries = 200_000;

/** Text comes to some 3 to 30 times its packed size. What grows more, and so far, was made to. */
const mostGrowth = 300;
const growthFrom = 64 * 1024 * 1024;

/** What is left of the room that an archive may take, together with those in it. */
export class UnpackBudget {
  readonly #packedBytes: number;
  #bytes = 0;
  #entries = 0;

  /** @param packedBytes the size of the archive */
  constructor(packedBytes: number) {
    this.#packedBytes = packedBytes;
  }

  /** @throws {KanwuError} `archive-too-large` (detail: `byteLength`, what it comes to so far, and `limit`) */
  take(bytes: number, entries = 0): void {
    this.#bytes += bytes;
    this.#entries += entries;
    const isGrown = this.#bytes > growthFrom && this.#bytes > this.#packedBytes * mostGrowth;
    const limit = Math.max(mostBytes, this.#packedBytes * harmlessGrowth);
    if (this.#bytes > limit || this.#entries > mostEntries || isGrown)
      throw new KanwuError('archive-too-large', { byteLength: this.#bytes, limit });
  }
}
