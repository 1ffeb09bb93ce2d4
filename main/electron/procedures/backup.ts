import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { app, dialog, shell } from 'electron';
import type { BackupSettings } from '../../../model/backup.ts';
import type { FileHandle } from '../../../model/chosen-file.ts';
import type { ProcedureParts, ProceduresOf } from './parts.ts';
import { workspaceFiles } from './workspace-files.ts';

/** Answers what is asked about backups. */
export function backupProcedures({
  desk,
  preferences,
  files,
  backups,
  window,
}: ProcedureParts): ProceduresOf<'backup'> {
  const pathOf = (of: FileHandle | null): string =>
    of === null ? desk.open().store.path : files.pathOf(of, 'workspace');
  const set = (changes: Partial<BackupSettings>): void => {
    preferences.setBackups({ ...preferences.backups, ...changes });
    desk.noteBackupSettings();
  };
  const askFor = async (backup: string): Promise<{ readonly to: string } | null> => {
    const { filePath, canceled } = await dialog.showSaveDialog(window, {
      filters: workspaceFiles,
      defaultPath: join(app.getPath('documents'), basename(backup)),
    });
    return canceled || filePath === '' ? null : { to: filePath };
  };
  return {
    async 'backup.list'({ of }) {
      const { backups: found, ...place } = await backups.list(pathOf(of));
      return {
        ...place,
        backups: found.map(({ path, lastEntry: _, isCertain: __, ...facts }) => ({
          file: files.grant(path, 'backup'),
          ...facts,
        })),
      };
    },
    'backup.state': () => desk.open().backups?.state ?? null,
    'backup.make': async () => (await desk.open().backups?.make('by-hand', Date.now())) ?? null,
    async 'backup.restore'({ backup, of }) {
      const [path, beside] = [files.pathOf(backup, 'backup'), pathOf(of)];
      // The disk of the workspace may be gone: then the person says where to.
      const place = existsSync(dirname(beside)) ? { beside } : await askFor(path);
      return place === null ? null : files.grant(await backups.restore(path, place), 'workspace');
    },
    async 'backup.choose-folder'() {
      const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory', 'createDirectory'] });
      const [folder] = filePaths;
      if (folder === undefined) return false;
      set({ folder });
      return true;
    },
    'backup.use-folder-beside'() {
      set({ folder: null });
      return {};
    },
    'backup.set-share'({ share }) {
      set({ share });
      return {};
    },
    async 'backup.show-folder'({ of }) {
      const folder = backups.folderOf(pathOf(of));
      await shell.openPath(existsSync(folder) ? folder : dirname(folder));
      return {};
    },
  };
}
