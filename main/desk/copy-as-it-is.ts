import { existsSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { KanwuError } from '../../model/error.ts';

/** Copies a file byte by byte, with what stands beside it, for whoever is to look at what is damaged. @throws {KanwuError} `copy-not-writable`, `file-exists` */
export async function copyAsItIs(path: string, to: string): Promise<void> {
  if (existsSync(to) && statSync(to).ino === statSync(path).ino) throw new KanwuError('file-exists', { path: to });
  try {
    await copyFile(path, to);
    const hasMore = (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
    if (hasMore) await copyFile(`${path}-wal`, `${to}-wal`);
  } catch (error) {
    throw new KanwuError('copy-not-writable', { path: to, reason: String(error) }, { cause: error });
  }
}
