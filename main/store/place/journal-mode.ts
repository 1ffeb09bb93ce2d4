import { existsSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { Disk } from './disk.ts';
import { headerVersions } from './header-versions.ts';

/**
 * To be called before anything is read of a file. In WAL mode connections agree in memory that they share, which reaches no further than
 * one machine; a connection that keeps all others out needs none: https://www.sqlite.org/wal.html#use_of_wal_without_shared_memory
 */
export function keepToDisk(database: Database.Database, path: string, disk: Disk): void {
  if (disk === 'network' && isInWalMode(path)) database.pragma('locking_mode = EXCLUSIVE');
}

/**
 * Has a connection that writes keep what it has not committed yet where the disk allows: beside the file (WAL), so that nobody waits who
 * reads; on a disk of the network in a rollback journal, which is read by file locks alone: who writes waits for who reads.
 */
export function keepJournalFor(database: Database.Database, disk: Disk): void {
  if (disk === 'local') {
    database.pragma('journal_mode = WAL');
    return;
  }
  database.pragma('journal_mode = DELETE');
  database.pragma('locking_mode = NORMAL');
  // SQLite lets go at the next read.
  database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get();
}

/** What was not made yet is in none. */
function isInWalMode(path: string): boolean {
  return existsSync(path) && headerVersions(path)?.read === 2;
}
