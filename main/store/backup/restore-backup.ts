import { basename, dirname } from 'node:path';
import { asKanwuError, type OpenOptions, openDatabase } from '../open-database.ts';
import { unmarkAsBackup } from './backup-mark.ts';
import { freePath } from './backup-name.ts';
import { saveCopyNoting } from './save-copy.ts';

/**
 * Makes a workspace of a backup. Both stay where they are: the backup, and the workspace that it was made of.
 *
 * @param to where there is no file yet
 * @throws {KanwuError} `file-exists`, `copy-not-writable`, `workspace-damaged` and the like when it is the backup that is not sound
 */
export function restoreBackup(path: string, to: string, options: OpenOptions = {}): void {
  try {
    const backup = openDatabase(path, { ...options, readonly: true });
    try {
      saveCopyNoting(backup, to, false, options, unmarkAsBackup);
    } finally {
      backup.close();
    }
  } catch (error) {
    throw asKanwuError(error, path);
  }
}

/** The same beside the workspace that the backup was made of, under the backup's name. @returns where it is now */
export function restoreBeside(path: string, workspacePath: string, options: OpenOptions = {}): string {
  const to = freePath(dirname(workspacePath), basename(path));
  restoreBackup(path, to, options);
  return to;
}
