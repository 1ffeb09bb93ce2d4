import Database from 'better-sqlite3';
import type { OpenOptions } from './open-database.ts';

/** The version of SQLite that workspaces are kept by, as `3.54.1`. */
export function sqliteVersion({ nativeBinding }: Pick<OpenOptions, 'nativeBinding'>): string {
  const database = new Database(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
  try {
    return database.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '';
  } finally {
    database.close();
  }
}
