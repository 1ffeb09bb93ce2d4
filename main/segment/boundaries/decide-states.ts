import { largestOf } from '../../../model/extremes.ts';
import { neverLooking } from '../../../model/stop.ts';
import { inside, mayBeFirst, mayFollow, stateCount } from './states.ts';

const impossible = Number.NEGATIVE_INFINITY;

/** Weights of neighbouring states as decoding needs them: impossible pairs are ruled out. */
export function ruledTransitions(weights: Float32Array): Float32Array {
  return weights.map((weight, pair) =>
    mayFollow(Math.floor(pair / stateCount), pair % stateCount) ? weight : impossible,
  );
}

/**
 * The likeliest sequence of states (Viterbi 1967). `scores` hold a number for each line and state, negative infinity for
 * what is ruled out; `transitions` come from `ruledTransitions`; `look` is called at every line.
 */
export function likeliestStates(scores: Float32Array, transitions: Float32Array, look = neverLooking): Uint8Array {
  const count = scores.length / stateCount;
  const states = new Uint8Array(count);
  if (count === 0) return states;
  const back = new Uint8Array(scores.length);
  let best = firstScores(scores);
  let next = new Float64Array(stateCount);
  for (let line = 1; line < count; line += 1) {
    look();
    for (let to = 0; to < stateCount; to += 1) {
      let greatest = impossible;
      for (let from = 0; from < stateCount; from += 1) {
        const score = (best[from] ?? impossible) + (transitions[from * stateCount + to] ?? impossible);
        if (score <= greatest) continue;
        greatest = score;
        back[line * stateCount + to] = from;
      }
      next[to] = greatest + (scores[line * stateCount + to] ?? 0);
    }
    [best, next] = [next, best];
  }
  let state = best.indexOf(largestOf(best));
  for (let line = count - 1; line >= 0; line -= 1) {
    states[line] = state < 0 ? inside : state;
    state = back[line * stateCount + Math.max(0, state)] ?? inside;
  }
  return states;
}

function firstScores(scores: Float32Array): Float64Array<ArrayBuffer> {
  return Float64Array.from({ length: stateCount }, (_, state) =>
    mayBeFirst(state) ? (scores[state] ?? 0) : impossible,
  );
}

/**
 * How probable each state is for each line, over all sequences (forward–backward, Rabiner 1989), when scores times
 * `sharpness` are logarithms of odds; `look` is called at every line, again and again.
 */
export function stateProbabilities(
  scores: Float32Array,
  transitions: Float32Array,
  sharpness: number,
  look = neverLooking,
): Float32Array {
  const count = scores.length / stateCount;
  const pairs = Float64Array.from(transitions, (weight) => Math.exp(weight * sharpness));
  const own = new Float64Array(scores.length);
  for (let line = 0; line < count; line += 1) {
    look();
    const row = scores.subarray(line * stateCount, (line + 1) * stateCount);
    const greatest = largestOf(row);
    for (let state = 0; state < stateCount; state += 1) {
      const allowed = line > 0 || mayBeFirst(state);
      own[line * stateCount + state] = allowed ? Math.exp(((row[state] ?? 0) - greatest) * sharpness) : 0;
    }
  }
  const forward = new Float64Array(scores.length);
  for (let line = 0; line < count; line += 1) {
    look();
    for (let to = 0; to < stateCount; to += 1) {
      let sum = line === 0 ? 1 : 0;
      for (let from = 0; line > 0 && from < stateCount; from += 1) {
        sum += (forward[(line - 1) * stateCount + from] ?? 0) * (pairs[from * stateCount + to] ?? 0);
      }
      forward[line * stateCount + to] = sum * (own[line * stateCount + to] ?? 0);
    }
    normalise(forward, line);
  }
  const probabilities = new Float32Array(scores.length);
  let backward = new Float64Array(stateCount).fill(1);
  for (let line = count - 1; line >= 0; line -= 1) {
    look();
    const at = line * stateCount;
    let total = 0;
    for (let state = 0; state < stateCount; state += 1) total += (forward[at + state] ?? 0) * (backward[state] ?? 0);
    for (let state = 0; state < stateCount; state += 1) {
      probabilities[at + state] = total > 0 ? ((forward[at + state] ?? 0) * (backward[state] ?? 0)) / total : 0;
    }
    const before = new Float64Array(stateCount);
    let sum = 0;
    for (let from = 0; from < stateCount; from += 1) {
      for (let to = 0; to < stateCount; to += 1) {
        const onwards = (own[at + to] ?? 0) * (backward[to] ?? 0);
        before[from] = (before[from] ?? 0) + (pairs[from * stateCount + to] ?? 0) * onwards;
      }
      sum += before[from] ?? 0;
    }
    backward = sum > 0 ? before.map((value) => value / sum) : before.fill(1);
  }
  return probabilities;
}

function normalise(values: Float64Array, line: number): void {
  const row = values.subarray(line * stateCount, (line + 1) * stateCount);
  const sum = row.reduce((total, value) => total + value, 0);
  for (let state = 0; state < stateCount; state += 1) row[state] = sum > 0 ? (row[state] ?? 0) / sum : 1 / stateCount;
}
