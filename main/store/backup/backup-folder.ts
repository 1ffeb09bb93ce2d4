import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder beside a workspace that its backups lie in unless a person chose another. */
export function folderBeside(path: string): string {
  return join(dirname(path), 'Kanwu backups');
}

/** Whether a folder, or the one that it would be made in, lies on the disk of a file. */
export function isOnDiskOf(path: string, folder: string): boolean {
  const diskOf = (each: string): number | undefined => statSync(each, { throwIfNoEntry: false })?.dev;
  return diskOf(existsSync(folder) ? folder : dirname(folder)) === (diskOf(path) ?? diskOf(dirname(path)));
}
