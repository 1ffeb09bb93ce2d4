import { existsSync } from 'node:fs';
import type { BackupList, BackupSettings, BackupState } from '../../model/backup.ts';
import { folderBeside, isOnDiskOf } from '../store/backup/back-up.ts';
import type { FoundBackup } from '../store/backup/found-backups.ts';
import type { BackupThread } from '../workers/store/backup-thread.ts';
import { BackupKeeper } from './backup-keeper.ts';

/** The backups of all workspaces of a person, open or not. */
export class Backups {
  readonly #thread: BackupThread;
  readonly #settings: () => BackupSettings;

  constructor(thread: BackupThread, settings: () => BackupSettings) {
    this.#thread = thread;
    this.#settings = settings;
  }

  /** Who sees to the backups of a workspace while it is open. */
  keeperOf(path: string, tell: (state: BackupState) => void): BackupKeeper {
    return new BackupKeeper({ path, thread: this.#thread, settings: this.#settings, tell }, Date.now());
  }

  folderOf(path: string): string {
    return this.#settings().folder ?? folderBeside(path);
  }

  /** The backups of a workspace, whether its file can be read or not, the newest first. */
  async list(path: string): Promise<Omit<BackupList, 'backups'> & { readonly backups: readonly FoundBackup[] }> {
    const folder = this.folderOf(path);
    const { folder: chosen, share } = this.#settings();
    return {
      backups: await this.#thread.list(path, folder),
      ...{ folder, share, isChosen: chosen !== null },
      isFolderThere: existsSync(folder),
      onSameDisk: isOnDiskOf(path, folder),
    };
  }

  /** Makes a workspace of a backup beside the one that it was made of. @returns its path @throws {KanwuError} what `restoreBackup` throws */
  restore(backup: string, beside: string): Promise<string> {
    return this.#thread.restore(backup, beside);
  }
}
