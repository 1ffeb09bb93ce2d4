import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import type { BackupFacts } from '../../../model/backup.ts';
import { KanwuError } from '../../../model/error.ts';
import type { ReplicaId } from '../../../model/ids.ts';
import { checkSchema } from '../committed-schema.ts';
import { lineageIn, replicaIn } from '../journal/this-replica.ts';
import { applicationId, type OpenOptions, openDatabase } from '../open-database.ts';
import { headerVersions } from '../place/header-versions.ts';
import { backupMark } from './backup-mark.ts';

/** A backup as it lies in a folder. */
export interface FoundBackup extends BackupFacts {
  readonly path: string;
  /** Its last entry, which it shares with the workspace until somebody works on there; null for a workspace without any. */
  readonly lastEntry: string | null;
  /** Whether the workspace itself says that it is one of its backups; otherwise it is told by the place that it was made of. */
  readonly isCertain: boolean;
}

/** How a workspace's backups are told from others that lie in the same folder. */
export interface BackupOwner {
  readonly path: string;
  /** The replica that the workspace is, and those that it was copied or moved from; empty when it cannot be read. */
  readonly lineage: ReadonlySet<ReplicaId>;
}

export function ownerIn(database: Database.Database): BackupOwner {
  return { path: database.name, lineage: new Set(lineageIn(database)) };
}

/** The owner at a path, also where no file can be read there any more. */
export function ownerAt(path: string, options: OpenOptions): BackupOwner {
  try {
    const database = openDatabase(path, { ...options, readonly: true });
    try {
      return ownerIn(database);
    } finally {
      database.close();
    }
  } catch {
    return { path, lineage: new Set() };
  }
}

/**
 * The backups of a workspace in a folder, whatever their files are called, the newest first. What is no backup, or can't be read, is
 * passed over.
 */
export function foundBackups(owner: BackupOwner, folder: string, options: OpenOptions): FoundBackup[] {
  const paths = kanwuFilesIn(folder).filter((path) => resolve(path) !== resolve(owner.path));
  return paths.flatMap((path) => backupAt(path, owner, options) ?? []).sort((a, b) => b.at - a.at);
}

/** @throws {KanwuError} `workspace-foreign`, `workspace-altered`, `workspace-incomplete`, and what SQLite throws */
function openToLookAt(path: string, { nativeBinding }: OpenOptions): Database.Database {
  const options = nativeBinding ? { nativeBinding } : {};
  const database = new Database(path, { ...options, readonly: true });
  try {
    if (database.pragma('application_id', { simple: true }) !== applicationId)
      throw new KanwuError('workspace-foreign', { path });
    checkSchema(database, path, options);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The last entry of a workspace: backups with the same one hold the same. */
export function lastEntryIn(database: Database.Database): string | null {
  const newest = database.prepare<[], string>('SELECT hex(id) FROM entry ORDER BY sequence DESC LIMIT 1').pluck();
  return newest.get() ?? null;
}

function kanwuFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.kanwu$/i.test(name))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function backupAt(path: string, owner: BackupOwner, options: OpenOptions): FoundBackup | null {
  try {
    // SQLite writes nothing beside it to read it, as of every backup in which nobody works. What is open here is not read (`OpenOptions`).
    if (path === owner.path || headerVersions(path)?.write !== 1) return null;
    const database = openToLookAt(path, options);
    try {
      return factsOf(database, path, owner);
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

function factsOf(database: Database.Database, path: string, owner: BackupOwner): FoundBackup | null {
  const mark = backupMark(database);
  const replica = replicaIn(database);
  if (mark === null || replica === null) return null;
  const isCertain = owner.lineage.has(replica);
  if (!isCertain && placeNoted(database) !== resolve(owner.path)) return null;
  const number = (query: string): number => database.prepare<[], number>(query).pluck().get() ?? 0;
  const entries = number('SELECT count(*) FROM entry');
  return {
    ...{ path, ...mark, isCertain, entries },
    bytes: statSync(path).size,
    issues: number('SELECT count(*) FROM issue'),
    articles: number('SELECT count(*) FROM article WHERE issue_id IN (SELECT id FROM issue)'),
    lastEntry: lastEntryIn(database),
    lastEntryAt: entries === 0 ? null : number('SELECT at FROM entry ORDER BY sequence DESC LIMIT 1'),
  };
}

/** Where the workspace lay that a backup was made of. */
function placeNoted(database: Database.Database): string | null {
  const value = database.prepare<[], string>("SELECT value FROM meta WHERE name = 'place'").pluck().get();
  if (value === undefined) return null;
  const place = z.tuple([z.string(), z.string()]).rest(z.unknown()).safeParse(JSON.parse(value));
  return place.success ? place.data[1] : null;
}
