import { expect, it } from 'vitest';
import { blockParts } from './block-ranges.ts';
import { correctionPlaces } from './correction-places.ts';
import { overPages } from './fixtures/over-pages.ts';

it('tells of each block which stretch of which source it is, where an article goes on on another page', () => {
  expect(blockParts(overPages).map(({ range }) => range)).toEqual([
    { source: 0, start: 0, end: 4 },
    { source: 1, start: 0, end: 5 },
    { source: 0, start: 9, end: 10 },
  ]);
  expect(correctionPlaces(overPages).map(({ start, end }) => [start, end])).toEqual([
    [3, 4],
    [8, 9],
  ]);
});
