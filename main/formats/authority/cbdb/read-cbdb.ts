/**
 * The China Biographical Database as an SQLite file, as Harvard, Academia Sinica and Peking University give it out
 * (https://projects.iq.harvard.edu/cbdb): people with their other names, dates and the offices that they were posted to.
 */
import type Database from 'better-sqlite3';
import { authorityIri } from '../../../../model/authorities/authority-files.ts';
import { AuthorityRecord } from '../../../../model/authorities/authority-record.ts';
import { KanwuError } from '../../../../model/error.ts';
import { checkStop, type Stop } from '../../../../model/stop.ts';
import { columnsOf, openForeignDatabase, unreadable } from './open-foreign-database.ts';

/** So many rows of a table are read at most: several times what the database has. */
const mostRows = 5_000_000;
/** So many other names and offices of a person are taken at most. */
const [mostAliases, mostTitles] = [100, 200];
/** How often it is looked whether somebody wants it to end, in rows. */
const between = 2000;

/** Other names of a person, each with what kind of name it is, where that is said. */
type OtherNames = ReadonlyMap<number, readonly (readonly [name: string, kind: string])[]>;

/**
 * Reads the people of a CBDB file.
 *
 * @throws {KanwuError} `authority-database-unlike`, `authority-database-unreadable`, `cancelled`
 */
export function readCbdb(path: string, nativeBinding: string | undefined, stop: Stop): AuthorityRecord[] {
  const database = openForeignDatabase(path, nativeBinding);
  try {
    return people(database, path, stop);
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    database.close();
  }
}

interface PersonRow {
  readonly id: unknown;
  readonly name: unknown;
  readonly born: unknown;
  readonly died: unknown;
  readonly first: unknown;
  readonly last: unknown;
  readonly dynasty: unknown;
  readonly place: unknown;
}

function people(database: Database.Database, path: string, stop: Stop): AuthorityRecord[] {
  const columns = columnsOf(database, 'BIOG_MAIN');
  if (!columns.has('c_personid') || !columns.has('c_name_chn')) {
    throw new KanwuError('authority-database-unlike', { path });
  }
  const others = otherNames(database, stop);
  const offices = officesHeld(database, stop);
  const [dynasties, places] = [
    namesIn(database, 'DYNASTIES', 'c_dy', 'c_dynasty_chn', stop),
    namesIn(database, 'ADDR_CODES', 'c_addr_id', 'c_name_chn', stop),
  ];
  const given = (column: string): string => (columns.has(column) ? column : 'NULL');
  const records: AuthorityRecord[] = [];
  const rows = eachRow<PersonRow>(
    database,
    `SELECT c_personid AS id, ${textOf('c_name_chn')} AS name, ${given('c_birthyear')} AS born, ${given('c_deathyear')} AS died,
       ${given('c_fl_earliest_year')} AS first, ${given('c_fl_latest_year')} AS last, ${given('c_dy')} AS dynasty,
       ${given('c_index_addr_id')} AS place FROM BIOG_MAIN`,
    stop,
  );
  for (const { id, name, born, died, first, last, dynasty, place } of rows) {
    const called = nameIn(name);
    if (typeof id !== 'number' || !Number.isInteger(id) || id <= 0 || called === null) continue;
    const own = (others.get(id) ?? []).filter(([other]) => other !== called).slice(0, mostAliases);
    const from = yearOf(born) ?? (yearOf(died) === null ? yearOf(first) : null);
    const to = yearOf(died) ?? (yearOf(born) === null ? yearOf(last) : null);
    const dynastyName = typeof dynasty === 'number' ? (dynasties.get(dynasty) ?? '') : '';
    const kinds = own.filter(([, kind]) => kind !== '').map(([other, kind]) => `${kind}${other}`);
    const said = {
      identifier: authorityIri({ authority: 'cbdb', identifier: String(id) }) ?? String(id),
      ...{ type: 'person', name: called, aliases: [...new Set(own.map(([other]) => other))], from, to },
      place: typeof place === 'number' ? (places.get(place) ?? '') : '',
      titles: [...(offices.get(id) ?? [])].slice(0, mostTitles),
      note: [dynastyName, ...kinds.slice(0, 6)].filter((each) => each !== '').join('；'),
    };
    const record = AuthorityRecord.safeParse(said);
    if (record.success) records.push(record.data);
  }
  return records;
}

function otherNames(database: Database.Database, stop: Stop): OtherNames {
  const columns = columnsOf(database, 'ALTNAME_DATA');
  const found = new Map<number, [string, string][]>();
  if (!columns.has('c_personid') || !columns.has('c_alt_name_chn')) return found;
  const kinds = namesIn(database, 'ALTNAME_CODES', 'c_name_type_code', 'c_name_type_desc_chn', stop);
  const kind = columns.has('c_alt_name_type_code') ? 'c_alt_name_type_code' : 'NULL';
  const rows = eachRow<{ id: unknown; name: unknown; kind: unknown }>(
    database,
    `SELECT c_personid AS id, ${textOf('c_alt_name_chn')} AS name, ${kind} AS kind FROM ALTNAME_DATA`,
    stop,
  );
  for (const { id, name, kind: code } of rows) {
    const called = nameIn(name);
    if (typeof id !== 'number' || called === null) continue;
    const own = found.get(id) ?? [];
    own.push([called, typeof code === 'number' ? (kinds.get(code) ?? '') : '']);
    found.set(id, own);
  }
  return found;
}

function officesHeld(database: Database.Database, stop: Stop): ReadonlyMap<number, ReadonlySet<string>> {
  const columns = columnsOf(database, 'POSTED_TO_OFFICE_DATA');
  const found = new Map<number, Set<string>>();
  if (!columns.has('c_personid') || !columns.has('c_office_id')) return found;
  const offices = namesIn(database, 'OFFICE_CODES', 'c_office_id', 'c_office_chn', stop);
  const rows = eachRow<{ id: unknown; office: unknown }>(
    database,
    'SELECT c_personid AS id, c_office_id AS office FROM POSTED_TO_OFFICE_DATA',
    stop,
  );
  for (const { id, office } of rows) {
    const name = typeof office === 'number' ? offices.get(office) : undefined;
    // One character stands beside too many names.
    if (typeof id !== 'number' || name === undefined || name.length < 2) continue;
    const own = found.get(id) ?? new Set();
    own.add(name);
    found.set(id, own);
  }
  return found;
}

/** What the codes of a table are called, without those that are called unknown; empty where there is no such table. */
function namesIn(
  database: Database.Database,
  table: string,
  code: string,
  name: string,
  stop: Stop,
): ReadonlyMap<number, string> {
  const columns = columnsOf(database, table);
  const found = new Map<number, string>();
  if (!columns.has(code) || !columns.has(name)) return found;
  const sql = `SELECT ${code} AS code, ${textOf(name)} AS name FROM ${table}`;
  for (const row of eachRow<{ code: unknown; name: unknown }>(database, sql, stop)) {
    const called = nameIn(row.name);
    if (typeof row.code === 'number' && called !== null) found.set(row.code, called);
  }
  return found;
}

/** A column as text, however it is stored, as much of it as a name may have. */
function textOf(column: string): string {
  return `substr(CAST(${column} AS TEXT), 1, 200)`;
}

function* eachRow<Row>(database: Database.Database, sql: string, stop: Stop): Iterable<Row> {
  let count = 0;
  for (const row of database.prepare<[], Row>(`${sql} LIMIT ${mostRows}`).iterate()) {
    if (count % between === 0) checkStop(stop);
    count += 1;
    yield row;
  }
}

/** Null for nothing, and for what says that it is not known or is to be deleted. */
function nameIn(value: unknown): string | null {
  const name = typeof value === 'string' ? value.trim() : '';
  return name === '' || /^[<[［(（]|^(?:未詳|未详|不詳|不详)$/u.test(name) ? null : name;
}

/** In CBDB a year that is not known is 0. */
function yearOf(value: unknown): number | null {
  const isYear = typeof value === 'number' && Number.isInteger(value) && value !== 0 && Math.abs(value) < 9999;
  return isYear ? value : null;
}
