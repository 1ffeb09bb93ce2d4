import { accessSync, closeSync, constants, existsSync, openSync, readSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { KanwuError } from '../../model/error.ts';
import type { Stop } from '../../model/stop.ts';
import { checkWal, openAlone } from './check-wal.ts';
import { isCheckedAtOnce } from './checked-at-once.ts';
import { checkSchema } from './committed-schema.ts';
import { UnreadableBytes } from './inflated.ts';
import { currentVersion, firstVersion, migrate } from './migrate.ts';
import { type Disk, diskOf } from './place/disk.ts';
import { keepJournalFor, keepToDisk } from './place/journal-mode.ts';
import { problemsOf } from './problems.ts';

/** `KANW` in ASCII: the `application_id` that makes an SQLite file a Kanwu workspace. */
export const applicationId = 0x4b414e57;

export interface OpenOptions {
  /** The path of the better-sqlite3 binding to load; the package's own when it is not given. */
  readonly nativeBinding?: string | undefined;
  /** Opens an existing workspace and changes nothing in it. */
  readonly readonly?: boolean;
  /**
   * Of how many mentions and entities on the edit that decides on them is answered before all projections show it: they follow when
   * `Workspace.follow` is called, and before an edit of another kind is written. Of none where it is not given.
   */
  readonly lagsFrom?: number | undefined;
  /**
   * This process has the file open already: then it is read through SQLite alone. Whoever closes a file ends all locks that their process
   * has on it, SQLite's among them, on all systems but Windows (https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
   * Another program that then closes the file, the last one as it seems, takes the -wal away under this one's hands.
   */
  readonly isOpenHere?: boolean;
  /** Where the file lies; found out where it is not given. */
  readonly disk?: Disk;
  readonly preparing?: Preparing;
  /** Called before a workspace of an earlier version is brought up to this one; when it throws, it stays as it is. */
  readonly beforeMigration?: (path: string) => void;
}

/** How opening a workspace is followed, where what it lists and finds must be made anew before anything can be read. */
export interface Preparing {
  /** Ends it: the file is left as it was. */
  readonly stop?: Stop;
  /** Told how far it is, from 0 to 1, from the moment on that there is anything to be made. */
  readonly onProgress?: (fraction: number) => void;
}

/** How long SQLite waits for a lock, in milliseconds. */
const busyTimeout = 1000;

/** What SQLite puts beside a file to read it takes 32 KB, and what is changed first some more. */
const leastRoom = 64 * 1024;

/** A version that no Kanwu will write: what says so is damaged. */
const greatestVersion = 100_000;

/** A file larger than that, in bytes, had tables. */
const emptyFile = 64 * 1024;

/** How large a -wal file may stay once all that it holds was carried over, in bytes. */
const keptWal = 1 << 20;

/**
 * Opens a workspace file, makes it when there is none, and brings it up to the current version.
 *
 * @throws {KanwuError} `workspace-not-found` (read-only), `workspace-not-sqlite`, `workspace-foreign`, `workspace-newer`,
 *   `workspace-of-trial`, `workspace-empty`, `workspace-other-wal`, `workspace-altered`, `workspace-incomplete`, `workspace-damaged`, `workspace-locked`,
 *   `workspace-not-writable`, `file-is-directory`, `file-not-permitted`
 */
export function openDatabase(path: string, given: OpenOptions = {}): Database.Database {
  if (path !== ':memory:') (given.isOpenHere ? checkIsThere : checkFile)(path, given.readonly ?? false);
  const isAlone = given.readonly === true && !mayWriteBeside(path);
  try {
    return openChecked(path, given, isAlone);
  } catch (error) {
    // On a disk that is full, or may only be read, there is no room for what SQLite puts beside a file to read it.
    if (given.readonly !== true || isAlone || !isForWantOfRoom(error)) throw asKanwuError(error, path);
  }
  try {
    return openChecked(path, given, true);
  } catch (error) {
    throw asKanwuError(error, path);
  }
}

/** @param isAlone reads the file into memory, and nothing beside it */
function openChecked(
  path: string,
  { nativeBinding, readonly = false, beforeMigration, isOpenHere = false, disk = diskOf(path) }: OpenOptions,
  isAlone: boolean,
): Database.Database {
  let database: Database.Database | undefined;
  try {
    const options = { timeout: busyTimeout, ...(nativeBinding ? { nativeBinding } : {}) };
    if (path !== ':memory:' && !isOpenHere) checkWal(path, options);
    database = isAlone ? readIntoMemory(path, options) : new Database(path, options);
    if (!isOpenHere) keepToDisk(database, path, disk);
    checkIdentity(database, path, readonly);
    checkSchema(database, path, options);
    if (!readonly) checkPages(database, path);
    if (readonly) {
      // Not SQLite's own read-only mode: that leaves its -wal and -shm files lying beside the workspace.
      database.pragma('query_only = ON');
    } else {
      keepJournalFor(database, disk);
      database.pragma(`journal_size_limit = ${keptWal}`);
      // FULL: what was shown as saved is on the disk, whatever happens to the program or the machine.
      database.pragma('synchronous = FULL');
      database.pragma('foreign_keys = ON');
      database.pragma(`application_id = ${applicationId}`);
      migrate(database, () => beforeMigration?.(path));
      // So that a file that was just made is a workspace by itself.
      makeWhole(database);
    }
    return database;
  } catch (error) {
    database?.close();
    throw error;
  }
}

function isForWantOfRoom(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^SQLITE_(FULL|IOERR|CANTOPEN|READONLY)/.test(code) || code === 'ENOSPC' || code === 'EROFS';
}

function checkIsThere(path: string): void {
  if (!existsSync(path)) throw new KanwuError('workspace-not-found', { path });
}

function checkFile(path: string, readonly: boolean): void {
  if (!existsSync(path)) {
    if (readonly) throw new KanwuError('workspace-not-found', { path });
    if (!existsSync(dirname(path))) throw new KanwuError('workspace-not-writable', { path });
    return;
  }
  const status = statSync(path);
  if (status.isDirectory()) throw new KanwuError('file-is-directory', { path });
  if (status.size === 0) return;
  const header = readHeader(path);
  if (header.toString('latin1', 0, 16) === 'SQLite format 3\0') return;
  if (isOfWorkspace(header)) throw new KanwuError('workspace-damaged', { path, reason: 'header' });
  throw new KanwuError('workspace-not-sqlite', { path });
}

/** Whether a file whose first bytes are no database's may have been a workspace all the same: its id stands a little further on. */
function isOfWorkspace(header: Buffer): boolean {
  return header.readUInt32BE(68) === applicationId || header.includes('CREATE TABLE entry');
}

/** The first page of a file, or what there is of it: https://www.sqlite.org/fileformat2.html#the_database_header */
function readHeader(path: string): Buffer {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    throw asKanwuError(error, path);
  }
  try {
    const header = Buffer.alloc(4096);
    readSync(file, header, 0, header.length, 0);
    return header;
  } finally {
    closeSync(file);
  }
}

function mayWriteBeside(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A workspace on a disk or in a folder that may only be read: SQLite needs to write beside a file in WAL mode even to read
 * it. Without a -wal file that holds anything, the file by itself is the whole workspace.
 */
function readIntoMemory(path: string, options: Database.Options): Database.Database {
  const wal = statSync(`${path}-wal`, { throwIfNoEntry: false });
  if (wal !== undefined && wal.size > 0) return new Database(path, { ...options, readonly: true });
  return openAlone(path, options);
}

/** Looks a file through before anything is written to it; a large one takes too long for that, and is looked through while it is open. */
function checkPages(database: Database.Database, path: string): void {
  if (!isCheckedAtOnce(path)) return;
  const [reason] = problemsOf(database);
  if (reason !== undefined) throw new KanwuError('workspace-damaged', { path, reason });
}

function checkIdentity(database: Database.Database, path: string, readonly: boolean): void {
  const id = database.pragma('application_id', { simple: true }) as number;
  const version = database.pragma('user_version', { simple: true }) as number;
  const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number;
  const isNew = !readonly && isEmptyFile(path);
  if (tables > 0 && (id !== applicationId || version < 0 || version > greatestVersion)) {
    const isWorkspace = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'entry_record'").get() !== undefined;
    if (isWorkspace) throw new KanwuError('workspace-damaged', { path, reason: 'header' });
    throw new KanwuError('workspace-foreign', { path });
  }
  // What was copied while all that the workspace held was in the -wal file beside it.
  if (tables === 0 && (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > emptyFile)
    throw new KanwuError('workspace-damaged', { path, reason: 'sqlite_schema' });
  if (tables === 0 && !isNew) throw new KanwuError('workspace-empty', { path });
  if (tables > 0 && version < firstVersion) throw new KanwuError('workspace-of-trial', { path });
  if (version > currentVersion) throw new KanwuError('workspace-newer', { path, version, supported: currentVersion });
}

/**
 * Carries what stands in the -wal file over to the file itself, so that this is the whole workspace, and empties it.
 *
 * @returns whether it did; not while somebody reads an older state or writes
 */
export function makeWhole(database: Database.Database): boolean {
  database.pragma('busy_timeout = 0');
  try {
    const [row] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return row?.busy === 0;
  } finally {
    database.pragma(`busy_timeout = ${busyTimeout}`);
  }
}

function isEmptyFile(path: string): boolean {
  return path === ':memory:' || (statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0;
}

/** A failure of SQLite or the file system, as one of Kanwu's own errors. */
export function asKanwuError(error: unknown, path: string): unknown {
  if (error instanceof KanwuError || !(error instanceof Error)) return error;
  // What stands in a column is no JSON, or JSON of another shape than Kanwu writes.
  if (error instanceof SyntaxError || error instanceof z.ZodError)
    return new KanwuError('workspace-damaged', { path, reason: 'JSON' }, { cause: error });
  if (error instanceof UnreadableBytes)
    return new KanwuError('workspace-damaged', { path, reason: error.message }, { cause: error });
  if (!('code' in error)) return error;
  const code = String(error.code);
  const options = { cause: error };
  if (code === 'EACCES' || code === 'EPERM') return new KanwuError('file-not-permitted', { path }, options);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new KanwuError('workspace-locked', { path }, options);
  // No query is FTS5's own syntax: what it complains of is what it finds in its tables.
  const isOfIndex = code === 'SQLITE_ERROR' && /fts5|vtable constructor failed/.test(error.message);
  if (code.startsWith('SQLITE_CORRUPT') || isOfIndex)
    return new KanwuError('workspace-damaged', { path, reason: error.message }, options);
  if (code.startsWith('SQLITE_CONSTRAINT')) return new KanwuError('change-refused', { reason: code }, options);
  if (code === 'SQLITE_ERROR' && /^no such (table|column)/.test(error.message))
    return new KanwuError('workspace-incomplete', { path, name: error.message.replace(/^no such \w+: /, '') }, options);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return new KanwuError('workspace-disk-full', { path }, options);
  // Where it matters what else it may be, its first bytes were looked at before.
  if (code === 'SQLITE_NOTADB') return new KanwuError('workspace-damaged', { path, reason: error.message }, options);
  const isOfDisk = /^SQLITE_(CANTOPEN|IOERR)/.test(code);
  if (isOfDisk && hasNoRoom(path)) return new KanwuError('workspace-disk-full', { path }, options);
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_IOERR')) {
    return new KanwuError('workspace-not-writable', { path, reason: error.message }, options);
  }
  return error;
}

/** Where SQLite can't make what it needs beside a file, it does not say why. */
function hasNoRoom(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize < leastRoom;
  } catch {
    return false;
  }
}
