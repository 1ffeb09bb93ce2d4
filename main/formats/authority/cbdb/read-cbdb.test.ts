import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { linkOfAddress } from '../../../../model/authorities/authority-files.ts';
import { AuthorityRecord } from '../../../../model/authorities/authority-record.ts';
import { KanwuError } from '../../../../model/error.ts';
import { neverStop, stopWith } from '../../../../model/stop.ts';
import { describeError } from '../../../../resources/words/errors.ts';
import { writeInventedCbdb } from '../fixtures/invented-cbdb.ts';
import { readListFile } from '../read-list-file.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
let directory: string;
let path: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-cbdb-'));
  path = join(directory, 'cbdb_20260530.sqlite3');
  writeInventedCbdb(path);
});

afterEach(() => rmSync(directory, { recursive: true }));

async function records(stop = neverStop): Promise<AuthorityRecord[]> {
  const { parts } = await readListFile(path, { nativeBinding, stop });
  return parts.flatMap((part) => AuthorityRecord.array().parse(JSON.parse(Buffer.from(part).toString())));
}

/** Changes the file by SQL, as whoever made it may have. */
function change(sql: string): void {
  const database = new Database(path, nativeBinding === undefined ? {} : { nativeBinding });
  database.unsafeMode(true);
  database.exec(sql);
  database.close();
}

async function problem(): Promise<string> {
  const thrown = await records().catch((error: unknown) => error);
  return thrown instanceof KanwuError ? describeError(thrown, 'en') : '';
}

it('people are read with other names, dates, offices and places, by their numbers in CBDB', async () => {
  const found = await records();
  const iri = (id: number): string => `https://cbdb.fas.harvard.edu/cbdbapi/person.php?id=${id}`;
  expect(found).toEqual([
    {
      ...{ identifier: iri(70001), type: 'person', name: '林若溪', aliases: ['介川', '半溪'], from: 1021, to: 1086 },
      ...{ place: '青川', titles: ['知州'], note: '宋；字介川；號半溪' },
    },
    {
      ...{ identifier: iri(70002), type: 'person', name: '何晚晴', aliases: [], from: 1861, to: 1875 },
      ...{ place: '', titles: [], note: '清' },
    },
    {
      ...{ identifier: iri(70004), type: 'person', name: '周亦舟', aliases: [], from: null, to: 1910 },
      ...{ place: '澄江', titles: ['教諭'], note: '清' },
    },
  ]);
  expect(linkOfAddress(found[0]?.identifier ?? '')).toEqual({ authority: 'cbdb', identifier: '70001' });
});

it('one without the further tables, or with columns that others have, is read as far as it goes', async () => {
  change('DROP TABLE ALTNAME_CODES; DROP TABLE OFFICE_CODES; DROP TABLE DYNASTIES; DROP TABLE ADDR_CODES;');
  change('ALTER TABLE BIOG_MAIN DROP COLUMN c_deathyear;');
  expect((await records())[0]).toMatchObject({
    ...{ name: '林若溪', aliases: ['介川', '半溪'], from: 1021, to: null },
    ...{ titles: [], place: '', note: '' },
  });
});

it('the file, and the folder that it lies in, stay as they were', async () => {
  const before = readFileSync(path);
  await records();
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(directory)).toEqual(['cbdb_20260530.sqlite3']);
});

it('nothing that a file says of itself is run: what is no ordinary table is none', async () => {
  change(
    "ALTER TABLE BIOG_MAIN RENAME TO hidden; CREATE VIEW BIOG_MAIN AS SELECT 1 AS c_personid, load_extension('x') AS c_name_chn;",
  );
  expect(await problem()).toMatch(/is a database, but not that of CBDB/);
  change('DROP VIEW BIOG_MAIN; ALTER TABLE hidden RENAME TO BIOG_MAIN; DROP TABLE ALTNAME_DATA;');
  change('CREATE VIRTUAL TABLE ALTNAME_DATA USING fts5(c_personid, c_alt_name_chn);');
  expect((await records())[0]?.aliases).toEqual([]);
});

it('what is another database, is damaged, cut off, or left with a log beside it is said in words', async () => {
  change('PRAGMA journal_mode = WAL');
  expect(await problem()).toMatch(/can’t be read \(WAL\)/);
  change('PRAGMA journal_mode = DELETE');
  const whole = readFileSync(path);
  truncateSync(path, 4096 * 3);
  expect(await problem()).toMatch(/can’t be read \(SQLITE_CORRUPT/);
  const damaged = Buffer.from(whole);
  damaged.fill(0xff, 100, 400);
  writeFileSync(path, damaged);
  expect(await problem()).toMatch(/can’t be read \(SQLITE_CORRUPT/);
  writeFileSync(path, whole);
  change('DELETE FROM BIOG_MAIN');
  expect(await problem()).toMatch(/There are no records in cbdb_20260530\.sqlite3/);
});

it('values that are no names or years are left out, however long', async () => {
  change(`UPDATE BIOG_MAIN SET c_birthyear = 'around 1000', c_name_chn = x'e69e97', c_index_addr_id = 1e300 WHERE c_personid = 70001;
    UPDATE BIOG_MAIN SET c_name_chn = hex(zeroblob(100000)) WHERE c_personid = 70002; UPDATE BIOG_MAIN SET c_deathyear = 99999 WHERE c_personid = 70004;`);
  const [first, second, third] = await records();
  expect(first).toMatchObject({ name: '林', from: null, to: 1086, place: '' });
  expect(second?.name).toHaveLength(200);
  expect(third).toMatchObject({ from: null, to: null });
});

it('reading ends when somebody wants it to', async () => {
  await expect(records(stopWith(AbortSignal.abort()))).rejects.toMatchObject({ code: 'cancelled' });
});
