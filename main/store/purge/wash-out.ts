import type Database from 'better-sqlite3';
import { makeWhole } from '../open-database.ts';

/**
 * Has SQLite keep nothing of what was deleted: neither in free pages nor in indexes of characters, which only mark what goes, nor in the
 * -wal file. https://www.sqlite.org/fts5.html#the_optimize_command, https://www.sqlite.org/lang_vacuum.html
 *
 * @returns whether nothing is left; not while something else reads an older state, then what is left goes when that has ended
 */
export function washOut(database: Database.Database): boolean {
  for (const index of ['search_text', 'entity_character']) {
    database.exec(`INSERT INTO ${index} (${index}) VALUES ('optimize')`);
  }
  // Names that may have been said nowhere else: all suggestions may be behind now.
  database.exec("DELETE FROM stale_name; INSERT INTO stale_name VALUES ('', NULL)");
  database.exec('VACUUM');
  return makeWhole(database);
}
