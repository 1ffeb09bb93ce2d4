import { readFileSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { KanwuError } from '../../model/error.ts';
import type { ReplicaId } from '../../model/ids.ts';
import { lineageIn } from './journal/this-replica.ts';
import { holdsBytes } from './place/holds-bytes.ts';
import { problemsOf } from './problems.ts';

/**
 * Looks whether the -wal file that lies beside a workspace is its own. SQLite takes one that isn't for changes that were not
 * carried over yet, and so would spoil the file: https://www.sqlite.org/howtocorrupt.html#_unlinking_or_renaming_a_database_file_while_in_use
 * One is there after a crash, or while another program has the workspace open. Nothing is written.
 *
 * That both together are sound does not say that they belong together: the -wal file of a small workspace may hold all of it, and so
 * would take the place of this one. So it is also looked whether what both come to is of the file's own making.
 *
 * @throws {KanwuError} `workspace-other-wal` when the file is another's or is sound without it only, `workspace-damaged` when it never is
 */
export function checkWal(path: string, options: Database.Options): void {
  const wal = statSync(`${path}-wal`, { throwIfNoEntry: false });
  const file = statSync(path, { throwIfNoEntry: false });
  if (wal === undefined || wal.size === 0 || file === undefined || file.size === 0) return;
  // A connection that only reads carries nothing over when it is closed.
  const { problem, lineage } = lookAt(new Database(path, { ...options, readonly: true }));
  if (problem === null) {
    if (!isOfLineage(path, lineage, options)) throw new KanwuError('workspace-other-wal', { path, wal: `${path}-wal` });
    return;
  }
  const alone = problemIn(openAlone(path, options));
  if (alone === null) throw new KanwuError('workspace-other-wal', { path, wal: `${path}-wal` });
  throw new KanwuError('workspace-damaged', { path, reason: alone });
}

interface Seen {
  readonly problem: string | null;
  /** The replica that it says to be, and those that it was copied from; empty where it says none. */
  readonly lineage: readonly ReplicaId[];
}

function lookAt(database: Database.Database): Seen {
  try {
    const problem = problemsOf(database, 'integrity_check')[0] ?? null;
    return { problem, lineage: problem === null ? lineageOf(database) : [] };
  } finally {
    database.close();
  }
}

/** Whether a file by itself holds any of the replicas, or none at all yet: what was just made is all in its -wal file. */
function isOfLineage(path: string, lineage: readonly ReplicaId[], options: Database.Options): boolean {
  if (lineage.length === 0 || lineage.some((id) => holdsBytes(path, Buffer.from(id)))) return true;
  const alone = openAlone(path, options);
  try {
    return lineageOf(alone).length === 0;
  } finally {
    alone.close();
  }
}

/** What is no workspace says none. */
function lineageOf(database: Database.Database): readonly ReplicaId[] {
  const hasNoted = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").get() !== undefined;
  return hasNoted ? lineageIn(database) : [];
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
