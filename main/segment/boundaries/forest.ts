import type { Tree } from './boundary-model.ts';

/**
 * Trees laid out flat, one after the other: node n asks for number `numbers[n]` whether its bucket is at most `buckets[n]`, and
 * goes on to `left[n]` or `right[n]`; a negative one, −1 − l, is leaf l.
 */
export class Forest {
  readonly #states: Uint8Array;
  readonly #roots: Int32Array;
  readonly #numbers: Uint8Array;
  readonly #buckets: Uint8Array;
  readonly #left: Int32Array;
  readonly #right: Int32Array;
  readonly #leaves: Float32Array;

  constructor(trees: readonly Tree[]) {
    const nodes = trees.reduce((sum, tree) => sum + tree.numbers.length, 0);
    this.#states = Uint8Array.from(trees, (tree) => tree.state);
    this.#roots = new Int32Array(trees.length);
    this.#numbers = new Uint8Array(nodes);
    this.#buckets = new Uint8Array(nodes);
    this.#left = new Int32Array(nodes);
    this.#right = new Int32Array(nodes);
    this.#leaves = new Float32Array(trees.reduce((sum, tree) => sum + tree.leaves.length, 0));
    let [node, leaf] = [0, 0];
    for (const [index, tree] of trees.entries()) {
      const moved = (child: number) => (child >= 0 ? child + node : child - leaf);
      this.#roots[index] = tree.numbers.length === 0 ? -1 - leaf : node;
      this.#numbers.set(tree.numbers, node);
      this.#buckets.set(tree.buckets, node);
      this.#left.set(Int32Array.from(tree.left, moved), node);
      this.#right.set(Int32Array.from(tree.right, moved), node);
      this.#leaves.set(tree.leaves, leaf);
      node += tree.numbers.length;
      leaf += tree.leaves.length;
    }
  }

  /** Adds what each tree says of the line whose buckets begin at `first` to its scores, which begin at `at`. */
  add(scores: Float32Array, at: number, buckets: Uint8Array, first: number): void {
    for (let tree = 0; tree < this.#roots.length; tree += 1) {
      let node = this.#roots[tree] as number;
      while (node >= 0) {
        const bucket = buckets[first + (this.#numbers[node] as number)] as number;
        node = (bucket <= (this.#buckets[node] as number) ? this.#left[node] : this.#right[node]) as number;
      }
      const state = at + (this.#states[tree] as number);
      scores[state] = (scores[state] as number) + (this.#leaves[-1 - node] as number);
    }
  }
}
