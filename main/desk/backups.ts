import { existsSync } from 'node:fs';
import type { BackupList, BackupSettings, BackupState } from '../../model/backup.ts';
import type { Sha256 } from '../../model/issue.ts';
import type { BackupsPurged } from '../../model/purge.ts';
import type { Recovered } from '../../model/recovered.ts';
import { folderBeside, isOnDiskOf } from '../store/backup/backup-folder.ts';
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

  /** Those of a workspace's backups that hold some files. */
  holding(path: string, sources: readonly Sha256[]): Promise<FoundBackup[]> {
    return this.#thread.holding({ path, folder: this.folderOf(path), sources });
  }

  /** Takes out of a workspace's backups what was purged from it. @param sources the files that were */
  purge(path: string, sources: readonly Sha256[]): Promise<BackupsPurged> {
    return this.#thread.purge({ path, folder: this.folderOf(path), sources });
  }

  /** Makes a workspace of a backup. @param place the workspace to put it beside, or its path @returns its path @throws {KanwuError} what `restoreBackup` throws */
  restore(backup: string, place: { readonly beside: string } | { readonly to: string }): Promise<string> {
    return this.#thread.restore(backup, place);
  }

  /** Makes a new workspace of what can be read of a damaged one. @throws {KanwuError} what `recoverWorkspace` throws */
  recover(path: string, to: string): Promise<Recovered> {
    return this.#thread.recover(path, to);
  }
}
