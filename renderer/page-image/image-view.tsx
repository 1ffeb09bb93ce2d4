import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { largestOf, smallestOf } from '../../model/extremes.ts';
import type { Box } from '../../model/recognition.ts';
import { PictureCanvas, type ServedPicture } from './picture-canvas.ts';
import { fitWidth, type Point, panned, type Size, showing, toPicture, type Viewport, zoomed } from './viewport.ts';

/** How far the pointer may move for a click to be one, in CSS pixels. */
const stillClick = 4;

/** How far an arrow key moves the picture, in CSS pixels, and how much closer a step of + comes. */
const [step, closer] = [80, 1.25];

/** What the pane's buttons ask of its picture. `asked` counts up with each. */
export interface ImageWish {
  readonly change: ((view: Viewport, picture: Size, pane: Size) => Viewport) | null;
  readonly asked: number;
}

/**
 * A picture that is moved by the pointer, the wheel or the arrow keys, and brought closer by Ctrl and the wheel, + and −. Whatever boxes
 * are outlined come into sight when they change.
 *
 * @param boxes in the picture's pixels
 * @param onPick told where the person clicked, in the picture's pixels
 */
export function ImageView({
  picture,
  boxes,
  wish,
  label,
  onPick,
}: {
  readonly picture: ServedPicture;
  readonly boxes: readonly Box[];
  readonly wish: ImageWish;
  readonly label: string;
  readonly onPick: (at: Point) => void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<PictureCanvas | null>(null);
  const [view, setView] = useState<Viewport | null>(null);
  const pressed = useRef<{ readonly from: Point; last: Point; moved: boolean } | null>(null);
  const outlined = useRef(boxes);
  outlined.current = boxes;
  const paneOf = (): Size => ({
    width: canvas.current?.clientWidth ?? 1,
    height: canvas.current?.clientHeight ?? 1,
  });
  const change = (how: (view: Viewport, pane: Size) => Viewport): void =>
    setView((before) => how(before ?? fitWidth(picture, paneOf()), paneOf()));

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const first = fitWidth(picture, { width: element.clientWidth, height: element.clientHeight });
    const pictureCanvas = new PictureCanvas(element, picture);
    drawn.current = pictureCanvas;
    setView(first);
    // As wide as it becomes, it shows what it showed.
    const observer = new ResizeObserver(() => setView((before) => (before === null ? null : { ...before })));
    observer.observe(element);
    return () => {
      observer.disconnect();
      pictureCanvas.close();
      drawn.current = null;
    };
  }, [picture]);
  useEffect(() => {
    if (view !== null) drawn.current?.show(view, boxes);
  }, [view, boxes]);
  useEffect(() => {
    const around = boundsOf(boxes);
    if (around !== null) setView((before) => before && showing(before, picture, paneSize(canvas.current), around));
  }, [boxes, picture]);
  useEffect(() => {
    const { change: wanted } = wish;
    if (wanted === null) return;
    setView(
      (before) =>
        before &&
        inSight(before, wanted(before, picture, paneSize(canvas.current)), picture, canvas.current, outlined.current),
    );
  }, [wish, picture]);
  useWheel(canvas, (at, by, isZoom) =>
    change((before, pane) =>
      isZoom
        ? zoomed(before, picture, pane, at, Math.exp(-by.y / 300))
        : panned(before, picture, { x: -by.x, y: -by.y }),
    ),
  );

  const pointOf = (event: PointerEvent): Point => ({ x: event.nativeEvent.offsetX, y: event.nativeEvent.offsetY });
  const onPointerDown = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    pressed.current = { from: pointOf(event), last: pointOf(event), moved: false };
  };
  const onPointerMove = (event: PointerEvent): void => {
    const press = pressed.current;
    if (press === null) return;
    const now = pointOf(event);
    press.moved ||= Math.hypot(now.x - press.from.x, now.y - press.from.y) > stillClick;
    const by = { x: now.x - press.last.x, y: now.y - press.last.y };
    press.last = now;
    if (press.moved) change((before) => panned(before, picture, by));
  };
  const onPointerUp = (event: PointerEvent): void => {
    const press = pressed.current;
    pressed.current = null;
    if (press !== null && !press.moved && view !== null) onPick(toPicture(view, paneOf(), pointOf(event)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Readonly<Record<string, Point>> = {
      ArrowLeft: { x: step, y: 0 },
      ArrowRight: { x: -step, y: 0 },
      ArrowUp: { x: 0, y: step },
      ArrowDown: { x: 0, y: -step },
      PageUp: { x: 0, y: paneOf().height * 0.9 },
      PageDown: { x: 0, y: -paneOf().height * 0.9 },
    };
    const by = moves[event.key];
    const factor = event.key === '+' || event.key === '=' ? closer : event.key === '-' ? 1 / closer : null;
    if (by !== undefined) change((before) => panned(before, picture, by));
    else if (factor !== null) change((before, pane) => zoomed(before, picture, pane, middleOf(pane), factor));
    else if (event.key === '0') change((before, pane) => fitWidth(picture, pane, before.turns));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <canvas
      ref={canvas}
      className="page-image"
      role="img"
      aria-label={label}
      tabIndex={0}
      data-pane-focus
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onKeyDown={onKeyDown}
    />
  );
}

export const closerStep = closer;

export function middleOf({ width, height }: Size): Point {
  return { x: width / 2, y: height / 2 };
}

/** What is outlined stays in sight when the picture is turned. */
function inSight(
  before: Viewport,
  view: Viewport,
  picture: Size,
  canvas: HTMLElement | null,
  boxes: readonly Box[],
): Viewport {
  const around = boundsOf(boxes);
  return around === null || view.turns === before.turns ? view : showing(view, picture, paneSize(canvas), around);
}

function paneSize(element: HTMLElement | null): Size {
  return { width: element?.clientWidth ?? 1, height: element?.clientHeight ?? 1 };
}

/** A wheel is listened to by hand: React's listener can't keep the window from zooming along. */
function useWheel(
  canvas: { readonly current: HTMLCanvasElement | null },
  onWheel: (at: Point, by: Point, isZoom: boolean) => void,
): void {
  const latest = useRef(onWheel);
  latest.current = onWheel;
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const listen = (event: WheelEvent): void => {
      event.preventDefault();
      latest.current({ x: event.offsetX, y: event.offsetY }, { x: event.deltaX, y: event.deltaY }, event.ctrlKey);
    };
    element.addEventListener('wheel', listen, { passive: false });
    return () => element.removeEventListener('wheel', listen);
  }, [canvas]);
}

/** The box around all; null around none. */
function boundsOf(boxes: readonly Box[]): Box | null {
  const [first] = boxes;
  if (first === undefined) return null;
  const left = smallestOf(boxes.map((box) => box.left));
  const top = smallestOf(boxes.map((box) => box.top));
  const width = largestOf(boxes.map((box) => box.left + box.width)) - left;
  const height = largestOf(boxes.map((box) => box.top + box.height)) - top;
  // Of what goes over two lines or columns the beginning is enough.
  return boxes.length > 1 && height > first.height * 2.5 ? first : { left, top, width, height };
}
