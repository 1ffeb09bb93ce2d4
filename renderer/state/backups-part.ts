import type { BackupShare, BackupState } from '../../model/backup.ts';
import type { ChosenFile, FileHandle } from '../../model/chosen-file.ts';

export interface BackupsPart {
  /** How it stands with the backups of the open workspace; null while that isn't known. */
  readonly backups: BackupState | null;
  /** The workspace whose backups the open dialog shows, where that is not the one that is open. */
  readonly backupsOf: ChosenFile | null;
  /** Counts up whenever the list of backups, or where they lie, may be another. */
  readonly backupsVersion: number;
  noteBackups(state: BackupState): void;
  readBackups(): Promise<void>;
  /** Shows the backups of a workspace; null for the one that is open. */
  openBackups(of: ChosenFile | null): void;
  /** @returns whether there is a new one */
  makeBackup(): Promise<boolean>;
  /** Makes a workspace of a backup beside the one that it was made of, and opens it. */
  restoreBackup(backup: FileHandle): Promise<void>;
  chooseBackupFolder(): Promise<void>;
  keepBackupsBeside(): Promise<void>;
  setBackupShare(share: BackupShare): Promise<void>;
  showBackupFolder(): Promise<void>;
}
