import type { Box } from '../../model/recognition.ts';
import { levelFor, type Tile, tilesInSight } from './tiles.ts';
import type { Size, Viewport } from './viewport.ts';

/** So many tiles are kept: what some screens show. */
const keptTiles = 240;

/** A picture that is served by tiles. */
export interface ServedPicture extends Size {
  readonly url: string;
  readonly levels: number;
}

/**
 * Draws a picture and boxes on it on a canvas: first the whole of it as it is small, then its tiles as they come. What was drawn stays
 * until it is drawn anew, at most once a frame.
 */
export class PictureCanvas {
  readonly #canvas: HTMLCanvasElement;
  readonly #picture: ServedPicture;
  readonly #tiles = new Map<string, HTMLImageElement>();
  readonly #overview: HTMLImageElement;
  /** Null until something of it is to be shown. */
  #view: Viewport | null = null;
  #boxes: readonly Box[] = [];
  #frame: number | null = null;
  #isClosed = false;

  constructor(canvas: HTMLCanvasElement, picture: ServedPicture) {
    this.#canvas = canvas;
    this.#picture = picture;
    this.#overview = this.#load(`${picture.url}/overview`);
  }

  /** @param boxes in the picture's pixels */
  show(view: Viewport, boxes: readonly Box[]): void {
    this.#view = view;
    this.#boxes = boxes;
    this.#drawSoon();
  }

  close(): void {
    this.#isClosed = true;
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#tiles.clear();
  }

  #load(url: string): HTMLImageElement {
    const image = new Image();
    image.decoding = 'async';
    image.addEventListener('load', () => this.#drawSoon());
    image.src = url;
    return image;
  }

  #drawSoon(): void {
    if (this.#isClosed || this.#frame !== null) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = null;
      this.#draw();
    });
  }

  #draw(): void {
    const context = this.#canvas.getContext('2d');
    const view = this.#view;
    if (context === null || view === null) return;
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    const density = window.devicePixelRatio;
    // Setting a size clears the canvas, too.
    this.#canvas.width = Math.round(width * density);
    this.#canvas.height = Math.round(height * density);
    const { centre, scale, turns } = view;
    context.scale(density, density);
    context.translate(width / 2, height / 2);
    context.rotate((turns * Math.PI) / 2);
    context.scale(scale, scale);
    context.translate(-centre.x, -centre.y);
    context.imageSmoothingQuality = 'high';
    if (isThere(this.#overview)) {
      context.drawImage(this.#overview, 0, 0, this.#picture.width, this.#picture.height);
      this.#canvas.dataset.drawn = 'overview';
    }
    this.#drawTiles(context, view, { width, height }, density);
    drawBoxes(context, this.#boxes, scale);
  }

  #drawTiles(context: CanvasRenderingContext2D, view: Viewport, pane: Size, density: number): void {
    const level = levelFor(view.scale, this.#picture.levels, density);
    const tiles = tilesInSight(this.#picture, view, pane, level);
    // Coarser ones that are there stand behind finer ones that are not yet.
    for (const coarser of [level + 2, level + 1]) {
      if (coarser >= this.#picture.levels) continue;
      for (const tile of tilesInSight(this.#picture, view, pane, coarser))
        draw(context, tile, this.#tiles.get(tile.name));
    }
    for (const tile of tiles) draw(context, tile, this.#tileNamed(tile.name));
    if (tiles.every(({ name }) => isThere(this.#tiles.get(name)))) this.#canvas.dataset.drawn = 'tiles';
    for (const name of this.#tiles.keys()) {
      if (this.#tiles.size <= keptTiles) break;
      this.#tiles.delete(name);
    }
  }

  #tileNamed(name: string): HTMLImageElement {
    const known = this.#tiles.get(name) ?? this.#load(`${this.#picture.url}/${name}`);
    // What was used last goes last.
    this.#tiles.delete(name);
    this.#tiles.set(name, known);
    return known;
  }
}

function isThere(image: HTMLImageElement | undefined): image is HTMLImageElement {
  return image?.complete === true && image.naturalWidth > 0;
}

function draw(context: CanvasRenderingContext2D, tile: Tile, image: HTMLImageElement | undefined): void {
  if (isThere(image)) context.drawImage(image, tile.left, tile.top, tile.width, tile.height);
}

/** A box is seen on paper and on black: a dark line within a light one. */
function drawBoxes(context: CanvasRenderingContext2D, boxes: readonly Box[], scale: number): void {
  const margin = 2 / scale;
  for (const [colour, width] of [
    ['#ffffff', 4.5],
    ['#0b57d0', 2],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width / scale;
    for (const { left, top, width: across, height } of boxes)
      context.strokeRect(left - margin, top - margin, across + margin * 2, height + margin * 2);
  }
}
