import { bucketCount, type Tree } from '../../../main/segment/boundaries/boundary-model.ts';
import { stateCount } from '../../../main/segment/boundaries/states.ts';
import type { Random } from '../random.ts';
import type { Example } from './examples.ts';

export interface BoostingOptions {
  readonly rounds: number;
  readonly leaves: number;
  readonly rate: number;
  /** The share of numbers that each tree looks at. */
  readonly numberShare: number;
}

/** A leaf needs so much of the second derivatives, and its value is held back by so much (Chen and Guestrin 2016). */
const leastWeight = 3;
const restraint = 2;

/** All lines of all pages, one after the other. */
interface Table {
  readonly count: number;
  /** Line after line: the bucket of each number. */
  readonly buckets: Uint8Array;
  readonly numbers: number;
  readonly states: Uint8Array;
  readonly weights: Float32Array;
}

/**
 * Gradient boosted trees over the buckets, a tree a state and round, for the softmax loss (Friedman 2001); trees grow by
 * their best leaf and find splits in histograms (Ke et al. 2017).
 */
export function boost(examples: readonly Example[], options: BoostingOptions, random: Random): Tree[] {
  const table = tableOf(examples);
  const scores = new Float32Array(table.count * stateCount);
  const gradient = new Float32Array(table.count);
  const hessian = new Float32Array(table.count);
  const trees: Tree[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const before = probabilitiesOf(scores, table.count);
    const { lines: sample, factors } = sampleOf(table, before, random);
    for (let state = 0; state < stateCount; state += 1) {
      for (let line = 0; line < table.count; line += 1) {
        const probability = before[line * stateCount + state] as number;
        const weight = (table.weights[line] as number) * (factors[line] as number);
        gradient[line] = weight * (probability - (table.states[line] === state ? 1 : 0));
        hessian[line] = weight * Math.max(1e-4, probability * (1 - probability));
      }
      const tree = growTree(table, sample, gradient, hessian, state, options, random);
      trees.push(tree);
      for (let line = 0; line < table.count; line += 1) {
        const at = line * stateCount + state;
        scores[at] = (scores[at] as number) + valueFor(tree, table, line);
      }
    }
  }
  return trees;
}

function tableOf(examples: readonly Example[]): Table {
  const count = examples.reduce((sum, { states }) => sum + states.length, 0);
  const numbers = examples[0]?.buckets.length ?? 0;
  const table: Table = {
    ...{ count, numbers, buckets: new Uint8Array(count * numbers) },
    ...{ states: new Uint8Array(count), weights: new Float32Array(count) },
  };
  let first = 0;
  for (const example of examples) {
    for (let line = 0; line < example.states.length; line += 1) {
      const at = (first + line) * numbers;
      for (let number = 0; number < numbers; number += 1) {
        table.buckets[at + number] = example.buckets[number]?.[line] ?? 0;
      }
      table.states[first + line] = example.states[line] ?? 0;
      table.weights[first + line] = example.weight;
    }
    first += example.states.length;
  }
  return table;
}

function probabilitiesOf(scores: Float32Array, count: number): Float32Array {
  const result = new Float32Array(scores.length);
  for (let line = 0; line < count; line += 1) {
    const at = line * stateCount;
    let sum = 0;
    for (let state = 0; state < stateCount; state += 1) sum += Math.exp(scores[at + state] as number);
    for (let state = 0; state < stateCount; state += 1)
      result[at + state] = Math.exp(scores[at + state] as number) / sum;
  }
  return result;
}

/** Lines that are already known this well are looked at only in part, each for so many (Ke et al. 2017). */
const wellKnown = 0.95;
const wellKnownShare = 0.12;
const otherShare = 0.8;

function sampleOf(
  table: Table,
  probabilities: Float32Array,
  random: Random,
): { lines: Int32Array; factors: Float32Array } {
  const lines = new Int32Array(table.count);
  const factors = new Float32Array(table.count);
  let size = 0;
  for (let line = 0; line < table.count; line += 1) {
    const known = (probabilities[line * stateCount + (table.states[line] as number)] as number) >= wellKnown;
    const share = known ? wellKnownShare : otherShare;
    if (!random.chance(share)) continue;
    lines[size++] = line;
    factors[line] = 1 / share;
  }
  return { lines: lines.slice(0, size), factors };
}

/** A leaf that may still be split: its lines are `order[start … end)`. */
interface OpenLeaf {
  readonly start: number;
  readonly end: number;
  readonly gradient: number;
  readonly hessian: number;
  readonly split: Split | null;
  /** The inner node that leads here, and on which side. */
  readonly parent: number;
  readonly side: 'left' | 'right';
}

interface Split {
  readonly gain: number;
  readonly number: number;
  readonly bucket: number;
}

function growTree(
  table: Table,
  sample: Int32Array,
  gradient: Float32Array,
  hessian: Float32Array,
  state: number,
  options: BoostingOptions,
  random: Random,
): Tree {
  const order = sample.slice();
  const numbers = numbersFor(table.numbers, options.numberShare, random);
  const search = (start: number, end: number, parent: number, side: 'left' | 'right'): OpenLeaf => {
    let [sumGradient, sumHessian] = [0, 0];
    for (let at = start; at < end; at += 1) {
      sumGradient += gradient[order[at] as number] as number;
      sumHessian += hessian[order[at] as number] as number;
    }
    const split = bestSplit(table, order, start, end, gradient, hessian, numbers, sumGradient, sumHessian);
    return { start, end, gradient: sumGradient, hessian: sumHessian, split, parent, side };
  };
  const open: OpenLeaf[] = [search(0, order.length, -1, 'left')];
  const inner = { numbers: [] as number[], buckets: [] as number[], left: [] as number[], right: [] as number[] };
  while (open.length < options.leaves) {
    let best = -1;
    for (const [index, leaf] of open.entries()) {
      if (leaf.split !== null && leaf.split.gain > (open[best]?.split?.gain ?? 0)) best = index;
    }
    const leaf = open[best];
    if (leaf?.split == null) break;
    const node = inner.numbers.length;
    inner.numbers.push(leaf.split.number);
    inner.buckets.push(leaf.split.bucket);
    inner.left.push(0);
    inner.right.push(0);
    if (leaf.parent >= 0) inner[leaf.side][leaf.parent] = node;
    const middle = partition(table, order, leaf.start, leaf.end, leaf.split);
    open.splice(best, 1, search(leaf.start, middle, node, 'left'), search(middle, leaf.end, node, 'right'));
  }
  const leaves = new Float32Array(open.length);
  for (const [index, leaf] of open.entries()) {
    leaves[index] = (-options.rate * leaf.gradient) / (leaf.hessian + restraint);
    if (leaf.parent >= 0) inner[leaf.side][leaf.parent] = -1 - index;
  }
  return {
    state,
    numbers: Uint8Array.from(inner.numbers),
    buckets: Uint8Array.from(inner.buckets),
    left: Int16Array.from(inner.left),
    right: Int16Array.from(inner.right),
    leaves,
  };
}

function numbersFor(count: number, share: number, random: Random): Int32Array {
  return random
    .shuffle(Int32Array.from({ length: count }, (_, number) => number))
    .slice(0, Math.ceil(count * share))
    .sort();
}

function bestSplit(
  table: Table,
  order: Int32Array,
  start: number,
  end: number,
  gradient: Float32Array,
  hessian: Float32Array,
  numbers: Int32Array,
  sumGradient: number,
  sumHessian: number,
): Split | null {
  if (sumHessian < 2 * leastWeight) return null;
  const count = numbers.length;
  const gradients = new Float64Array(count * bucketCount);
  const hessians = new Float64Array(count * bucketCount);
  for (let at = start; at < end; at += 1) {
    const line = order[at] as number;
    const first = line * table.numbers;
    const lineGradient = gradient[line] as number;
    const lineHessian = hessian[line] as number;
    for (let which = 0; which < count; which += 1) {
      const cell = which * bucketCount + (table.buckets[first + (numbers[which] as number)] as number);
      gradients[cell] = (gradients[cell] as number) + lineGradient;
      hessians[cell] = (hessians[cell] as number) + lineHessian;
    }
  }
  const whole = sumGradient ** 2 / (sumHessian + restraint);
  let best: Split | null = null;
  for (let which = 0; which < count; which += 1) {
    let [leftGradient, leftHessian] = [0, 0];
    for (let bucket = 0; bucket < bucketCount - 1; bucket += 1) {
      leftGradient += gradients[which * bucketCount + bucket] as number;
      leftHessian += hessians[which * bucketCount + bucket] as number;
      const rightHessian = sumHessian - leftHessian;
      if (leftHessian < leastWeight || rightHessian < leastWeight) continue;
      const gain =
        leftGradient ** 2 / (leftHessian + restraint) +
        (sumGradient - leftGradient) ** 2 / (rightHessian + restraint) -
        whole;
      if (gain > (best?.gain ?? 1e-3)) best = { gain, number: numbers[which] as number, bucket };
    }
  }
  return best;
}

/** Puts the lines that go left first; gives the place of the first that goes right. */
function partition(table: Table, order: Int32Array, start: number, end: number, { number, bucket }: Split): number {
  let middle = start;
  for (let at = start; at < end; at += 1) {
    const line = order[at] as number;
    if ((table.buckets[line * table.numbers + number] as number) > bucket) continue;
    order[at] = order[middle] as number;
    order[middle] = line;
    middle += 1;
  }
  return middle;
}

function valueFor(tree: Tree, table: Table, line: number): number {
  let node = tree.numbers.length === 0 ? -1 : 0;
  while (node >= 0) {
    const bucket = table.buckets[line * table.numbers + (tree.numbers[node] as number)] as number;
    node = (bucket <= (tree.buckets[node] as number) ? tree.left[node] : tree.right[node]) as number;
  }
  return tree.leaves[-1 - node] as number;
}
