import type { Box, KnownImage } from '../../model/recognition.ts';
import type { Point, Size } from './viewport.ts';

/** Boxes count in the units in which the source gives the image's size; the file may have been made smaller since. */
export function factorOf({ width, height }: KnownImage, picture: Size | null): Point {
  if (picture === null) return { x: 1, y: 1 };
  return { x: width === null ? 1 : picture.width / width, y: height === null ? 1 : picture.height / height };
}

export function scaled({ left, top, width, height }: Box, { x, y }: Point): Box {
  return { left: left * x, top: top * y, width: width * x, height: height * y };
}
