import { describe, expect, it } from 'vitest';
import { sourceOffset } from './offset.ts';
import type { Box, Token } from './recognition.ts';
import { boxesOf, doubtfulStretches, lineAround, offsetAt } from './token-boxes.ts';
import { placesOf } from './token-places.ts';

function token(start: number, end: number, box: Box | null, confidence: number | null = null, image = 0): Token {
  const stretch = { start: sourceOffset(start), end: sourceOffset(end) };
  return { ...stretch, image, box, confidence, alternatives: [], reference: '' };
}

const line = { left: 100, top: 50, width: 200, height: 40 };
const column = { left: 500, top: 100, width: 30, height: 300 };

/** A line of four characters, a column of ten, and, on another image, a character. */
const places = placesOf([
  token(0, 4, line, 0.9),
  token(5, 15, column, 0.4),
  token(15, 16, null, 0.3),
  token(16, 17, { left: 0, top: 0, width: 20, height: 20 }, null, 1),
]);

describe('where a stretch of text stands', () => {
  it('is the part of its line that its characters take, evenly, along the line', () => {
    expect(boxesOf(places, { start: 1, end: 3 })).toEqual([{ image: 0, box: { ...line, left: 150, width: 100 } }]);
    expect(boxesOf(places, { start: 5, end: 7 })).toEqual([{ image: 0, box: { ...column, height: 60 } }]);
  });

  it('is a box for each token that it touches, and none where nothing is known', () => {
    expect(boxesOf(places, { start: 3, end: 17 }).map(({ image, box }) => [image, box.left])).toEqual([
      [0, 250],
      [0, 500],
      [1, 0],
    ]);
    expect(boxesOf(places, { start: 15, end: 16 })).toEqual([]);
    expect(boxesOf(places, { start: 4, end: 5 })).toEqual([]);
  });
});

describe('the text at a point of an image', () => {
  it('is the character there, also of vertical text, or the nearest of a line beside it', () => {
    expect(offsetAt(places, 0, 260, 60)).toBe(3);
    expect(offsetAt(places, 0, 510, 165)).toBe(7);
    expect(offsetAt(places, 0, 310, 60)).toBe(3);
    expect(offsetAt(places, 1, 5, 5)).toBe(16);
  });

  it('is nothing far from any', () => {
    expect(offsetAt(places, 0, 900, 900)).toBeNull();
    expect(offsetAt(places, 2, 5, 5)).toBeNull();
  });
});

it('knows the line in which a character stands, as far as its words go on beside each other', () => {
  const word = (start: number, left: number, top: number): Token =>
    token(start, start + 2, { left, top, width: 40, height: 20 });
  const lines = placesOf([word(0, 0, 0), word(2, 45, 2), word(4, 95, 0), word(6, 400, 0), word(8, 0, 30)]);
  expect(lineAround(lines, 3)).toEqual({ image: 0, box: { left: 0, top: 0, width: 135, height: 22 } });
  expect(lineAround(lines, 6)).toEqual({ image: 0, box: { left: 400, top: 0, width: 40, height: 20 } });
  expect(lineAround(lines, 9)?.box.top).toBe(30);
  expect(lineAround(lines, 99)).toBeNull();
});

it('tells the stretches of which the recogniser was not sure, those that touch as one', () => {
  expect(doubtfulStretches(places, { start: 0, end: 20 }, 0.6)).toEqual([{ start: 5, end: 16 }]);
  expect(doubtfulStretches(places, { start: 0, end: 5 }, 0.95)).toEqual([{ start: 0, end: 4 }]);
});
