import { expect, it } from 'vitest';
import { EdgeMoves, withEdgesMoved } from './edge-moves.ts';

const place = { before: '，原', name: '局长林若溪', after: '到会' };

it('the edges of a name are moved by whole characters, each by itself', () => {
  expect(withEdgesMoved(place, { start: 2, end: 0 })).toEqual({ before: '，原局长', name: '林若溪', after: '到会' });
  expect(withEdgesMoved(place, { start: -1, end: -3 })?.name).toBe('原局长');
  expect(withEdgesMoved({ before: '', name: '葛\u{e0100}城', after: '𠮷' }, { start: 1, end: 1 })?.name).toBe('城𠮷');
});

it('white space counts for nothing, and stands at no edge', () => {
  const spaced = { before: '原 ', name: '林 若溪', after: '' };
  expect(withEdgesMoved(spaced, { start: 1, end: 0 })?.name).toBe('若溪');
  expect(withEdgesMoved(spaced, { start: -1, end: 0 })?.name).toBe('原 林 若溪');
  expect(withEdgesMoved(spaced, { start: 0, end: -2 })?.name).toBe('林');
});

it('nothing is moved where nothing would be left, or further than there is text', () => {
  expect(withEdgesMoved(place, { start: 5, end: 0 })).toBeNull();
  expect(withEdgesMoved(place, { start: -3, end: 0 })).toBeNull();
  expect(withEdgesMoved(place, { start: 0, end: 3 })).toBeNull();
  expect(withEdgesMoved(place, { start: -2, end: 0 })).toBeNull();
  expect(EdgeMoves.safeParse({ start: 21, end: 0 }).success).toBe(false);
});
