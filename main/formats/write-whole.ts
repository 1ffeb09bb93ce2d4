import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { KanwuError } from '../../model/error.ts';

/**
 * Writes a file of its own beside the place that it is for, and moves it there once all of it is on the disk: a file that was there
 * stays as it is until then.
 *
 * @throws {KanwuError} `export-not-writable`; `file-exists` where a database stands, such as a workspace: nobody means that
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  if (await isDatabase(path)) throw new KanwuError('file-exists', { path });
  const unfinished = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`);
  try {
    const file = await open(unfinished, 'wx');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new KanwuError('export-not-writable', { path, reason: String(error) }, { cause: error });
  }
}

/** By the first bytes of a file: https://www.sqlite.org/fileformat2.html#magic_header_string */
async function isDatabase(path: string): Promise<boolean> {
  const magic = 'SQLite format 3\0';
  try {
    const file = await open(path, 'r');
    try {
      const { buffer } = await file.read(Buffer.alloc(magic.length), 0, magic.length, 0);
      return buffer.toString('latin1') === magic;
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}
