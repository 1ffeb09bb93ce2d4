import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { KanwuError } from '../../../model/error.ts';
import type { ImageFile } from '../../../model/recognition.ts';
import { storableName } from '../archive/entry-names.ts';
import { imageFile } from './picture-file.ts';

/** So long may a copy's name be, without its ending: what is left of the 255 bytes of most disks is for Chinese characters. */
const longestStem = 60;

/**
 * Copies a picture into a folder, which is made where it is not there, and says where it lies then. Its name there ends in the beginning of its SHA-256: pages of
 * other issues are called the same, and what is there already is not copied again. It is there whole or not at all.
 *
 * @throws {KanwuError} `image-not-copied` (detail: `path`, `folder`, `reason`)
 */
export async function copyImage({ path, sha256 }: ImageFile, folder: string): Promise<ImageFile> {
  const to = join(folder, copyName(path, sha256));
  const aside = join(folder, `.${randomUUID()}.part`);
  try {
    const there = await imageFile(to).catch(() => null);
    if (there?.sha256 === sha256) return there;
    await mkdir(folder, { recursive: true });
    const copied = await copyCounting(path, aside);
    if (copied.sha256 !== sha256) throw new Error('changed-meanwhile');
    await rename(aside, to);
    return { ...copied, path: to };
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new KanwuError('image-not-copied', { path, folder, reason }, { cause: error });
  }
}

function copyName(path: string, sha256: string): string {
  const ending = extname(path);
  const stem = [...storableName(basename(path, ending))].slice(0, longestStem).join('');
  return `${stem}.${sha256.slice(0, 8)}${ending.toLowerCase()}`;
}

async function copyCounting(from: string, to: string): Promise<Omit<ImageFile, 'path'>> {
  const hash = createHash('sha256');
  let byteLength = 0;
  const counting = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      byteLength += piece.byteLength;
      done(null, piece);
    },
  });
  await pipeline(createReadStream(from), counting, createWriteStream(to, { flags: 'wx', flush: true }));
  return { sha256: hash.digest('hex'), byteLength };
}
