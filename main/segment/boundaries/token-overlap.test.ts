import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../pieces.ts';
import { overlapOf } from './token-overlap.ts';

const overlap = (lines: readonly string[]) => {
  const text = lines.join('\n');
  return overlapOf(text, piecesOf(text));
};

describe('the words that a line shares with its surroundings', () => {
  it('lean to the text that a headline stands over', () => {
    const { lean } = overlap([
      '石門水庫完工。',
      '工程歷時八月。',
      '茶葉出口大增',
      '本月茶葉出口大增三成。',
      '茶商皆喜。',
    ]);
    expect(lean[2]).toBeGreaterThan(0.5);
  });

  it('are pairs of ideographs across line ends, and whole words of letters', () => {
    expect(overlap(['茶', '葉出口', '茶葉']).after[1]).toBeCloseTo(1 / 3);
    expect(overlap(['Harbour bridge', 'the bridge is in the harbour']).after[0]).toBe(1);
  });

  it('show where two texts that have nothing in common meet', () => {
    const { likeness } = overlap([...Array(9).fill('石門水庫完工在卽'), ...Array(9).fill('茶葉出口本月大增')]);
    expect(likeness[9]).toBe(0);
    expect(likeness[5]).toBeGreaterThan(0.2);
  });

  it('are counted in moving windows as they would be counted anew', () => {
    const line = fc.string({ unit: fc.constantFrom(...'甲乙丙丁'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 15 }), (lines) => {
        const { likeness, after } = overlap(lines);
        const joined = lines.join('');
        for (const index of lines.keys()) {
          const start = Math.max(1, lines.slice(0, index).join('').length);
          const end = Math.max(start, lines.slice(0, index + 1).join('').length);
          const [before, own, onwards] = [pairs(joined, 1, start), pairs(joined, start, end), pairs(joined, start)];
          const later = new Set(pairs(joined, end));
          expect(after[index]).toBeCloseTo(own.filter((pair) => later.has(pair)).length / Math.max(1, own.length));
          const common = [...new Set(before)].reduce(
            (sum, pair) => sum + Math.min(times(before, pair), times(onwards, pair)),
            0,
          );
          expect(likeness[index]).toBeCloseTo(common / Math.max(20, Math.min(before.length, onwards.length)));
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** The pairs of characters whose second stands from `start` to `end`. */
function pairs(text: string, start: number, end = text.length): string[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, at) => text.slice(start + at - 1, start + at + 1));
}

function times(list: readonly string[], item: string): number {
  return list.filter((each) => each === item).length;
}
