import type Database from 'better-sqlite3';
import { z } from 'zod';
import { AuthorityList, AuthorityRecord } from '../../../model/authorities/authority-record.ts';
import { KanwuError } from '../../../model/error.ts';
import type { Sha256 } from '../../../model/issue.ts';
import { keysOf } from './record-keys.ts';

/** Some records of a list that is being loaded, as the JSON of their list. */
export interface RecordsToAdd {
  readonly sha256: Sha256;
  readonly records: Uint8Array;
}

/** A list that takes another one's place, or none's. */
export interface FinishedList {
  readonly sha256: Sha256;
  readonly replaces: Sha256 | null;
}

/** How much of a list is to go at a time. */
export interface RecordsToSweep {
  readonly sha256: Sha256;
  readonly most: number;
}

/**
 * The lists of authority files that people loaded. They are in no entry and in no dataset: what was decided by them, the link of an entity,
 * stands by itself. A list is there for others once all of it is, and until it begins to go; what is left of one that was ended on its way in or
 * out is a part of one.
 */
export interface AuthorityLists {
  list(): AuthorityList[];
  /** What is left of lists that are not there as a whole, or not yet; nothing is looked up in them. */
  parts(): AuthorityList[];
  /** @throws {KanwuError} `authority-list-there`, also for a part of it */
  begin(list: Omit<AuthorityList, 'records'>): void;
  add(records: RecordsToAdd): void;
  /** All of it is there, and what it replaces is a part that is to go. */
  finish(list: FinishedList): void;
  /** All records of a list, some at a time, as they are added. */
  packed(sha256: Sha256): Uint8Array[];
  /** Those that were there as a whole and removed, and not loaded again since. */
  removed(): Sha256[];
  /** Nothing is looked up in it from now on; it is to go. */
  retire(sha256: Sha256): void;
  /** Takes some of its records away, and itself with the last. @returns how many are left */
  sweep(records: RecordsToSweep): number;
}

/** So many records are handed over together. */
const packedAtOnce = 250;

interface Row {
  readonly sha256: Sha256;
  readonly name: string;
  readonly file: string;
  readonly records: number;
  readonly at: number;
}

export function sqlAuthorityLists(database: Database.Database): AuthorityLists {
  const all = database.prepare<[0 | 1], Row>(
    'SELECT sha256, name, file, records, at FROM authority_list WHERE is_whole = ? ORDER BY name, sha256',
  );
  const numberOf = database.prepare<[Sha256], number>('SELECT number FROM authority_list WHERE sha256 = ?').pluck();
  const insert = database.prepare<[Omit<AuthorityList, 'records'>]>(
    'INSERT INTO authority_list (sha256, name, file, records, at, is_whole) VALUES (@sha256, @name, @file, 0, @at, 0)',
  );
  const addRecord = database.prepare(
    `INSERT INTO authority_record (list, identifier, type, name, aliases, from_year, to_year, place, titles, note)
     VALUES (@list, @identifier, @type, @name, @aliases, @from, @to, @place, @titles, @note)`,
  );
  const addForm = database.prepare<[string, number]>('INSERT OR IGNORE INTO authority_form (form, row) VALUES (?, ?)');
  const addSound = database.prepare<[string, number]>(
    'INSERT OR IGNORE INTO authority_sound (sound, row) VALUES (?, ?)',
  );
  const addPart = database.prepare<[string, number]>('INSERT OR IGNORE INTO authority_near (part, row) VALUES (?, ?)');
  const addCharacters = database.prepare<[number, string]>(
    'INSERT INTO authority_characters (rowid, characters) VALUES (?, ?)',
  );
  const count = database.prepare<[number, number]>('UPDATE authority_list SET records = records + ? WHERE number = ?');
  const setWhole = database.prepare<[0 | 1, Sha256]>('UPDATE authority_list SET is_whole = ? WHERE sha256 = ?');
  const noteRemoved = database.prepare<[Sha256]>(
    'INSERT OR IGNORE INTO authority_list_removed SELECT sha256 FROM authority_list WHERE sha256 = ? AND is_whole = 1',
  );
  const forgetRemoved = database.prepare<[Sha256]>('DELETE FROM authority_list_removed WHERE sha256 = ?');
  const removed = database.prepare<[], Sha256>('SELECT sha256 FROM authority_list_removed ORDER BY sha256').pluck();
  const some = database.prepare<[number, number], Pick<AuthorityRecord, 'name'> & { row: number; aliases: string }>(
    'SELECT row, name, aliases FROM authority_record WHERE list = ? ORDER BY row LIMIT ?',
  );
  const further = database.prepare<[number, number, number], { row: number; aliases: string; titles: string }>(
    `SELECT row, identifier, type, name, aliases, from_year AS "from", to_year AS "to", place, titles, note
     FROM authority_record WHERE list = ? AND row > ? ORDER BY row LIMIT ?`,
  );
  const dropForm = database.prepare<[string, number]>('DELETE FROM authority_form WHERE form = ? AND row = ?');
  const dropSound = database.prepare<[string, number]>('DELETE FROM authority_sound WHERE sound = ? AND row = ?');
  const dropPart = database.prepare<[string, number]>('DELETE FROM authority_near WHERE part = ? AND row = ?');
  const dropCharacters = database.prepare<[number]>('DELETE FROM authority_characters WHERE rowid = ?');
  const dropRecord = database.prepare<[number]>('DELETE FROM authority_record WHERE row = ?');
  const drop = database.prepare<[number]>('DELETE FROM authority_list WHERE number = ?');
  const left = database.prepare<[number], number>('SELECT records FROM authority_list WHERE number = ?').pluck();
  return {
    list: () => all.all(1).map((row) => AuthorityList.parse(row)),
    parts: () => all.all(0).map((row) => AuthorityList.parse(row)),
    begin(list) {
      if (numberOf.get(list.sha256) !== undefined) {
        throw new KanwuError('authority-list-there', { fileName: list.file });
      }
      insert.run(list);
      forgetRemoved.run(list.sha256);
    },
    add({ sha256, records }) {
      const list = numberOf.get(sha256);
      if (list === undefined) throw new KanwuError('cancelled');
      const read = recordsIn(records);
      for (const { aliases, titles, ...record } of read) {
        const said = { ...record, list, aliases: JSON.stringify(aliases), titles: JSON.stringify(titles) };
        const row = Number(addRecord.run(said).lastInsertRowid);
        const keys = keysOf({ name: record.name, aliases });
        for (const form of keys.forms) addForm.run(form, row);
        for (const sound of keys.sounds) addSound.run(sound, row);
        for (const part of keys.parts) addPart.run(part, row);
        addCharacters.run(row, keys.characters);
      }
      count.run(read.length, list);
    },
    finish({ sha256, replaces }) {
      setWhole.run(1, sha256);
      if (replaces !== null) setWhole.run(0, replaces);
    },
    packed(sha256) {
      const list = numberOf.get(sha256);
      const parts: Uint8Array[] = [];
      for (let after = -1; list !== undefined; ) {
        const rows = further.all(list, after, packedAtOnce);
        if (rows.length === 0) break;
        after = rows.at(-1)?.row ?? after;
        const records = rows.map(({ row: _, aliases, titles, ...record }) => ({
          ...{ ...record, aliases: JSON.parse(aliases), titles: JSON.parse(titles) },
        }));
        parts.push(Buffer.from(JSON.stringify(records)));
      }
      return parts;
    },
    removed: () => removed.all(),
    retire(sha256) {
      noteRemoved.run(sha256);
      setWhole.run(0, sha256);
    },
    sweep({ sha256, most }) {
      const list = numberOf.get(sha256);
      if (list === undefined) return 0;
      const gone = some.all(list, most);
      for (const { row, name, aliases } of gone) {
        const keys = keysOf({ name, aliases: z.array(z.string()).parse(JSON.parse(aliases)) });
        for (const form of keys.forms) dropForm.run(form, row);
        for (const sound of keys.sounds) dropSound.run(sound, row);
        for (const part of keys.parts) dropPart.run(part, row);
        dropCharacters.run(row);
        dropRecord.run(row);
      }
      count.run(-gone.length, list);
      const remaining = gone.length < most ? 0 : (left.get(list) ?? 0);
      if (remaining === 0) drop.run(list);
      return remaining;
    },
  };
}

function recordsIn(packed: Uint8Array): readonly AuthorityRecord[] {
  return z.array(AuthorityRecord).parse(JSON.parse(Buffer.from(packed).toString('utf8')));
}
