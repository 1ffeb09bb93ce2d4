import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { KanwuError } from '../../../model/error.ts';
import type { OpenOptions } from '../open-database.ts';
import { isDamage, problemsOf } from '../problems.ts';

/**
 * Writes a whole workspace, as it is now, to a file of its own: compact, sound, and nothing beside it. Others go on working meanwhile.
 * Nobody sees the file before it is complete.
 *
 * @param to where there is no file yet, or one that is to be replaced
 * @throws {KanwuError} `file-exists` (also for the workspace itself and one that is in use), `copy-not-writable`, `workspace-damaged` when the copy is not sound
 */
export function saveCopy(database: Database.Database, to: string, replace: boolean, options: OpenOptions): void {
  checkPlace(database.name, to, replace);
  const temporary = join(dirname(to), `.${basename(to)}.${randomBytes(4).toString('hex')}.part`);
  try {
    vacuumInto(database, temporary);
    checkCopy(temporary, options);
    renameSync(temporary, to);
  } catch (error) {
    rmSync(temporary, { force: true });
    if (error instanceof KanwuError || !(error instanceof Error) || !('code' in error)) throw error;
    if (isDamage(String(error.code))) throw error;
    throw new KanwuError('copy-not-writable', { path: to, reason: error.message }, { cause: error });
  }
}

function checkPlace(path: string, to: string, replace: boolean): void {
  const there = statSync(to, { throwIfNoEntry: false });
  if (there === undefined) return;
  const own = statSync(path, { throwIfNoEntry: false });
  const isOwn = own !== undefined && own.dev === there.dev && own.ino === there.ino;
  // What somebody has open, or a crash left, would take what stands beside it for the copy's own.
  const isInUse = existsSync(`${to}-wal`);
  if (!replace || isOwn || isInUse) throw new KanwuError('file-exists', { path: to });
}

function vacuumInto(database: Database.Database, path: string): void {
  const isQueryOnly = database.pragma('query_only', { simple: true }) as number;
  // A connection that only reads may write no other file either.
  database.pragma('query_only = OFF');
  try {
    database.prepare('VACUUM INTO ?').run(path);
  } finally {
    database.pragma(`query_only = ${isQueryOnly}`);
  }
}

function checkCopy(path: string, { nativeBinding }: OpenOptions): void {
  const copy = new Database(path, { readonly: true, ...(nativeBinding ? { nativeBinding } : {}) });
  try {
    const [reason] = problemsOf(copy);
    if (reason !== undefined) throw new KanwuError('workspace-damaged', { path, reason });
  } finally {
    copy.close();
  }
}
