import type { Box } from '../../model/recognition.ts';

/** A point or a distance; of the picture in its pixels, of the pane in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A width and a height, likewise. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What of a picture a pane shows. */
export interface Viewport {
  /** The point of the picture in the middle of the pane. */
  readonly centre: Point;
  /** CSS pixels for each pixel of the picture. */
  readonly scale: number;
  /** By how many quarters it is turned, clockwise. */
  readonly turns: 0 | 1 | 2 | 3;
}

/** No closer than so many CSS pixels for each of the picture, and no farther than a twentieth of the whole. */
const closest = 8;
const farthest = 0.05;

/** How high text should be at least for a box to be shown without coming closer, and how high it then is, in CSS pixels. */
const readable = { least: 14, good: 30 };

/** The picture as wide as the pane, from its top on. */
export function fitWidth(picture: Size, pane: Size, turns: Viewport['turns'] = 0): Viewport {
  const turned = turnedSize(picture, turns);
  const scale = pane.width / turned.width;
  const below = Math.min(pane.height / scale, turned.height);
  const fromTop = unturned({ x: 0, y: below / 2 - turned.height / 2 }, turns);
  return { centre: { x: picture.width / 2 + fromTop.x, y: picture.height / 2 + fromTop.y }, scale, turns };
}

/** All of the picture. */
export function fitWhole(picture: Size, pane: Size, turns: Viewport['turns'] = 0): Viewport {
  const turned = turnedSize(picture, turns);
  const scale = Math.min(pane.width / turned.width, pane.height / turned.height);
  return { centre: { x: picture.width / 2, y: picture.height / 2 }, scale, turns };
}

/** Where a point of the picture stands in the pane. */
export function toPane({ centre, scale, turns }: Viewport, pane: Size, point: Point): Point {
  const { x, y } = turned({ x: (point.x - centre.x) * scale, y: (point.y - centre.y) * scale }, turns);
  return { x: x + pane.width / 2, y: y + pane.height / 2 };
}

/** Which point of the picture stands at one of the pane. */
export function toPicture({ centre, scale, turns }: Viewport, pane: Size, point: Point): Point {
  const { x, y } = unturned({ x: point.x - pane.width / 2, y: point.y - pane.height / 2 }, turns);
  return { x: centre.x + x / scale, y: centre.y + y / scale };
}

/** Moved by so many CSS pixels, as if the picture were drawn along; the middle of the pane stays on the picture. */
export function panned(view: Viewport, picture: Size, by: Point): Viewport {
  const { x, y } = unturned(by, view.turns);
  return { ...view, centre: inside(picture, { x: view.centre.x - x / view.scale, y: view.centre.y - y / view.scale }) };
}

/** Closer by a factor, with what stands at a point of the pane staying there. */
export function zoomed(view: Viewport, picture: Size, pane: Size, at: Point, factor: number): Viewport {
  const fitted = fitWhole(picture, pane, view.turns).scale;
  const scale = Math.min(Math.max(view.scale * factor, fitted * farthest * 10), closest);
  const held = toPicture(view, pane, at);
  const closer = { ...view, scale };
  const now = toPane(closer, pane, held);
  return panned(closer, picture, { x: at.x - now.x, y: at.y - now.y });
}

/** Turned by a quarter, clockwise, about the middle of the pane. */
export function turnedOnce(view: Viewport): Viewport {
  const turns = ([1, 2, 3, 0] as const)[view.turns];
  return { ...view, turns };
}

/** Moved as little as shows a box with some room around it, closer where its text is too small to be read. */
export function showing(view: Viewport, picture: Size, pane: Size, box: Box): Viewport {
  const textHeight = Math.min(box.width, box.height) * view.scale;
  const wanted =
    textHeight > 0 && textHeight < readable.least ? readable.good / Math.min(box.width, box.height) : view.scale;
  const scale = Math.min(wanted, closest);
  const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  if (scale !== view.scale) return { ...view, scale, centre: inside(picture, middle) };
  const [one, other] = [
    toPane(view, pane, { x: box.left, y: box.top }),
    toPane(view, pane, { x: box.left + box.width, y: box.top + box.height }),
  ];
  const by = {
    x: shiftInto(Math.min(one.x, other.x), Math.max(one.x, other.x), pane.width),
    y: shiftInto(Math.min(one.y, other.y), Math.max(one.y, other.y), pane.height),
  };
  return by.x === 0 && by.y === 0 ? view : panned(view, picture, by);
}

/** By how much a stretch has to move to lie in the middle four fifths of an axis; in its middle where it is longer. */
function shiftInto(from: number, to: number, length: number): number {
  const [least, most] = [length * 0.1, length * 0.9];
  if (to - from > most - least) return length / 2 - (from + to) / 2;
  if (from < least) return least - from;
  return to > most ? most - to : 0;
}

function inside({ width, height }: Size, { x, y }: Point): Point {
  return { x: Math.min(Math.max(x, 0), width), y: Math.min(Math.max(y, 0), height) };
}

function turnedSize({ width, height }: Size, turns: Viewport['turns']): Size {
  return turns % 2 === 0 ? { width, height } : { width: height, height: width };
}

function turned({ x, y }: Point, turns: Viewport['turns']): Point {
  switch (turns) {
    case 0:
      return { x, y };
    case 1:
      return { x: -y, y: x };
    case 2:
      return { x: -x, y: -y };
    case 3:
      return { x: y, y: -x };
  }
}

function unturned(point: Point, turns: Viewport['turns']): Point {
  return turned(point, ([0, 3, 2, 1] as const)[turns]);
}
