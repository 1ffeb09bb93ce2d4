import { z } from 'zod';

/** Programs that keep a folder the same on several machines. */
export const SyncClient = z.enum([
  'Dropbox',
  'OneDrive',
  'iCloud',
  'Google Drive',
  'Nextcloud',
  'ownCloud',
  'Syncthing',
  'Synology Drive',
  'Box',
  '坚果云',
  '百度网盘',
  'WPS云盘',
]);
export type SyncClient = z.infer<typeof SyncClient>;

/** What is special about where a workspace lies, as people should know. */
export const WorkspacePlace = z.strictObject({
  /** On a disk of another machine. */
  isOnNetwork: z.boolean(),
  /** Kept the same on several machines by a program; null where none is known of. */
  syncClient: SyncClient.nullable(),
});
export type WorkspacePlace = Readonly<z.infer<typeof WorkspacePlace>>;

/** Where there is nothing that people should know. */
export const ordinaryPlace: WorkspacePlace = { isOnNetwork: false, syncClient: null };
