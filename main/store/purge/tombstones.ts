import type Database from 'better-sqlite3';
import type { EntryId, RecordId } from '../../../model/ids.ts';
import type { Sha256 } from '../../../model/issue.ts';
import type { Tombstone } from '../../../model/purge.ts';
import type { Noun } from '../../../model/records.ts';
import { bytesOf, idOf } from '../id-bytes.ts';

/** What was purged from a workspace, so that it does not come back with a copy that still has it. */
export interface Tombstones {
  put(tombstone: Tombstone): void;
  has(entry: EntryId): boolean;
  list(): Tombstone[];
  /** Notes that records are purged; those that are noted stay as they are. */
  note(entry: EntryId, records: ReadonlyMap<RecordId, Noun>): void;
  /** That some records are not purged after all, by whomever they were. */
  forget(records: Iterable<RecordId>): void;
  recordsOf(entry: EntryId): Map<RecordId, Noun>;
  /** The one of a file; undefined for one that was not purged. */
  ofSource(sha256: Sha256): Tombstone | undefined;
}

interface Row {
  readonly entry: Uint8Array;
  readonly reason: string;
}

export function sqlTombstones(database: Database.Database): Tombstones {
  const insert = database.prepare<[Buffer, string]>('INSERT INTO tombstone (entry, reason) VALUES (?, ?)');
  const insertSource = database.prepare<[Sha256, Buffer]>('INSERT OR IGNORE INTO purged_source VALUES (?, ?)');
  const insertRecord = database.prepare<[Buffer, Noun, Buffer]>('INSERT OR IGNORE INTO purged_record VALUES (?, ?, ?)');
  const forget = database.prepare<[Buffer]>('DELETE FROM purged_record WHERE record = ?');
  const all = database.prepare<[], Row>('SELECT entry, reason FROM tombstone ORDER BY entry');
  const one = database.prepare<[Uint8Array], Row>('SELECT entry, reason FROM tombstone WHERE entry = ?');
  const sources = database
    .prepare<[Uint8Array], Sha256>('SELECT sha256 FROM purged_source WHERE entry = ? ORDER BY sha256')
    .pluck();
  const ofSource = database.prepare<[Sha256], Uint8Array>('SELECT entry FROM purged_source WHERE sha256 = ?').pluck();
  const recordsIn = database.prepare<[Buffer], { record: Uint8Array; noun: Noun }>(
    'SELECT record, noun FROM purged_record WHERE entry = ?',
  );
  const toTombstone = ({ entry, reason }: Row): Tombstone => ({
    ...{ entry: idOf<EntryId>(entry), reason, sources: sources.all(entry) },
  });
  return {
    put({ entry, reason, sources: hashes }) {
      insert.run(bytesOf(entry), reason);
      for (const sha256 of hashes) insertSource.run(sha256, bytesOf(entry));
    },
    has: (entry) => one.get(bytesOf(entry)) !== undefined,
    list: () => all.all().map(toTombstone),
    note(entry, noted) {
      for (const [id, noun] of noted) insertRecord.run(bytesOf(id), noun, bytesOf(entry));
    },
    forget(records) {
      for (const id of records) forget.run(bytesOf(id));
    },
    recordsOf: (entry) =>
      new Map(recordsIn.all(bytesOf(entry)).map(({ record, noun }) => [idOf<RecordId>(record), noun])),
    ofSource(sha256) {
      const entry = ofSource.get(sha256);
      const row = entry === undefined ? undefined : one.get(entry);
      return row === undefined ? undefined : toTombstone(row);
    },
  };
}
