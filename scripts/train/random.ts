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

  /** Whether something happens that happens with this probability. */
  chance(probability: number): boolean {
    return this.bits() < probability * 2 ** 32;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + (this.bits() % (most - least + 1));
  }

  /** One of the items, which must not be none. */
  pick<Item>(items: readonly Item[]): Item {
    return items[this.bits() % items.length] as Item;
  }

  /** One of the items, each as often as it weighs; there must be one. */
  weighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item {
    let left = (this.bits() / 2 ** 32) * items.reduce((sum, item) => sum + weightOf(item), 0);
    const chosen = items.find((item) => {
      left -= weightOf(item);
      return left < 0;
    });
    return chosen ?? (items.at(-1) as Item);
  }

  /** Puts the items into a random order, in place (Fisher–Yates). */
  shuffle<Items extends Int32Array | unknown[]>(items: Items): Items {
    for (let at = items.length - 1; at > 0; at--) {
      const other = this.bits() % (at + 1);
      const item = items[at] as number;
      items[at] = items[other] as number;
      items[other] = item;
    }
    return items;
  }
}
