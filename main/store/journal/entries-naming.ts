import type Database from 'better-sqlite3';
import type { Command } from '../../../model/commands/command.ts';
import type { AnyId, BlockId, EntryId, RecordId } from '../../../model/ids.ts';
import { namedBy, type RecordDeeds } from '../../../model/journal/deeds.ts';
import { headOf, markIn } from '../../../model/placed-ids.ts';
import type { Noun } from '../../../model/records.ts';
import { idOf } from '../id-bytes.ts';

/** So many records are noted together that an entry names. */
const notedTogether = 5000;

/** How many bytes an id has. What blocks are noted by is shorter. */
const idBytes = 16;

/**
 * What a record is noted by. Of the blocks of a page, which an import names all together, that is what their ids have in common: they
 * differ in where they begin. No other id begins with the byte before it and goes on as that of a page.
 */
function notedBy(id: string, noun: Noun): string {
  return noun === 'block' ? blocksNotedBy(id as BlockId) : id;
}

function blocksNotedBy(id: AnyId): string {
  return `${blocksUnder(headOf(id))}${markIn(id)}`;
}

/** What blocks are noted by begins so. @param head what the page's id begins with */
function blocksUnder(head: string): string {
  return `00${head}`;
}

/** Notes that an entry, which is there by now, names what its commands do. */
export function notingRecords(database: Database.Database): (entry: Buffer, commands: readonly Command[]) => void {
  const insert = database.prepare<[string, Buffer]>(
    `INSERT OR IGNORE INTO entry_record (record, entry)
     SELECT unhex(value), sequence FROM entry JOIN json_each(?) WHERE entry.id = ?`,
  );
  return (entry, commands) => {
    // In the order in which they stand there.
    const noted = [...new Set(Array.from(namedBy(commands), ([id, noun]) => notedBy(id, noun)))].sort();
    for (let at = 0; at < noted.length; at += notedTogether) {
      insert.run(JSON.stringify(noted.slice(at, at + notedTogether)), entry);
    }
  };
}

/** Which entries name which records. */
export interface EntriesNaming {
  note(entry: Buffer, commands: readonly Command[]): void;
  /** @param named the records that the entry names by now */
  forget(entry: Buffer, named: ReadonlyMap<string, Pick<RecordDeeds, 'noun'>>): void;
  /** For each of many records the entries that name it, in the order in which these count. */
  of(records: readonly RecordId[]): Iterable<readonly [RecordId, EntryId]>;
  /** All records that any entry names, each once. */
  records(): Iterable<RecordId>;
}

/** @param deedsIn what an entry does, by record: only that tells which of a page's blocks it names */
export function entriesNaming(
  database: Database.Database,
  deedsIn: (entry: EntryId) => ReadonlyMap<string, RecordDeeds>,
): EntriesNaming {
  const forget = database.prepare<[Buffer, string]>(
    `DELETE FROM entry_record WHERE entry = (SELECT sequence FROM entry WHERE id = ?)
       AND record IN (SELECT unhex(value) FROM json_each(?))`,
  );
  const naming = database.prepare<[string], { record: Uint8Array; entry: Uint8Array }>(
    `SELECT record, entry.id AS entry FROM entry_record JOIN entry ON sequence = entry_record.entry
     WHERE record IN (SELECT unhex(value) FROM json_each(?)) ORDER BY record, entry.id`,
  );
  const namingBlocks = database.prepare<[Buffer, Buffer], { record: Uint8Array; entry: Uint8Array }>(
    `SELECT record, entry.id AS entry FROM entry_record JOIN entry ON sequence = entry_record.entry
     WHERE record > ? AND record < ? AND length(record) < ${idBytes} ORDER BY record, entry.id`,
  );
  /** The entries that name blocks whose ids begin with some digits, by what they are noted by. */
  const entriesUnder = (head: string): ReadonlyMap<string, readonly EntryId[]> => {
    const found = new Map<string, EntryId[]>();
    const under = blocksUnder(head);
    for (const { record, entry } of namingBlocks.all(
      Buffer.from(under, 'hex'),
      Buffer.from(`${under}ffffffffff`, 'hex'),
    )) {
      const by = Buffer.from(record).toString('hex');
      const known = found.get(by);
      if (known === undefined) found.set(by, [idOf(entry)]);
      else known.push(idOf(entry));
    }
    return found;
  };
  return {
    note: notingRecords(database),
    forget(entry, named) {
      const noted = new Set(Array.from(named, ([id, { noun }]) => notedBy(id, noun)));
      forget.run(entry, JSON.stringify([...noted]));
    },
    *of(records) {
      for (const { record, entry } of naming.all(JSON.stringify(records))) yield [idOf<RecordId>(record), idOf(entry)];
      const under = new Map<string, ReadonlyMap<string, readonly EntryId[]>>();
      for (const record of records) {
        const head = headOf(record);
        const entries = under.get(head) ?? entriesUnder(head);
        under.set(head, entries);
        if (entries.size === 0) continue;
        for (const entry of entries.get(blocksNotedBy(record)) ?? []) {
          if (deedsIn(entry).has(record)) yield [record, entry];
        }
      }
    },
    *records() {
      const all = database.prepare<[], Uint8Array>(
        `SELECT DISTINCT record FROM entry_record WHERE length(record) = ${idBytes}`,
      );
      for (const record of all.pluck().all()) yield idOf<RecordId>(record);
      const withBlocks = database.prepare<[], Uint8Array>(
        `SELECT DISTINCT entry.id FROM entry_record JOIN entry ON sequence = entry WHERE length(record) < ${idBytes}`,
      );
      const blocks = new Set<RecordId>();
      for (const entry of withBlocks.pluck().all()) {
        for (const [id, { noun }] of deedsIn(idOf(entry))) if (noun === 'block') blocks.add(id as RecordId);
      }
      yield* blocks;
    },
  };
}
