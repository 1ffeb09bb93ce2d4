import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import type { Sha256 } from '../../../model/issue.ts';
import type { BackupsPurged } from '../../../model/purge.ts';
import { type FoundBackup, foundBackups, ownerAt } from '../backup/found-backups.ts';
import { writeCopy } from '../backup/write-copy.ts';
import { type OpenOptions, openDatabase } from '../open-database.ts';
import { Workspace } from '../workspace.ts';

export interface BackupsToPurge {
  /** The workspace. */
  readonly path: string;
  /** Where its backups lie. */
  readonly folder: string;
  /** Of files that are to be, or are, purged. */
  readonly sources: readonly Sha256[];
}

/** The backups of a workspace that hold any of some files, the newest first. */
export function backupsHolding({ path, folder, sources }: BackupsToPurge, options: OpenOptions): FoundBackup[] {
  const found = foundBackups(ownerAt(path, options), folder, options);
  return found.filter(({ path: backup }) => reading(backup, options, (database) => holdsAny(database, sources)));
}

/** Takes out of the backups of a workspace what was purged from it. Each is written anew and takes its old one's place when it is whole. */
export function purgeBackups(wanted: BackupsToPurge, options: OpenOptions): BackupsPurged {
  const holding = backupsHolding(wanted, options);
  if (holding.length === 0) return { purged: 0, failed: [] };
  const workspace = Workspace.open(wanted.path, { ...options, readonly: true });
  const failed: string[] = [];
  try {
    for (const { path } of holding) {
      try {
        purgeBackup(path, workspace, options);
      } catch {
        // What can't be written stays as it is, and is told of.
        failed.push(path);
      }
    }
  } finally {
    workspace.close();
  }
  return { purged: holding.length - failed.length, failed };
}

function purgeBackup(path: string, workspace: Workspace, options: OpenOptions): void {
  const work = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`);
  try {
    const identity = reading(path, options, (database) => {
      writeCopy(database, work, options);
      return identityOf(database);
    });
    const copy = Workspace.open(work, options);
    try {
      copy.followPurges(workspace);
    } finally {
      copy.close();
    }
    reading(work, options, (database) => writeCopy(database, path, options, (made) => keepIdentity(made, identity)));
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${work}${ending}`, { force: true });
  }
}

/** By what a backup is told to be one of its workspace; whoever opens it to write makes it a replica of its own. */
type Identity = readonly { readonly name: string; readonly value: string }[];

function identityOf(database: Database.Database): Identity {
  return database.prepare<[], Identity[number]>('SELECT name, value FROM meta').all();
}

function keepIdentity(database: Database.Database, identity: Identity): void {
  const made = database.prepare<[], string>("SELECT value FROM meta WHERE name = 'replica'").pluck().get();
  const own = identity.find(({ name }) => name === 'replica')?.value;
  if (made !== undefined && made !== own) {
    database.prepare('DELETE FROM replica WHERE id = ?').run(made);
    database.prepare('DELETE FROM seen WHERE replica = ?').run(made);
  }
  database.exec('DELETE FROM meta');
  const insert = database.prepare('INSERT INTO meta (name, value) VALUES (@name, @value)');
  for (const row of identity) insert.run(row);
  database.exec('VACUUM');
}

function holdsAny(database: Database.Database, sources: readonly Sha256[]): boolean {
  const any = database.prepare('SELECT 1 FROM source WHERE sha256 IN (SELECT value FROM json_each(?)) LIMIT 1');
  return any.get(JSON.stringify(sources)) !== undefined;
}

function reading<Result>(path: string, options: OpenOptions, read: (database: Database.Database) => Result): Result {
  const database = openDatabase(path, { ...options, readonly: true });
  try {
    return read(database);
  } finally {
    database.close();
  }
}
