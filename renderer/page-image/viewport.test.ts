import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitWhole,
  fitWidth,
  panned,
  showing,
  toPane,
  toPicture,
  turnedOnce,
  type Viewport,
  zoomed,
} from './viewport.ts';

const picture = { width: 2400, height: 3300 };
const pane = { width: 520, height: 700 };
const views = fc.record({
  centre: fc.record({ x: fc.integer({ min: 0, max: 2400 }), y: fc.integer({ min: 0, max: 3300 }) }),
  scale: fc.double({ min: 0.15, max: 4, noNaN: true }),
  turns: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
});
const points = fc.record({ x: fc.integer({ min: 0, max: 520 }), y: fc.integer({ min: 0, max: 700 }) });

const near = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6 * (1 + Math.abs(one));

describe('what of a picture a pane shows', () => {
  it('maps each point of the pane to one of the picture and back, however it is turned', () => {
    fc.assert(
      fc.property(views, points, (view, point) => {
        const back = toPane(view, pane, toPicture(view, pane, point));
        expect(near(back.x, point.x) && near(back.y, point.y)).toBe(true);
      }),
    );
  });

  it('keeps what is under the pointer there when it comes closer, unless it would leave the picture', () => {
    const view = fitWhole(picture, pane);
    const at = { x: 200, y: 300 };
    const held = toPicture(view, pane, at);
    const after = toPicture(zoomed(view, picture, pane, at, 3), pane, at);
    expect(near(after.x, held.x) && near(after.y, held.y)).toBe(true);
  });

  it('shows all of a box that fits, at a size at which it can be read, wherever it was', () => {
    const boxes = fc.record({
      left: fc.integer({ min: 0, max: 2300 }),
      top: fc.integer({ min: 0, max: 3250 }),
      width: fc.integer({ min: 20, max: 90 }),
      height: fc.integer({ min: 20, max: 40 }),
    });
    fc.assert(
      fc.property(views, boxes, (view, box) => {
        const shown = showing(view, picture, pane, box);
        const corners = [
          toPane(shown, pane, { x: box.left, y: box.top }),
          toPane(shown, pane, { x: box.left + box.width, y: box.top + box.height }),
        ];
        if (Math.max(box.width, box.height) * shown.scale > 400) return;
        for (const { x, y } of corners) {
          expect(x).toBeGreaterThanOrEqual(-1);
          expect(x).toBeLessThanOrEqual(pane.width + 1);
          expect(y).toBeGreaterThanOrEqual(-1);
          expect(y).toBeLessThanOrEqual(pane.height + 1);
        }
        expect(Math.min(box.width, box.height) * shown.scale).toBeGreaterThanOrEqual(13);
      }),
    );
  });

  it('does not move for a box that is well in sight', () => {
    const view: Viewport = { centre: { x: 1000, y: 1000 }, scale: 1, turns: 0 };
    expect(showing(view, picture, pane, { left: 980, top: 990, width: 60, height: 30 })).toBe(view);
  });

  it('is as wide as the pane from the top of the page on, and comes round after four turns', () => {
    const view = fitWidth(picture, pane);
    expect(toPane(view, pane, { x: 0, y: 0 })).toEqual({ x: 0, y: 0 });
    expect(toPane(view, pane, { x: 2400, y: 0 }).x).toBeCloseTo(520);
    expect(turnedOnce(turnedOnce(turnedOnce(turnedOnce(view))))).toEqual(view);
  });

  it('never loses the picture from sight', () => {
    fc.assert(
      fc.property(views, fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -9999, max: 9999 }), (view, x, y) => {
        const { centre } = panned(view, picture, { x, y });
        expect(centre.x >= 0 && centre.x <= 2400 && centre.y >= 0 && centre.y <= 3300).toBe(true);
      }),
    );
  });
});
