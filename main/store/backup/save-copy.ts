import { type Stats, statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { KanwuError } from '../../../model/error.ts';
import type { OpenOptions } from '../open-database.ts';
import { checkNotInUse } from '../place/in-use.ts';
import { writeCopy } from './write-copy.ts';

/**
 * Writes a whole workspace, as it is now, to a file of its own.
 *
 * @param to where there is no file yet, or one that is to be replaced
 * @throws {KanwuError} `file-exists` (also for the workspace itself), and what {@link checkNotInUse} and {@link writeCopy} throws
 */
export function saveCopy(database: Database.Database, to: string, replace: boolean, options: OpenOptions): void {
  saveCopyNoting(database, to, replace, options, () => undefined);
}

/** {@link saveCopy}, with something in the copy that is said of it alone. */
export function saveCopyNoting(
  database: Database.Database,
  to: string,
  replace: boolean,
  options: OpenOptions,
  noting: (copy: Database.Database) => void,
): void {
  checkPlace(database.name, to, replace);
  writeCopy(database, to, options, noting);
}

function checkPlace(path: string, to: string, replace: boolean): void {
  const there = whatIsAt(to);
  const own = statSync(path, { throwIfNoEntry: false });
  const isOwn = own !== undefined && own.dev === there?.dev && own.ino === there.ino;
  if (there !== undefined && (!replace || isOwn)) throw new KanwuError('file-exists', { path: to });
  checkNotInUse(to, Date.now());
}

/** Undefined where there is nothing. @throws {KanwuError} `copy-not-writable` for what is no place on this system */
function whatIsAt(to: string): Stats | undefined {
  try {
    return statSync(to, { throwIfNoEntry: false });
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new KanwuError('copy-not-writable', { path: to, reason }, { cause: error });
  }
}
