import { expect, it } from 'vitest';
import { featuresOf } from './features.ts';
import { issuesInText } from './issues-in-text.ts';
import { layoutOf } from './layout.ts';
import { layoutsOf } from './layouts.ts';
import { linesOf } from './lines.ts';
import { piecesOf } from './pieces.ts';
import { labelledLines } from './records.ts';

const count = 500;
const text = Array.from({ length: count }, (_, at) => `王小明${at}，到青川区图书馆借书。`).join('\n');
const pieces = piecesOf(text);
const lines = pieces.map((piece) => featuresOf(text, piece));
const boundaries = lines.map(() => ({ state: 'inside', startProbability: 0, stateProbability: 1 }) as const);

/** A million lines are gone over many times before there is an article: none of these may take longer than somebody waits who gave up. */
it.each<readonly [string, (look: () => void) => unknown]>([
  ['telling lines', (look) => linesOf('王'.repeat(count * 1024), look)],
  ['telling issues', (look) => issuesInText(text, look)],
  ['cutting lines', (look) => piecesOf(text, look)],
  ['telling records', (look) => labelledLines(text, linesOf(text), look)],
  ['measuring a layout', (look) => layoutOf(lines, look)],
  ['measuring articles', (look) => layoutsOf(lines, boundaries, look)],
])('looks at every line whether it is still wanted: %s', (_what, work) => {
  let looks = 0;
  work(() => {
    looks += 1;
  });
  expect(looks).toBeGreaterThanOrEqual(count);
  expect(() =>
    work(() => {
      throw new Error('enough');
    }),
  ).toThrow('enough');
});
