import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import type { ImageFile } from '../../../model/recognition.ts';

/** The kinds of pictures that pages are scanned as, by their usual file endings; all of JPEG 2000 is `jp2`. */
export const pictureKinds = ['jpg', 'png', 'tif', 'webp', 'jp2', 'gif', 'bmp'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** What kind of picture a file is, by its content; null when it is none, is no file, or can't be read. */
export async function pictureKind(path: string): Promise<PictureKind | null> {
  try {
    if (!(await stat(path)).isFile()) return null;
    const ext = (await fileTypeFromFile(path))?.ext;
    const found = ext === 'j2c' || ext === 'jpx' ? 'jp2' : ext;
    return pictureKinds.find((kind) => kind === found) ?? null;
  } catch {
    return null;
  }
}

/** A picture by its content, so that it is known again wherever it lies. @throws the file system's error */
export async function imageFile(path: string): Promise<ImageFile> {
  const hash = createHash('sha256');
  let byteLength = 0;
  for await (const piece of createReadStream(path)) {
    hash.update(piece as Buffer);
    byteLength += (piece as Buffer).byteLength;
  }
  return { path, sha256: hash.digest('hex'), byteLength };
}
