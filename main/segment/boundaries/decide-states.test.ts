import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeliestStates, ruledTransitions, stateProbabilities } from './decide-states.ts';
import { mayBeFirst, mayFollow, stateCount } from './states.ts';

const count = 5;
const score = fc.float({ min: -5, max: 5, noNaN: true });
const scoresOfLines = fc.array(score, { minLength: count * stateCount, maxLength: count * stateCount });
const weightsOfPairs = fc.array(score, { minLength: stateCount ** 2, maxLength: stateCount ** 2 });

/** Every sequence of states that is allowed, with its score. */
function allSequences(scores: Float32Array, transitions: Float32Array): { states: number[]; score: number }[] {
  let found = Array.from({ length: stateCount }, (_, state) => ({ states: [state], score: scores[state] ?? 0 })).filter(
    ({ states }) => mayBeFirst(states[0] ?? 0),
  );
  for (let line = 1; line < count; line += 1) {
    found = found.flatMap(({ states, score: sum }) =>
      Array.from({ length: stateCount }, (_, state) => ({
        states: [...states, state],
        score:
          sum +
          (scores[line * stateCount + state] ?? 0) +
          (transitions[(states.at(-1) ?? 0) * stateCount + state] ?? 0),
      })).filter(() => true),
    );
    found = found.filter(({ states }) => mayFollow(states.at(-2) ?? 0, states.at(-1) ?? 0));
  }
  return found;
}

describe('deciding between the states of lines', () => {
  it('finds the best of all allowed sequences, and the share of each state in all of them', () => {
    fc.assert(
      fc.property(scoresOfLines, weightsOfPairs, (scoreList, weightList) => {
        const scores = Float32Array.from(scoreList);
        const transitions = ruledTransitions(Float32Array.from(weightList));
        const all = allSequences(scores, transitions);
        const best = all.reduce((a, b) => (b.score > a.score ? b : a));
        const found = [...likeliestStates(scores, transitions)];
        expect(all.find(({ states }) => states.join() === found.join())?.score).toBeCloseTo(best.score, 3);

        const probabilities = stateProbabilities(scores, transitions, 1);
        const total = all.reduce((sum, each) => sum + Math.exp(each.score - best.score), 0);
        for (let state = 0; state < stateCount; state += 1) {
          const with2 = all.filter(({ states }) => states[2] === state);
          const share = with2.reduce((sum, each) => sum + Math.exp(each.score - best.score), 0) / total;
          expect(probabilities[2 * stateCount + state]).toBeCloseTo(share, 3);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('decides even where everything is ruled out but for what cannot be', () => {
    const scores = new Float32Array(3 * stateCount).fill(-1000);
    const transitions = ruledTransitions(new Float32Array(stateCount ** 2));
    expect(likeliestStates(scores, transitions)).toHaveLength(3);
    for (const value of stateProbabilities(scores, transitions, 1)) expect(value).toBeGreaterThanOrEqual(0);
  });
});
