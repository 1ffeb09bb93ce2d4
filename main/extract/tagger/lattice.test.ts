import { describe, expect, it } from 'vitest';
import { closes, labelCount, mayFollow, opens, readLabels, writeLabels } from './labels.ts';
import { Lattice } from './lattice.ts';

const length = 4;

/** Scores that differ from cell to cell, the same on every run. */
function filled(lattice: Lattice): Float32Array {
  for (let cell = 0; cell < length * labelCount; cell++) lattice.scores[cell] = Math.sin(cell * 7.3) * 2;
  const transitions = Float32Array.from({ length: labelCount ** 2 }, (_, pair) => Math.cos(pair * 3.1));
  lattice.setTransitions(transitions);
  return transitions;
}

/** Every well-formed label sequence with its weight, by brute force. */
function allSequences(lattice: Lattice, transitions: Float32Array): { labels: number[]; score: number }[] {
  let sequences = [{ labels: [] as number[], score: 0 }];
  for (let at = 0; at < length; at++) {
    sequences = sequences.flatMap(({ labels, score }) =>
      [...Array(labelCount).keys()]
        .filter((label) => (at === 0 ? opens(label) : mayFollow(labels[at - 1] ?? 0, label)))
        .map((label) => {
          const step = at === 0 ? 0 : (transitions[(labels[at - 1] ?? 0) * labelCount + label] ?? 0);
          return { labels: [...labels, label], score: score + step + (lattice.scores[at * labelCount + label] ?? 0) };
        }),
    );
  }
  return sequences.filter(({ labels }) => closes(labels[length - 1] ?? 0));
}

describe('the lattice', () => {
  it('decodes the best of all well-formed label sequences', () => {
    const lattice = new Lattice(length);
    const transitions = filled(lattice);
    const best = allSequences(lattice, transitions).reduce((a, b) => (b.score > a.score ? b : a));
    lattice.decode(length);
    expect([...lattice.best.subarray(0, length)]).toEqual(best.labels);
  });

  it('sums over all of them, and gives each label and span its share', () => {
    const lattice = new Lattice(length);
    const transitions = filled(lattice);
    const sequences = allSequences(lattice, transitions);
    const weightOf = (some: typeof sequences): number => some.reduce((sum, { score }) => sum + Math.exp(score), 0);
    const whole = weightOf(sequences);
    lattice.sum(length, null);
    expect(lattice.total).toBeCloseTo(Math.log(whole), 6);
    const labelled = sequences.filter(({ labels }) => labels[2] === 0);
    expect(lattice.marginals[2 * labelCount]).toBeCloseTo(weightOf(labelled) / whole, 6);
    const spanned = sequences.filter(({ labels }) => labels[1] === 1 && labels[2] === 2 && labels[3] === 3);
    expect(lattice.probability(1, 4, [0, 1, 2, 3])).toBeCloseTo(weightOf(spanned) / whole, 6);
  });

  it('tells each span that is probable enough, and none besides', () => {
    const lattice = new Lattice(length);
    filled(lattice);
    lattice.sum(length, null);
    const all = new Map<string, number>();
    for (let type = 0; type < (labelCount - 1) / 4; type++) {
      for (let start = 0; start < length; start++) {
        for (let end = start + 1; end <= length; end++) {
          const labels = new Uint8Array(length);
          writeLabels([{ start, end, type }], length, labels);
          all.set(`${start} ${end} ${type}`, lattice.probability(start, end, labels));
        }
      }
    }
    for (const least of [0, 0.01, 0.05, 0.2]) {
      const told = new Map<string, number>();
      lattice.spansAbove(least, length, ({ start, end, type }, probability) => {
        told.set(`${start} ${end} ${type}`, probability);
      });
      const wanted = [...all].filter(([, probability]) => probability >= least);
      expect(new Set(told.keys())).toEqual(new Set(wanted.map(([span]) => span)));
      for (const [span, probability] of wanted) expect(told.get(span)).toBeCloseTo(probability, 9);
    }
    expect([...all.values()].filter((probability) => probability >= 0.05).length).toBeGreaterThan(1);
  });

  it('sums only over what is allowed', () => {
    const lattice = new Lattice(length);
    const transitions = filled(lattice);
    const allowed = Int32Array.from([1, 0b10010, -1, 1]);
    const some = allSequences(lattice, transitions).filter(({ labels }) =>
      labels.every((label, at) => (((allowed[at] ?? 0) >> label) & 1) === 1),
    );
    lattice.sum(length, allowed);
    expect(lattice.total).toBeCloseTo(Math.log(some.reduce((sum, { score }) => sum + Math.exp(score), 0)), 6);
  });
});

describe('BIOES labels', () => {
  it('give back the spans that were written', () => {
    const spans = [
      { start: 0, end: 1, type: 2 },
      { start: 1, end: 4, type: 0 },
      { start: 5, end: 7, type: 3 },
    ];
    const labels = new Uint8Array(8);
    writeLabels(spans, 8, labels);
    expect(readLabels(labels, 8)).toEqual(spans);
  });
});
