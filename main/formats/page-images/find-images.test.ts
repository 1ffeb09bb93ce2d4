import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findImages } from './find-images.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55', 'hex'),
  deflateSync(Buffer.alloc(2)),
]);

function put(path: string, content: Buffer | string = png): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), content);
}

/** Where the image is found that a file names so, seen from the folder around everything; null where it is not. */
async function found(name: string, fileName = 'issue/alto/0007.alto.xml'): Promise<string | null> {
  const file = { bytes: Buffer.alloc(0), fileName: 'x', folder: join(directory, dirname(fileName)) };
  const wanted = { name, frame: 0, width: null, height: null, dpi: null };
  const [image] = await findImages([wanted], { ...file, fileName: fileName.split('/').at(-1) ?? '' });
  return image?.file == null ? null : relative(directory, image.file.path);
}

describe('the image of a page', () => {
  it('is found beside the file, however its path is written there, with what it is known by', async () => {
    put('issue/alto/0007.png');
    for (const name of ['0007.png', 'scans/0007.png', 'C:\\scans\\0007.png', 'file:///mnt/0007.png?x=1'])
      expect(await found(name)).toBe('issue/alto/0007.png');
    const file = { bytes: Buffer.alloc(0), fileName: 'a.xml', folder: join(directory, 'issue/alto') };
    const [image] = await findImages([{ name: '0007.png', frame: 0, width: 1, height: 1, dpi: null }], file);
    expect(image?.file).toMatchObject({ byteLength: png.length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('is found with another ending, in a folder around or beside that is called as such folders are', async () => {
    put('issue/images/0007.png');
    expect(await found('0007.tif')).toBe('issue/images/0007.png');
    put('issue/0008.png');
    expect(await found('0008.jp2')).toBe('issue/0008.png');
  });

  it('is called as the file where that gives it no name', async () => {
    put('issue/images/0007.png');
    expect(await found('')).toBe('issue/images/0007.png');
  });

  it('is nothing that is no picture, and nothing that a name leads to elsewhere', async () => {
    put('issue/alto/0009.png', 'no picture');
    expect(await found('0009.png')).toBeNull();
    put('secret/0010.png');
    expect(await found('../../secret/0010.png')).toBeNull();
    for (const name of ['..', '../', '/', 'a\0.png']) expect(await found(name)).toBeNull();
  });
});
