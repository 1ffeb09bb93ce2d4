/**
 * A set of words that are looked up at every place of a text. States are numbered from 0, the root; a transition is one UTF-16 unit.
 *
 * Transitions are kept in one hash table with open addressing: `states` and `units` hold the key, `targets` the next state; a
 * target of 0 marks an empty slot, since no transition leads to the root.
 */
export class Trie {
  readonly #states: Int32Array;
  readonly #units: Uint16Array;
  readonly #targets: Int32Array;
  readonly #mask: number;
  /** For each state one more than the index of the word that ends there, or 0. */
  readonly #words: Int32Array;

  /** @param words their place in the list is their index; the last of several equal words counts */
  constructor(words: readonly string[]) {
    const most = 1 + words.reduce((sum, word) => sum + word.length, 0);
    let size = 16;
    while (size < most * 1.5) size *= 2;
    this.#states = new Int32Array(size);
    this.#units = new Uint16Array(size);
    this.#targets = new Int32Array(size);
    this.#mask = size - 1;
    this.#words = new Int32Array(most);
    let count = 1;
    for (const [index, word] of words.entries()) {
      let state = 0;
      for (let at = 0; at < word.length; at++) {
        const unit = word.charCodeAt(at);
        const slot = this.#slotOf(state, unit);
        if (this.#targets[slot] === 0) {
          this.#states[slot] = state;
          this.#units[slot] = unit;
          this.#targets[slot] = count++;
        }
        state = this.#targets[slot] ?? 0;
      }
      if (state !== 0) this.#words[state] = index + 1;
    }
  }

  /** The state that `unit` leads to from `state`, or 0 when no word goes on so. */
  next(state: number, unit: number): number {
    return this.#targets[this.#slotOf(state, unit)] ?? 0;
  }

  /** The index of the word that ends in `state`, or -1. */
  wordAt(state: number): number {
    return (this.#words[state] ?? 0) - 1;
  }

  #slotOf(state: number, unit: number): number {
    const hash = Math.imul(state, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#targets[slot] !== 0 && (this.#states[slot] !== state || this.#units[slot] !== unit)) {
      slot = (slot + 1) & this.#mask;
    }
    return slot;
  }
}
