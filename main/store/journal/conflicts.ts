import type Database from 'better-sqlite3';
import type { EntryId } from '../../../model/ids.ts';
import type { Clash } from '../../../model/journal/conflict.ts';
import type { Noun } from '../../../model/records.ts';

/** A clash, and the record that it is about. */
export interface RecordClash extends Clash {
  readonly noun: Noun;
  readonly record: string;
}

/** Decisions that were made without knowledge of each other and that nobody has settled. */
export interface Conflicts {
  /** Takes the place of what was known of a record before. */
  replace(noun: Noun, record: string, clashes: readonly Clash[]): void;
  /** Forgets what was known of some records. */
  removeAll(records: readonly string[]): void;
  count(): number;
  /** Whether anybody is to be asked about a record. */
  concern(record: string): boolean;
  /** In the order of the later decisions; at most so many. */
  list(limit?: number): RecordClash[];
  /** Those of a record. */
  of(record: string): RecordClash[];
}

const columns = 'record, noun, kind, part AS "group", entry, other';

export function sqlConflicts(database: Database.Database): Conflicts {
  const remove = database.prepare<[string]>('DELETE FROM conflict WHERE record = ?');
  const removeAll = database.prepare<[string]>('DELETE FROM conflict WHERE record IN (SELECT value FROM json_each(?))');
  const insert = database.prepare<[string, Noun, Clash['kind'], string, EntryId, EntryId | null]>(
    'INSERT OR IGNORE INTO conflict (record, noun, kind, part, entry, other) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const concerning = database.prepare<[string], number>('SELECT 1 FROM conflict WHERE record = ?').pluck();
  const count = database.prepare<[], number>('SELECT count(*) FROM conflict').pluck();
  const list = database.prepare<[number], RecordClash>(
    `SELECT ${columns} FROM conflict ORDER BY entry, record, part LIMIT ?`,
  );
  const ofRecord = database.prepare<[string], RecordClash>(`SELECT ${columns} FROM conflict WHERE record = ?`);
  return {
    replace(noun, record, clashes) {
      remove.run(record);
      for (const { kind, group, entry, other } of clashes) insert.run(record, noun, kind, group, entry, other);
    },
    removeAll: (records) => void removeAll.run(JSON.stringify(records)),
    count: () => count.get() ?? 0,
    concern: (record) => concerning.get(record) !== undefined,
    list: (limit = -1) => list.all(limit),
    of: (record) => ofRecord.all(record),
  };
}
