import { expect, test } from 'vitest';
import { fitToDisplays } from './window-bounds.ts';

const primary = { x: 0, y: 0, width: 1920, height: 1040 };
const second = { x: 1920, y: 0, width: 1280, height: 1000 };

test('the first window stands in the middle of the primary display', () => {
  expect(fitToDisplays(null, [primary])).toEqual({ x: 240, y: 70, width: 1440, height: 900 });
});

test('a display smaller than the first window is filled, not overrun', () => {
  expect(fitToDisplays(null, [{ x: 0, y: 25, width: 1280, height: 775 }])).toEqual({
    x: 0,
    y: 25,
    width: 1280,
    height: 775,
  });
});

test('a window comes back where it was, on any display that is still there', () => {
  const onSecond = { x: 2000, y: 50, width: 1100, height: 800 };
  expect(fitToDisplays(onSecond, [primary, second])).toEqual(onSecond);
});

test('a window on a display that is gone comes back in the middle of the primary one', () => {
  expect(fitToDisplays({ x: 2000, y: 50, width: 1100, height: 800 }, [primary])).toEqual({
    x: 410,
    y: 120,
    width: 1100,
    height: 800,
  });
});

test('a window that hangs over the edge is moved in', () => {
  expect(fitToDisplays({ x: -300, y: 700, width: 1200, height: 800 }, [primary])).toEqual({
    x: 0,
    y: 240,
    width: 1200,
    height: 800,
  });
});

test('a window is never smaller than the smallest one that can be worked in', () => {
  expect(fitToDisplays({ x: 10, y: 10, width: 300, height: 200 }, [primary])).toMatchObject({
    width: 1024,
    height: 700,
  });
});
