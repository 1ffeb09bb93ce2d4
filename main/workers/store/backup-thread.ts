import type { BackupsPurged } from '../../../model/purge.ts';
import type { Recovered } from '../../../model/recovered.ts';
import type { BackupDone, BackupWanted } from '../../store/backup/back-up.ts';
import type { FoundBackup } from '../../store/backup/found-backups.ts';
import type { BackupsToPurge } from '../../store/purge/purge-backups.ts';
import { WorkerThread } from '../protocol/worker-thread.ts';
import type { BackupRequests } from './requests.ts';

export interface BackupThreadSettings {
  /** The script main/workers/store, as it is or bundled. */
  readonly workerPath: string;
  readonly nativeBinding?: string | undefined;
}

/** Makes, lists and restores backups, and recovers what is damaged, each time in a thread of its own: nobody at work waits for it. */
export class BackupThread {
  readonly #settings: BackupThreadSettings;

  constructor(settings: BackupThreadSettings) {
    this.#settings = settings;
  }

  /** @throws {KanwuError} what `backUp` throws */
  make(wanted: BackupWanted): Promise<BackupDone> {
    return this.#ask('back-up', { ...wanted, nativeBinding: this.#settings.nativeBinding });
  }

  /** The backups in a folder of the workspace at a path, the newest first. */
  list(path: string, folder: string): Promise<FoundBackup[]> {
    return this.#ask('list-backups', { path, folder, nativeBinding: this.#settings.nativeBinding });
  }

  /** Makes a workspace of a backup. @param place the workspace to put it beside, or its path @returns its path @throws {KanwuError} what `restoreBackup` throws */
  restore(backup: string, place: { readonly beside: string } | { readonly to: string }): Promise<string> {
    return this.#ask('restore-backup', { backup, ...place, nativeBinding: this.#settings.nativeBinding });
  }

  /** The backups that hold what is to be purged. */
  holding(wanted: BackupsToPurge): Promise<FoundBackup[]> {
    return this.#ask('backups-holding', { ...wanted, nativeBinding: this.#settings.nativeBinding });
  }

  /** Takes out of backups what was purged from their workspace. */
  purge(wanted: BackupsToPurge): Promise<BackupsPurged> {
    return this.#ask('purge-backups', { ...wanted, nativeBinding: this.#settings.nativeBinding });
  }

  /** Makes a new workspace of what can be read of a damaged one. @throws {KanwuError} what `recoverWorkspace` throws */
  recover(path: string, to: string): Promise<Recovered> {
    return this.#ask('recover', { path, to, nativeBinding: this.#settings.nativeBinding });
  }

  async #ask<Name extends keyof BackupRequests>(
    name: Name,
    input: BackupRequests[Name]['input'],
  ): Promise<BackupRequests[Name]['output']> {
    const thread = new WorkerThread<BackupRequests>(this.#settings.workerPath);
    try {
      return await thread.ask(name, input);
    } finally {
      await thread.close();
    }
  }
}
