import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a folder is for: files out of archives, tiles of page images, a workspace as it was, or the profile of an Electron that prints. */
export type WorkingFolderUse = 'unpacked' | 'tiles' | 'version' | 'printing';

const workingFolder = /^kanwu-(?:unpacked|tiles|version|printing)-(\d+)-/;

/**
 * Makes a folder, where the system keeps what is temporary, for what is needed only while this program runs. Whoever asks for it removes
 * it; should the program be killed before, {@link removeAbandonedFolders} does.
 *
 * @param root where folders are made
 */
export function makeWorkingFolder(use: WorkingFolderUse, root = tmpdir()): string {
  return mkdtempSync(join(root, `kanwu-${use}-${process.pid}-`));
}

/** Removes this person's working folders of programs that no longer run: pages of the archive are to lie nowhere that nobody knows of. */
export function removeAbandonedFolders(root = tmpdir()): void {
  for (const name of namesIn(root)) {
    const [, process] = workingFolder.exec(name) ?? [];
    if (process === undefined || isRunning(Number(process))) continue;
    const folder = join(root, name);
    // What can't be removed now can be the next time.
    try {
      if (isOwnFolder(folder)) rmSync(folder, { recursive: true, force: true });
    } catch {}
  }
}

function namesIn(root: string): readonly string[] {
  try {
    return readdirSync(root);
  } catch {
    return [];
  }
}

function isOwnFolder(path: string): boolean {
  const found = lstatSync(path);
  return found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid());
}

/** One that may not be asked is there. */
function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
