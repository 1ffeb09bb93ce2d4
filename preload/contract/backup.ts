import { z } from 'zod';
import { BackupList, BackupShare, BackupState } from '../../model/backup.ts';
import { ChosenFile, FileHandle } from '../../model/chosen-file.ts';
import { nothing, procedure } from './procedure.ts';

/** What can be asked about backups. */
export const backupCalls = {
  /** The backups of a workspace: of one that was open before, whether it can be opened or not; null for the one that is open. */
  'backup.list': procedure(z.strictObject({ of: FileHandle.nullable() }), BackupList),
  /** How it stands with those of the open workspace; null while that isn't known. */
  'backup.state': procedure(nothing, BackupState.nullable()),
  /** Makes one of the open workspace, unless nothing has changed since the last. */
  'backup.make': procedure(nothing, BackupState.nullable()),
  /**
   * Makes a workspace of a backup, in a file of its own beside the workspace that it was made of; where that folder is gone, asks the
   * person for a place, and null when they change their mind.
   */
  'backup.restore': procedure(z.strictObject({ backup: FileHandle, of: FileHandle.nullable() }), ChosenFile.nullable()),
  /** Asks the person for a folder for the backups of all workspaces; false when they change their mind. */
  'backup.choose-folder': procedure(nothing, z.boolean()),
  /** Has them lie in a folder beside each workspace. */
  'backup.use-folder-beside': procedure(nothing, nothing),
  'backup.set-share': procedure(z.strictObject({ share: BackupShare }), nothing),
  /** Shows the folder in the system's file manager. */
  'backup.show-folder': procedure(z.strictObject({ of: FileHandle.nullable() }), nothing),
} as const;
