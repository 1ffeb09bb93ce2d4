import { randomBytes } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { KanwuError } from '../../../model/error.ts';
import type { OpenOptions } from '../open-database.ts';
import { isDamage, problemsOf } from '../problems.ts';
import { seeImagesFrom } from '../recognition/image-paths.ts';

/** How a file is called that is not complete yet. */
export const unfinishedCopy = /^\..+\.[0-9a-f]{8}\.part$/;

/**
 * Writes a whole workspace, as it is now, to a file: compact, sound, and nothing beside it. Others go on working meanwhile. Nobody
 * sees the file before it is complete; one that is there already is replaced.
 *
 * @param noting writes into the copy what is to be said of it alone
 * @throws {KanwuError} `copy-not-writable`, `workspace-damaged` when the copy is not sound
 */
export function writeCopy(
  database: Database.Database,
  to: string,
  options: OpenOptions,
  noting: (copy: Database.Database) => void = () => undefined,
): void {
  const temporary = join(dirname(to), `.${basename(to)}.${randomBytes(4).toString('hex')}.part`);
  try {
    vacuumInto(database, temporary);
    const copy = openCopy(temporary, options);
    try {
      noting(copy);
      seeImagesFrom(copy, database.name, to);
      const [reason] = problemsOf(copy);
      if (reason !== undefined) throw new KanwuError('workspace-damaged', { path: database.name, reason });
    } finally {
      copy.close();
    }
    renameSync(temporary, to);
  } catch (error) {
    removeUnfinished(temporary);
    if (error instanceof KanwuError || !(error instanceof Error) || !('code' in error)) throw error;
    if (isDamage(String(error.code))) throw error;
    throw new KanwuError('copy-not-writable', { path: to, reason: error.message }, { cause: error });
  }
}

/** Where nothing could be written there may be nothing to be removed either; why it could not be is said by what failed first. */
function removeUnfinished(path: string): void {
  try {
    for (const ending of ['', '-journal']) rmSync(`${path}${ending}`, { force: true });
  } catch {}
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

function openCopy(path: string, { nativeBinding }: OpenOptions): Database.Database {
  const copy = new Database(path, nativeBinding ? { nativeBinding } : {});
  copy.pragma('trusted_schema = OFF');
  return copy;
}
