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

/**
 * The lists of authority files that people loaded. They are in no entry and in no dataset: what was decided by them, the link of an entity,
 * stands by itself. A list is there for others once all of it is; what a crash left of one is taken away when another is begun.
 */
export interface AuthorityLists {
  list(): AuthorityList[];
  /** @throws {KanwuError} `authority-list-there` */
  begin(list: Omit<AuthorityList, 'records'>): void;
  add(records: RecordsToAdd): void;
  /** All of it is there. */
  finish(sha256: Sha256): void;
  /** Of one that is not there nothing is done. */
  remove(sha256: Sha256): void;
}

interface Row {
  readonly sha256: Sha256;
  readonly name: string;
  readonly file: string;
  readonly records: number;
  readonly at: number;
}

export function sqlAuthorityLists(database: Database.Database): AuthorityLists {
  const all = database.prepare<[], Row>(
    'SELECT sha256, name, file, records, at FROM authority_list WHERE is_whole = 1 ORDER BY name, sha256',
  );
  const numberOf = database.prepare<[Sha256], { number: number; whole: 0 | 1 }>(
    'SELECT number, is_whole AS whole FROM authority_list WHERE sha256 = ?',
  );
  const unfinished = database.prepare<[], Sha256>('SELECT sha256 FROM authority_list WHERE is_whole = 0').pluck();
  const insert = database.prepare<[Omit<AuthorityList, 'records'>]>(
    'INSERT INTO authority_list (sha256, name, file, records, at, is_whole) VALUES (@sha256, @name, @file, 0, @at, 0)',
  );
  const addRecord = database.prepare(
    `INSERT INTO authority_record (list, identifier, type, name, aliases, from_year, to_year, place, titles, note)
     VALUES (@list, @identifier, @type, @name, @aliases, @from, @to, @place, @titles, @note)`,
  );
  const addForm = database.prepare<[string, number]>('INSERT INTO authority_form (form, row) VALUES (?, ?)');
  const addSound = database.prepare<[string, number]>('INSERT INTO authority_sound (sound, row) VALUES (?, ?)');
  const addPart = database.prepare<[string, number]>('INSERT INTO authority_near (part, row) VALUES (?, ?)');
  const addCharacters = database.prepare<[number, string]>(
    'INSERT INTO authority_characters (rowid, characters) VALUES (?, ?)',
  );
  const count = database.prepare<[number, number]>('UPDATE authority_list SET records = records + ? WHERE number = ?');
  const remove = (sha256: Sha256): void => {
    const found = numberOf.get(sha256);
    if (found === undefined) return;
    const rows = '(SELECT row FROM authority_record WHERE list = ?)';
    for (const table of ['authority_form', 'authority_sound', 'authority_near']) {
      database.prepare(`DELETE FROM ${table} WHERE row IN ${rows}`).run(found.number);
    }
    database.prepare(`DELETE FROM authority_characters WHERE rowid IN ${rows}`).run(found.number);
    database.prepare('DELETE FROM authority_record WHERE list = ?').run(found.number);
    database.prepare('DELETE FROM authority_list WHERE number = ?').run(found.number);
  };
  return {
    list: () => all.all().map((row) => AuthorityList.parse(row)),
    begin(list) {
      for (const sha256 of unfinished.all()) remove(sha256);
      if (numberOf.get(list.sha256) !== undefined)
        throw new KanwuError('authority-list-there', { fileName: list.file });
      insert.run(list);
    },
    add({ sha256, records }) {
      const list = numberOf.get(sha256)?.number;
      if (list === undefined) throw new KanwuError('cancelled');
      const read = recordsIn(records);
      for (const { aliases, titles, ...record } of read) {
        const said = { ...record, list, aliases: JSON.stringify(aliases), titles: JSON.stringify(titles) };
        const row = Number(addRecord.run(said).lastInsertRowid);
        const keys = keysOf({ ...record, aliases, titles });
        for (const form of keys.forms) addForm.run(form, row);
        for (const sound of keys.sounds) addSound.run(sound, row);
        for (const part of keys.parts) addPart.run(part, row);
        addCharacters.run(row, keys.characters);
      }
      count.run(read.length, list);
    },
    finish: (sha256) => void database.prepare('UPDATE authority_list SET is_whole = 1 WHERE sha256 = ?').run(sha256),
    remove,
  };
}

function recordsIn(packed: Uint8Array): readonly AuthorityRecord[] {
  return z.array(AuthorityRecord).parse(JSON.parse(Buffer.from(packed).toString('utf8')));
}
