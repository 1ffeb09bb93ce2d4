import { largestOf, smallestOf } from '../../model/extremes.ts';
import { tileSide } from '../../model/picture.ts';
import { type Size, toPicture, type Viewport } from './viewport.ts';

/** A tile of a picture, and where in it it stands, in the picture's pixels. */
export interface Tile {
  /** Its name among the picture's tiles: `LEVEL/COLUMN/ROW`. */
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The level of tiles that is as fine as the screen, and not finer. @param density physical pixels for each CSS pixel */
export function levelFor(scale: number, levels: number, density: number): number {
  const coarseness = Math.log2(1 / (scale * density));
  return Math.min(levels - 1, Math.max(0, Math.floor(coarseness + 0.25)));
}

/** The tiles of a level that a pane shows, those in the middle first. */
export function tilesInSight(picture: Size, view: Viewport, pane: Size, level: number): readonly Tile[] {
  const corners = [
    { x: 0, y: 0 },
    { x: pane.width, y: 0 },
    { x: 0, y: pane.height },
    { x: pane.width, y: pane.height },
  ].map((corner) => toPicture(view, pane, corner));
  const side = tileSide * 2 ** level;
  const [columns, rows] = [Math.ceil(picture.width / side), Math.ceil(picture.height / side)];
  const span = (values: readonly number[], count: number): readonly [first: number, last: number] => [
    Math.max(0, Math.floor(smallestOf(values) / side)),
    Math.min(count - 1, Math.floor(largestOf(values) / side)),
  ];
  const [left, right] = span(
    corners.map(({ x }) => x),
    columns,
  );
  const [top, bottom] = span(
    corners.map(({ y }) => y),
    rows,
  );
  const tiles: Tile[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const [x, y] = [column * side, row * side];
      const size = { width: Math.min(side, picture.width - x), height: Math.min(side, picture.height - y) };
      tiles.push({ name: `${level}/${column}/${row}`, left: x, top: y, ...size });
    }
  }
  const distance = ({ left: x, top: y, width, height }: Tile): number =>
    Math.hypot(x + width / 2 - view.centre.x, y + height / 2 - view.centre.y);
  return tiles.sort((a, b) => distance(a) - distance(b));
}
