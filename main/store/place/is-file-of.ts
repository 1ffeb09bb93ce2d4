import { randomUUID } from 'node:crypto';
import type Database from 'better-sqlite3';
import { makeWhole } from '../open-database.ts';
import { holdsBytes } from './holds-bytes.ts';

/**
 * Whether the file at a path is the one that a connection writes to: whether something that was just written by it, and that stood in no
 * file before, is found there. The file is read as it is, not by SQLite, which would take what lies beside it into account.
 */
export function isFileOf(database: Database.Database, path: string): boolean {
  const token = randomUUID();
  try {
    database.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES ('open', ?)").run(token);
    return makeWhole(database) && holdsBytes(path, Buffer.from(token));
  } catch {
    // Not to be told, which is not yes.
    return false;
  }
}
