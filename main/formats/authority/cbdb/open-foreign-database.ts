import { closeSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';
import { KanwuError } from '../../../../model/error.ts';

/** How long SQLite waits for another program that writes to the file, in milliseconds. */
const busyTimeout = 1000;

/** The first bytes of an SQLite file (https://www.sqlite.org/fileformat2.html), or what there is of them. */
function headOf(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(100);
    return head.subarray(0, readSync(file, head, 0, head.length, 0));
  } finally {
    closeSync(file);
  }
}

/** Whether a file is an SQLite database. @throws what the file system throws */
export function isDatabase(path: string): boolean {
  return headOf(path).toString('latin1', 0, 16) === 'SQLite format 3\0';
}

/**
 * Opens somebody else's database: nothing is written to it or beside it, and nothing that it says of itself is run.
 *
 * @throws {KanwuError} `authority-database-unreadable`
 */
export function openForeignDatabase(path: string, nativeBinding: string | undefined): Database.Database {
  // Such a file (write-ahead log) can't be read without files beside it.
  if (headOf(path)[19] === 2) throw new KanwuError('authority-database-unreadable', { path, reason: 'WAL' });
  let database: Database.Database | undefined;
  try {
    const options = { readonly: true, fileMustExist: true, timeout: busyTimeout };
    database = new Database(path, nativeBinding === undefined ? options : { ...options, nativeBinding });
    for (const setting of ['trusted_schema = OFF', 'cell_size_check = ON', 'query_only = ON', 'mmap_size = 0']) {
      database.pragma(setting);
    }
    database.pragma('temp_store = MEMORY');
    return database;
  } catch (error) {
    database?.close();
    throw unreadable(path, error);
  }
}

/** What SQLite said of a file, as an error of Kanwu's; others stay as they are. */
export function unreadable(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_') ? new KanwuError('authority-database-unreadable', { path, reason: code }) : error;
}

/** The names of the columns of a table, as far as it is an ordinary one and they are stored in it; empty where there is none. */
export function columnsOf(database: Database.Database, table: string): ReadonlySet<string> {
  const found = database
    .prepare<[string], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name = ? COLLATE NOCASE AND sql LIKE 'CREATE TABLE%'`,
    )
    .pluck()
    .get(table);
  if (found === undefined) return new Set();
  const columns = database
    .prepare<[string], string>('SELECT lower(name) FROM pragma_table_xinfo(?) WHERE hidden = 0')
    .pluck()
    .all(found);
  return new Set(columns);
}
