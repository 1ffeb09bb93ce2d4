import type Database from 'better-sqlite3';
import { z } from 'zod';
import { BackupReason } from '../../../model/backup.ts';

const Mark = z.object({ at: z.int(), why: BackupReason });

/** What a backup's own file says of it, whatever it is called: when it was made, and what for. */
export type BackupMark = Readonly<z.infer<typeof Mark>>;

export function markAsBackup(copy: Database.Database, mark: BackupMark): void {
  copy.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES ('backup', ?)").run(JSON.stringify(mark));
}

/** From now on the file is a workspace like others, which nobody takes away because there are newer ones. */
export function unmarkAsBackup(database: Database.Database): void {
  database.prepare("DELETE FROM meta WHERE name = 'backup'").run();
}

/** Null for a file that is no backup. */
export function backupMark(database: Database.Database): BackupMark | null {
  const value = database.prepare<[], string>("SELECT value FROM meta WHERE name = 'backup'").pluck().get();
  if (value === undefined) return null;
  try {
    return Mark.parse(JSON.parse(value));
  } catch {
    return null;
  }
}
