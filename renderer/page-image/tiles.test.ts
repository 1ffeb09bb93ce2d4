import { expect, it } from 'vitest';
import { levelFor, tilesInSight } from './tiles.ts';
import { fitWhole } from './viewport.ts';

const picture = { width: 2400, height: 3300 };
const pane = { width: 520, height: 700 };

it('takes tiles as fine as the screen', () => {
  expect(levelFor(1, 4, 1)).toBe(0);
  expect(levelFor(4, 4, 1)).toBe(0);
  expect(levelFor(0.5, 4, 1)).toBe(1);
  expect(levelFor(0.5, 4, 2)).toBe(0);
  expect(levelFor(0.01, 4, 1)).toBe(3);
});

it('takes the tiles in sight alone, those in the middle first, cut off at the edges of the picture', () => {
  const close = { centre: { x: 1300, y: 1300 }, scale: 2, turns: 0 } as const;
  expect(tilesInSight(picture, close, pane, 0).map(({ name }) => name)).toEqual(['0/2/2']);
  const whole = tilesInSight(picture, fitWhole(picture, pane), pane, 2);
  expect(whole.map(({ name }) => name).sort()).toEqual(['2/0/0', '2/0/1', '2/1/0', '2/1/1']);
  expect(whole.find(({ name }) => name === '2/1/1')).toEqual({
    ...{ name: '2/1/1', left: 2048, top: 2048, width: 352, height: 1252 },
  });
});
