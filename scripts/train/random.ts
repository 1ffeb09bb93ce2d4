/** A small seeded generator (mulberry32): the same seed gives the same numbers on every machine. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** The next 32 bits, unsigned. */
  bits(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** Puts the items into a random order, in place (Fisher–Yates). */
  shuffle(items: Int32Array): void {
    for (let at = items.length - 1; at > 0; at--) {
      const other = this.bits() % (at + 1);
      const item = items[at] as number;
      items[at] = items[other] as number;
      items[other] = item;
    }
  }
}
