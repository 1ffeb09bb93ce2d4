import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { SyncClient } from '../../../model/workspace-place.ts';

/** What the folders are called that a client keeps the same on several machines. */
const folders: readonly (readonly [RegExp, SyncClient])[] = [
  [/^Dropbox(?: \(.+\))?$/i, 'Dropbox'],
  [/^OneDrive(?: ?- ?.+)?$/i, 'OneDrive'],
  [/^com~apple~CloudDocs$|^iCloud Drive$|^iCloudDrive$/i, 'iCloud'],
  [/^Google ?Drive(?: .+)?$|^GoogleDrive-.+$/i, 'Google Drive'],
  [/^Nextcloud$/i, 'Nextcloud'],
  [/^ownCloud$/i, 'ownCloud'],
  [/^Nutstore(?: Files)?$|^我的坚果云$|^坚果云$/i, '坚果云'],
  [/^BaiduSyncdisk$|^BaiduNetdiskWorkspace$|^百度网盘同步空间$/i, '百度网盘'],
  [/^WPSDrive$|^WPS云盘$|^WPS Cloud Files$/i, 'WPS云盘'],
  [/^Box(?: Sync)?$/, 'Box'],
];

/** What a client leaves in the folder that it keeps. */
const marks: readonly (readonly [string, SyncClient])[] = [
  ['.dropbox', 'Dropbox'],
  ['.stfolder', 'Syncthing'],
  ['.owncloudsync.log', 'ownCloud'],
  ['.tmp.drivedownload', 'Google Drive'],
  ['.SynologyWorkingDirectory', 'Synology Drive'],
];

/** The client that keeps the folder of a file the same on several machines; null where none is known of. */
export function syncClientOf(path: string): SyncClient | null {
  if (path === ':memory:' || path === '') return null;
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const name = folder.split(/[\\/]/).at(-1) ?? '';
    const called = folders.find(([pattern]) => pattern.test(name));
    if (called !== undefined) return called[1];
    const marked = marks.find(([mark]) => existsSync(join(folder, mark)));
    if (marked !== undefined) return marked[1];
    if (dirname(folder) === folder) return null;
  }
}
