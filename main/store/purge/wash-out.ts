import type Database from 'better-sqlite3';
import { makeWhole } from '../open-database.ts';

/**
 * Has SQLite keep nothing of what was deleted: neither in free pages nor in the index of words, which only marks what goes, nor in the
 * -wal file. https://www.sqlite.org/fts5.html#the_optimize_command, https://www.sqlite.org/lang_vacuum.html
 *
 * @returns whether nothing is left; not while something else reads an older state, then what is left goes when that has ended
 */
export function washOut(database: Database.Database): boolean {
  database.exec("INSERT INTO search_text (search_text) VALUES ('optimize')");
  database.exec('VACUUM');
  return makeWhole(database);
}
