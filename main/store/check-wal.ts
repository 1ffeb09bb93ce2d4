import { readFileSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { KanwuError } from '../../model/error.ts';
import { problemsOf } from './problems.ts';

/**
 * Looks whether the -wal file that lies beside a workspace is its own. SQLite takes one that isn't for changes that were not
 * carried over yet, and so would spoil the file: https://www.sqlite.org/howtocorrupt.html#_unlinking_or_renaming_a_database_file_while_in_use
 * One is there after a crash, or while another program has the workspace open. Nothing is written.
 *
 * @throws {KanwuError} `workspace-other-wal` when the file is sound without it only, `workspace-damaged` when it never is
 */
export function checkWal(path: string, options: Database.Options): void {
  const wal = statSync(`${path}-wal`, { throwIfNoEntry: false });
  const file = statSync(path, { throwIfNoEntry: false });
  if (wal === undefined || wal.size === 0 || file === undefined || file.size === 0) return;
  // A connection that only reads carries nothing over when it is closed.
  const together = problemIn(new Database(path, { ...options, readonly: true }));
  if (together === null) return;
  const alone = problemIn(openAlone(path, options));
  if (alone === null) throw new KanwuError('workspace-other-wal', { path, wal: `${path}-wal` });
  throw new KanwuError('workspace-damaged', { path, reason: alone });
}

/** A database as its file has it, whatever lies beside it: in memory. */
export function openAlone(path: string, options: Database.Options): Database.Database {
  const bytes = readFileSync(path);
  // The header's read and write versions: 1 is the rollback journal's, 2 the WAL's, which has no place in memory.
  if (bytes.length >= 100) bytes.fill(1, 18, 20);
  return new Database(bytes, options);
}

/** What is wrong with a database first; null when nothing is. */
function problemIn(database: Database.Database): string | null {
  try {
    return problemsOf(database, 'integrity_check')[0] ?? null;
  } finally {
    database.close();
  }
}
