import { taggedTypes } from '../../../model/lesson.ts';
import {
  beginLabel,
  closes,
  endLabel,
  insideLabel,
  type LabelledSpan,
  labelCount,
  mayFollow,
  opens,
  outside,
  singleLabel,
} from './labels.ts';

const predecessors = Array.from({ length: labelCount }, (_, next) =>
  Uint8Array.from([...Array(labelCount).keys()].filter((previous) => mayFollow(previous, next))),
);
const opening = Uint8Array.from([...Array(labelCount).keys()].map((label) => (opens(label) ? 1 : 0)));
const closing = Uint8Array.from([...Array(labelCount).keys()].map((label) => (closes(label) ? 1 : 0)));
const tiny = 1e-250;
/** A label so far behind the best of its position, in natural logarithms, has no share worth summing. */
const hopeless = -50;

/**
 * The linear chain over the labels of one sentence: the best labels (Viterbi), and how probable each is
 * (forward–backward, in scaled probabilities). Scores are in `scores`, `labelCount` for a position, in natural
 * logarithms; all arrays are overwritten by every call.
 */
export class Lattice {
  readonly scores: Float64Array;
  readonly best: Uint8Array;
  /** After `sum`: the probability of each label at each position. */
  readonly marginals: Float64Array;
  /** After `sum`: the logarithm of the weight of all label sequences. */
  total = 0;

  readonly #back: Uint8Array;
  readonly #potential: Float64Array;
  readonly #forward: Float64Array;
  readonly #backward: Float64Array;
  readonly #scale: Float64Array;
  readonly #transitions = new Float64Array(labelCount * labelCount);
  readonly #step = new Float64Array(labelCount * labelCount);
  readonly #closers = new Uint8Array(labelCount);
  #spread = 0;

  constructor(capacity: number) {
    const cells = capacity * labelCount;
    this.scores = new Float64Array(cells);
    this.best = new Uint8Array(capacity);
    this.marginals = new Float64Array(cells);
    this.#back = new Uint8Array(cells);
    this.#potential = new Float64Array(cells);
    this.#forward = new Float64Array(cells);
    this.#backward = new Float64Array(cells);
    this.#scale = new Float64Array(capacity);
  }

  /** Sets the weights of label pairs, `labelCount` × `labelCount`, previous label first. */
  setTransitions(transitions: ArrayLike<number>): void {
    let least = Infinity;
    let most = -Infinity;
    for (let pair = 0; pair < this.#step.length; pair++) {
      const weight = transitions[pair] ?? 0;
      this.#transitions[pair] = weight;
      this.#step[pair] = Math.exp(weight);
      least = Math.min(least, weight);
      most = Math.max(most, weight);
    }
    this.#spread = most - least;
  }

  /** Writes the best well-formed labels to `best`. */
  decode(length: number): void {
    if (length === 0) return;
    const path = this.#forward;
    for (let label = 0; label < labelCount; label++) {
      path[label] = opening[label] === 1 ? (this.scores[label] as number) : -Infinity;
    }
    for (let at = 1; at < length; at++) {
      const row = at * labelCount;
      const closers = this.#chooseClosers(row - labelCount);
      for (let label = 0; label < labelCount; label++) {
        if (opening[label] === 1) this.#extend(row, label, this.#closers, closers);
        else this.#extend(row, label, predecessors[label] as Uint8Array, 2);
      }
    }
    let row = (length - 1) * labelCount;
    let label = outside;
    for (let last = 0; last < labelCount; last++) {
      if (closing[last] === 1 && (path[row + last] as number) > (path[row + label] as number)) label = last;
    }
    for (let at = length - 1; at >= 0; at--) {
      this.best[at] = label;
      row = at * labelCount;
      label = this.#back[row + label] as number;
    }
  }

  /**
   * Of the labels that close a span, those whose paths are good enough that some pair weight could still make them the
   * best; mostly one or two. Writes them to `#closers` and returns how many they are.
   */
  #chooseClosers(row: number): number {
    const path = this.#forward;
    let top = -Infinity;
    for (let label = 0; label < labelCount; label++) {
      if (closing[label] === 1 && (path[row + label] as number) > top) top = path[row + label] as number;
    }
    let count = 0;
    for (let label = 0; label < labelCount; label++) {
      if (closing[label] !== 1 || (path[row + label] as number) < top - this.#spread) continue;
      this.#closers[count++] = label;
    }
    return count;
  }

  #extend(row: number, label: number, sources: Uint8Array, count: number): void {
    const path = this.#forward;
    let top = -Infinity;
    let from = sources[0] as number;
    for (let index = 0; index < count; index++) {
      const source = sources[index] as number;
      const score =
        (path[row - labelCount + source] as number) + (this.#transitions[source * labelCount + label] as number);
      if (score > top) {
        top = score;
        from = source;
      }
    }
    path[row + label] = top + (this.scores[row + label] as number);
    this.#back[row + label] = from;
  }

  /**
   * Sums over all well-formed label sequences, or over those that `allowed` lets through (a bit mask of labels for each
   * position): fills `marginals` and `total`.
   */
  sum(length: number, allowed: Int32Array | null): void {
    if (length === 0) return;
    this.#exponentiate(length, allowed);
    this.#sweepForward(length);
    this.#sweepBackward(length);
  }

  /** After `sum`: adds the expected number of each label pair, times `factor`, to `counts`. */
  addPairCounts(length: number, factor: number, counts: Float64Array): void {
    for (let at = 1; at < length; at++) {
      const row = at * labelCount;
      const scale = factor / (this.#scale[at] as number);
      for (let label = 0; label < labelCount; label++) {
        const after = (this.#potential[row + label] as number) * (this.#backward[row + label] as number) * scale;
        if (after === 0) continue;
        const sources = predecessors[label] as Uint8Array;
        for (let index = 0; index < sources.length; index++) {
          const pair = (sources[index] as number) * labelCount + label;
          const before = this.#forward[row - labelCount + (sources[index] as number)] as number;
          counts[pair] = (counts[pair] as number) + before * (this.#step[pair] as number) * after;
        }
      }
    }
  }

  /** After `sum`: the probability that exactly the labels `labels[start..end)` stand there. */
  probability(start: number, end: number, labels: ArrayLike<number>): number {
    let row = start * labelCount;
    let weight = this.#forward[row + (labels[start] ?? 0)] ?? 0;
    for (let at = start + 1; at < end; at++) {
      row = at * labelCount;
      const label = labels[at] ?? 0;
      const step = this.#step[(labels[at - 1] ?? 0) * labelCount + label] ?? 0;
      weight *= (step * (this.#potential[row + label] ?? 0)) / (this.#scale[at] ?? 1);
    }
    const probability = weight * (this.#backward[(end - 1) * labelCount + (labels[end - 1] ?? 0)] ?? 0);
    return Math.min(probability, 1);
  }

  /**
   * After `sum`: every span of the sentence that is a name of a type with at least this probability. Spans may overlap, as
   * they are in different readings of the sentence.
   */
  spansAbove(least: number, length: number, tell: (span: LabelledSpan, probability: number) => void): void {
    for (let type = 0; type < taggedTypes.length; type++) {
      const [begin, inside, end, single] = [beginLabel(type), insideLabel(type), endLabel(type), singleLabel(type)];
      for (let start = 0; start < length; start++) {
        const alone = this.marginals[start * labelCount + single] as number;
        if (alone >= least) tell({ start, end: start + 1, type }, alone);
        // What begins less probably than that is no span of that probability, however long.
        if ((this.marginals[start * labelCount + begin] as number) < least) continue;
        let weight = this.#forward[start * labelCount + begin] as number;
        let before = begin;
        for (let at = start + 1; at < length; at++) {
          const row = at * labelCount;
          const into = weight / (this.#scale[at] as number);
          const ends =
            into * (this.#step[before * labelCount + end] as number) * (this.#potential[row + end] as number);
          const probability = ends * (this.#backward[row + end] as number);
          if (probability >= least) tell({ start, end: at + 1, type }, Math.min(probability, 1));
          weight =
            into * (this.#step[before * labelCount + inside] as number) * (this.#potential[row + inside] as number);
          before = inside;
          if (weight * (this.#backward[row + inside] as number) < least) break;
        }
      }
    }
  }

  #exponentiate(length: number, allowed: Int32Array | null): void {
    const { scores } = this;
    const potential = this.#potential;
    this.total = 0;
    for (let at = 0; at < length; at++) {
      const row = at * labelCount;
      const mask = allowed === null ? -1 : (allowed[at] as number);
      let top = -Infinity;
      for (let label = 0; label < labelCount; label++) {
        if (((mask >> label) & 1) === 1 && (scores[row + label] as number) > top) top = scores[row + label] as number;
      }
      this.total += top;
      for (let label = 0; label < labelCount; label++) {
        const behind = (scores[row + label] as number) - top;
        potential[row + label] = ((mask >> label) & 1) === 1 && behind > hopeless ? Math.exp(behind) : 0;
      }
    }
  }

  #sweepForward(length: number): void {
    const forward = this.#forward;
    for (let at = 0; at < length; at++) {
      const row = at * labelCount;
      let sum = 0;
      for (let label = 0; label < labelCount; label++) {
        let weight = 0;
        if (this.#potential[row + label] === 0) {
          forward[row + label] = 0;
          continue;
        }
        if (at === 0) weight = opening[label] as number;
        else {
          const sources = predecessors[label] as Uint8Array;
          for (let index = 0; index < sources.length; index++) {
            const source = sources[index] as number;
            weight +=
              (forward[row - labelCount + source] as number) * (this.#step[source * labelCount + label] as number);
          }
        }
        weight *= this.#potential[row + label] as number;
        if (at === length - 1) weight *= closing[label] as number;
        forward[row + label] = weight;
        sum += weight;
      }
      const scale = Math.max(sum, tiny);
      this.#scale[at] = scale;
      this.total += Math.log(scale);
      for (let label = 0; label < labelCount; label++) {
        forward[row + label] = (forward[row + label] as number) / scale;
      }
    }
  }

  #sweepBackward(length: number): void {
    const backward = this.#backward;
    const last = (length - 1) * labelCount;
    for (let label = 0; label < labelCount; label++) backward[last + label] = closing[label] as number;
    for (let at = length - 1; at > 0; at--) {
      const row = at * labelCount;
      const scale = this.#scale[at] as number;
      backward.fill(0, row - labelCount, row);
      for (let label = 0; label < labelCount; label++) {
        const weight = ((this.#potential[row + label] as number) * (backward[row + label] as number)) / scale;
        if (weight === 0) continue;
        const sources = predecessors[label] as Uint8Array;
        for (let index = 0; index < sources.length; index++) {
          const source = sources[index] as number;
          const cell = row - labelCount + source;
          backward[cell] = (backward[cell] as number) + weight * (this.#step[source * labelCount + label] as number);
        }
      }
    }
    for (let cell = 0; cell < length * labelCount; cell++) {
      this.marginals[cell] = (this.#forward[cell] as number) * (backward[cell] as number);
    }
  }
}
