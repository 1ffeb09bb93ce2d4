import { createHash } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import sharp, { type Sharp } from 'sharp';
import { KanwuError } from '../../model/error.ts';
import { type Picture, type PictureFrame, tileSide } from '../../model/picture.ts';
import { type PictureKind, pictureKind } from '../formats/page-images/picture-file.ts';
import { unpackedJpeg2000 } from './jpeg-2000.ts';
import { jpeg2000Header } from './jpeg-2000-header.ts';

/** A newspaper page of 30,000 pixels a side is read, a bomb is not. */
const mostPixels = 30_000 * 32_000;

/** To read a picture of so many pixels takes a second and more. */
const manyPixels = 100_000_000;

/** How many pyramids are kept at once: the pages that people go to and fro between. */
const keptPyramids = 6;

/** The kinds that sharp's WebAssembly reads, and JPEG 2000. */
const readKinds: ReadonlySet<string> = new Set(['jpg', 'png', 'tif', 'webp', 'gif', 'jp2']);

/**
 * Cuts pictures into tiles. A picture is copied once, on the disk, as a tiled TIFF with its halves, quarters and so on, from which any
 * tile is read in milliseconds; a whole picture is never in memory.
 */
export class TilePyramids {
  readonly #folder: string;
  readonly #pyramids = new LRUCache<string, Promise<string>>({
    max: keptPyramids,
    dispose: (made) => void made.then((path) => rmSync(path, { force: true })).catch(() => undefined),
  });

  /** @param folder where the pyramids lie; nobody else writes there */
  constructor(folder: string) {
    this.#folder = folder;
    // One picture is worked on at a time; what was read of others is in the pyramids.
    sharp.cache(false);
  }

  /** How large a picture is. @throws {KanwuError} `picture-unreadable` (detail: `path`, `kind`, `reason`) */
  async describe({ path, frame }: PictureFrame): Promise<Picture> {
    return reading(path, async () => {
      const jpeg2000 = (await kindOf(path)) === 'jp2' ? await jpeg2000Header(path) : null;
      const { width, height } = jpeg2000 ?? (await (await opened({ path, frame })).metadata());
      if (width * height > mostPixels) throw new Error(`${width} × ${height}`);
      return { width, height, levels: levelsOf(width, height) };
    });
  }

  /** The whole picture, at most `side` pixels wide and high, as a JPEG. @throws {KanwuError} `picture-unreadable` */
  overview(picture: PictureFrame, side: number): Promise<Uint8Array> {
    return reading(picture.path, async () => {
      const small = (await this.#halvedOf(picture, side)) ?? (await opened(picture, side));
      return shown(small.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true }));
    });
  }

  /**
   * A tile as a JPEG. On level n the picture is 2ⁿ times smaller; its tiles are {@link tileSide} pixels wide and high, those at its right
   * and bottom edges less.
   *
   * @throws {KanwuError} `picture-unreadable`, `request-invalid` for a tile that is not there
   */
  tile(picture: PictureFrame, level: number, column: number, row: number): Promise<Uint8Array> {
    return reading(picture.path, async () => {
      const pyramid = await this.#pyramidOf(picture);
      const page = sharp(pyramid, { page: level, limitInputPixels: mostPixels });
      const { width, height } = await page.metadata();
      const [left, top] = [column * tileSide, row * tileSide];
      if (left >= width || top >= height) throw new KanwuError('request-invalid', { level, column, row });
      const size = { width: Math.min(tileSide, width - left), height: Math.min(tileSide, height - top) };
      return shown(page.extract({ left, top, ...size }));
    });
  }

  /**
   * A level of a picture's pyramid that is large enough, for one that is unpacked as a whole however small it is wanted and takes long for that: its tiles are asked for next.
   * Null for others: a JPEG is unpacked small, and JPEG 2000, too.
   */
  async #halvedOf(picture: PictureFrame, side: number): Promise<Sharp | null> {
    const kind = await kindOf(picture.path);
    if (kind === 'jpg' || kind === 'jp2') return null;
    const { width, height, levels } = await this.describe(picture);
    if (width * height < manyPixels) return null;
    const level = Math.min(levels - 1, Math.max(0, Math.floor(Math.log2(Math.max(width, height) / side))));
    return sharp(await this.#pyramidOf(picture), { page: level, limitInputPixels: mostPixels });
  }

  #pyramidOf(picture: PictureFrame): Promise<string> {
    const { size, mtimeMs } = statSync(picture.path);
    const key = JSON.stringify([picture.path, picture.frame, size, mtimeMs]);
    const known = this.#pyramids.get(key);
    if (known !== undefined) return known;
    const making = this.#make(picture, createHash('sha256').update(key).digest('hex').slice(0, 16));
    this.#pyramids.set(key, making);
    making.catch(() => this.#pyramids.delete(key));
    return making;
  }

  async #make(picture: PictureFrame, name: string): Promise<string> {
    const path = join(this.#folder, `${name}.tif`);
    const tiles = { tile: true, tileWidth: tileSide, tileHeight: tileSide, pyramid: true, bigtiff: true } as const;
    await onPaper(await atFullSize(picture))
      .tiff({ ...tiles, compression: 'jpeg', quality: 88 })
      .toFile(path);
    return path;
  }
}

function levelsOf(width: number, height: number): number {
  return 1 + Math.max(0, Math.ceil(Math.log2(Math.max(width, height) / tileSide)));
}

async function kindOf(path: string): Promise<PictureKind> {
  const kind = await pictureKind(path);
  if (kind === null || !readKinds.has(kind)) throw new KanwuError('picture-unreadable', { path, kind, reason: '' });
  return kind;
}

/** As large as boxes count, also where less than that fits into memory. */
async function atFullSize(picture: PictureFrame): Promise<Sharp> {
  const found = await opened(picture);
  const header = (await kindOf(picture.path)) === 'jp2' ? await jpeg2000Header(picture.path) : null;
  return header === null ? found : found.resize(header.width, header.height, { fit: 'fill' });
}

/**
 * Boxes count in the pixels of the file as they are: it is not turned as its camera says.
 *
 * @param side how wide and high it has to be at least, where it can be had smaller
 */
async function opened({ path, frame }: PictureFrame, side?: number): Promise<Sharp> {
  if ((await kindOf(path)) === 'jp2') {
    const { pixels, ...raw } = await unpackedJpeg2000(path, side);
    return sharp(pixels, { raw, limitInputPixels: mostPixels });
  }
  return sharp(path, { page: frame, limitInputPixels: mostPixels, sequentialRead: true, failOn: 'none' });
}

/** Of any depth and colours, as a screen shows it; what is transparent is paper. */
function onPaper(picture: Sharp): Sharp {
  return picture.flatten({ background: '#ffffff' }).toColourspace('srgb');
}

async function shown(picture: Sharp): Promise<Uint8Array> {
  const bytes = await onPaper(picture).jpeg({ quality: 85 }).toBuffer();
  return new Uint8Array(bytes);
}

async function reading<Result>(path: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof KanwuError) throw error;
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    throw new KanwuError('picture-unreadable', { path, kind: 'image', reason }, { cause: error });
  }
}
