import { existsSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { KanwuError } from '../../model/error.ts';
import { checkNotInUse, keptBeside } from '../store/place/in-use.ts';

/** Copies a file byte by byte, with what stands beside it, for whoever is to look at what is damaged. @throws {KanwuError} `copy-not-writable`, and what {@link checkNotInUse} throws */
export async function copyAsItIs(path: string, to: string): Promise<void> {
  if (existsSync(to) && statSync(to).ino === statSync(path).ino) throw new KanwuError('file-exists', { path: to });
  checkNotInUse(to, Date.now());
  try {
    await copyFile(path, to);
    // What a crash left there is part of it: on a local disk what was not carried over, on one of the network what is to be taken back.
    for (const ending of keptBeside) {
      const hasMore = (statSync(`${path}${ending}`, { throwIfNoEntry: false })?.size ?? 0) > 0;
      if (hasMore) await copyFile(`${path}${ending}`, `${to}${ending}`);
    }
  } catch (error) {
    throw new KanwuError('copy-not-writable', { path: to, reason: String(error) }, { cause: error });
  }
}
