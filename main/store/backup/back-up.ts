import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import type { BackupReason } from '../../../model/backup.ts';
import { KanwuError } from '../../../model/error.ts';
import { asKanwuError, type OpenOptions, openDatabase } from '../open-database.ts';
import { folderBeside, isOnDiskOf } from './backup-folder.ts';
import { markAsBackup } from './backup-mark.ts';
import { backupName, freePath } from './backup-name.ts';
import { type FoundBackup, foundBackups, lastEntryIn, ownerIn } from './found-backups.ts';
import { partingFrom } from './retention.ts';
import { unfinishedCopy, writeCopy } from './write-copy.ts';

export interface BackupWanted {
  /** The workspace. */
  readonly path: string;
  readonly folder: string;
  readonly why: BackupReason;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** How much of the space that would be free without them all its backups may take. */
  readonly share: number;
  /** None is made while the last one is not older than that, in milliseconds. */
  readonly atMostEvery: number;
}

export interface BackupDone {
  /** Null where nothing has changed since the last one, or that is young enough. */
  readonly made: FoundBackup | null;
  /** The newest that there is now. */
  readonly last: FoundBackup | null;
  /** How many went because all together would have taken too much room. */
  readonly droppedForRoom: number;
  readonly onSameDisk: boolean;
}

/** So long after it was last written to, an unfinished copy is one that nobody goes on with, in milliseconds. */
const abandonedAfter = 24 * 3_600_000;

/**
 * Makes a dated backup of a workspace while others work in it, looks whether it is sound, and takes away those that are not to be kept any
 * longer. Without a change since the last one it makes none.
 *
 * @throws {KanwuError} `backup-folder-missing`, `backup-no-room`, `copy-not-writable`, and see `openDatabase`
 */
export function backUp(wanted: BackupWanted, options: OpenOptions = {}): BackupDone {
  const { path, folder } = wanted;
  try {
    const database = openDatabase(path, { ...options, readonly: true });
    try {
      return backUpOpen(database, wanted, options);
    } finally {
      database.close();
    }
  } catch (error) {
    const isOfFolder = error instanceof Error && 'syscall' in error;
    if (isOfFolder)
      throw new KanwuError('copy-not-writable', { path: folder, reason: error.message }, { cause: error });
    throw asKanwuError(error, path);
  }
}

function backUpOpen(database: Database.Database, wanted: BackupWanted, options: OpenOptions): BackupDone {
  const { path, folder, why, at, share, atMostEvery } = wanted;
  const owner = ownerIn(database);
  const there = foundBackups(owner, folder, options);
  const [last] = there;
  const lastEntry = lastEntryIn(database);
  const isYoung = last !== undefined && at >= last.at && at - last.at < atMostEvery;
  if (lastEntry === null || lastEntry === last?.lastEntry || isYoung) {
    return { made: null, last: last ?? null, droppedForRoom: 0, onSameDisk: isOnDiskOf(path, folder) };
  }
  const taken = there.reduce((sum, { bytes }) => sum + bytes, 0);
  const room = share * (freeSpace(existsSync(folder) ? folder : dirname(path)) + taken);
  const needed = sizeOf(database);
  if (needed > room) throw new KanwuError('backup-no-room', { path: folder, needed, room: Math.floor(room) });
  makeFolder(folder, path);
  removeAbandoned(folder, at);
  const to = freePath(folder, backupName(path, at));
  writeCopy(database, to, options, (copy) => markAsBackup(copy, { at, why }));
  const all = foundBackups(owner, folder, options);
  const made = all.find((each) => each.path === to) ?? null;
  const { outdated, forRoom } = partingFrom(
    all.filter(({ isCertain }) => isCertain),
    at,
    room,
  );
  for (const each of [...outdated, ...forRoom]) remove(each.path);
  return { made, last: made, droppedForRoom: forRoom.length, onSameDisk: isOnDiskOf(path, folder) };
}

/** One of the person's choice is not made: where a stick is not plugged in, its path would lie on another disk. */
function makeFolder(folder: string, path: string): void {
  if (existsSync(folder)) return;
  if (folder !== folderBeside(path)) throw new KanwuError('backup-folder-missing', { path: folder });
  mkdirSync(folder);
}

/** What a crash in the middle of a backup left. */
function removeAbandoned(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!unfinishedCopy.test(name)) continue;
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - changed > abandonedAfter) remove(path);
  }
}

/** What can't be taken away stays: that is no reason to have no backup. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It is tried again with the next one.
  }
}

function freeSpace(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** About how large a copy of a workspace is, in bytes. */
function sizeOf(database: Database.Database): number {
  const number = (pragma: string): number => database.pragma(pragma, { simple: true }) as number;
  return (number('page_count') - number('freelist_count')) * number('page_size');
}
