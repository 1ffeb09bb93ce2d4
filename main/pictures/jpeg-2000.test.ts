import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { codestreamOf, jp2Of } from './fixtures/jpeg-2000-file.ts';
import { halvingsFor, unpackedJpeg2000 } from './jpeg-2000.ts';
import { jpeg2000Header } from './jpeg-2000-header.ts';
import { TilePyramids } from './tile-pyramid.ts';

const folder = mkdtempSync(join(tmpdir(), 'kanwu-'));
afterAll(() => rmSync(folder, { recursive: true }));

const frame = { width: 1100, height: 700, channels: 3 } as const;
/** The left half is red, the right one blue. */
const pixels = Uint8Array.from({ length: frame.width * frame.height * 3 }, (_, at) => {
  const isLeft = Math.floor(at / 3) % frame.width < frame.width / 2;
  return at % 3 === (isLeft ? 0 : 2) ? 200 : 10;
});
const codestream = await codestreamOf(pixels, frame);
const bare = put('page.j2k', codestream);
const boxed = put('page.jp2', jp2Of(codestream, frame));

function put(name: string, bytes: Uint8Array): string {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

describe('a page image in JPEG 2000', () => {
  it.each([
    ['a bare codestream', bare],
    ['a JP2 file', boxed],
  ])('says how large it is, and is unpacked without loss: %s', async (_, path) => {
    expect(await jpeg2000Header(path)).toEqual({ width: 1100, height: 700, components: 3, halvings: 5 });
    const { pixels: unpacked, ...size } = await unpackedJpeg2000(path);
    expect(size).toEqual(frame);
    expect(Buffer.from(unpacked).equals(Buffer.from(pixels))).toBe(true);
    expect(await unpackedJpeg2000(path, 300)).toMatchObject({ width: 550, height: 350 });
  });

  it('is shown by tiles like any other', async () => {
    const tiles = new TilePyramids(folder);
    expect(await tiles.describe({ path: boxed, frame: 0 })).toEqual({ width: 1100, height: 700, levels: 3 });
    const tile = await sharp(await tiles.tile({ path: boxed, frame: 0 }, 0, 2, 1))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(tile.info).toMatchObject({ width: 1100 - 1024, height: 700 - 512 });
    expect(tile.data[2]).toBeGreaterThan(180);
    const overview = await sharp(await tiles.overview({ path: bare, frame: 0 }, 200)).metadata();
    expect(overview).toMatchObject({ width: 200, height: 127 });
  });

  it('is told when it is cut off, and when it is none', async () => {
    const tiles = new TilePyramids(folder);
    const half = put('half.jp2', jp2Of(codestream, frame).subarray(0, 300));
    await expect(tiles.overview({ path: half, frame: 0 }, 200)).rejects.toMatchObject({ code: 'picture-unreadable' });
    expect(await jpeg2000Header(put('none.jp2', Buffer.alloc(40)))).toBeNull();
  });

  it('is unpacked at half its size, or a quarter, where the whole does not fit into memory', () => {
    const page = { components: 1, halvings: 5 };
    const whole = Number.POSITIVE_INFINITY;
    expect(halvingsFor({ ...page, width: 9000, height: 12_000 }, whole)).toBe(0);
    expect(halvingsFor({ ...page, width: 30_000, height: 30_000 }, whole)).toBe(2);
    expect(halvingsFor({ ...page, width: 30_000, height: 30_000, halvings: 0 }, whole)).toBe(0);
    expect(halvingsFor({ ...page, width: 9000, height: 12_000 }, 1600)).toBe(2);
  });
});
