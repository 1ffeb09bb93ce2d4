import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { makeWhole } from '../open-database.ts';

/** How much of a file is looked at in one go, in bytes. */
const stretch = 1 << 20;

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

/** Whether a file holds some bytes, in pieces that overlap. */
function holdsBytes(path: string, wanted: Buffer): boolean {
  const file = openSync(path, 'r');
  try {
    const piece = Buffer.alloc(stretch + wanted.length);
    for (let at = 0; ; at += stretch) {
      const length = readSync(file, piece, 0, piece.length, at);
      if (piece.subarray(0, length).includes(wanted)) return true;
      if (length < piece.length) return false;
    }
  } finally {
    closeSync(file);
  }
}
