import Database from 'better-sqlite3';
import { KanwuError } from '../../model/error.ts';
import { schemaOfVersion } from './migrate.ts';
import { versionTable } from './projections/fresh.ts';
import { projections } from './projections/projections.ts';

/** A table, index, view or trigger, as SQLite's own list of them has it. */
interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly sql: string | null;
}

/** What `ANALYZE` and `PRAGMA optimize` leave for the query planner. */
const plannerTables: ReadonlySet<string> = new Set([
  'CREATE TABLE sqlite_stat1(tbl,idx,stat)',
  'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)',
]);

const listObjects = 'SELECT type, name, tbl_name, sql FROM sqlite_schema';

/**
 * Checks that a file consists of what Kanwu itself made in it, before anything in it can run: a trigger, a view or a column that
 * somebody slipped in would act with the rights of whoever opens the file.
 *
 * @param options what the database was opened with
 * @throws {KanwuError} `workspace-altered`, `workspace-incomplete`
 */
export function checkSchema(database: Database.Database, path: string, options: Database.Options): void {
  // What a schema calls may do nothing outside the file, and pages are looked at before they are believed.
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  const version = database.pragma('user_version', { simple: true }) as number;
  const { kept, derived } = expectedObjects(version, options);
  const found = new Map(objectsIn(database).map((object) => [keyOf(object), object]));
  const staleTables = new Set(hasSame(found, derived, 'table projection') ? tablesMadeAnew(database) : []);
  for (const [key, object] of found) {
    const isKnown = hasSame(found, kept, key) || hasSame(found, derived, key) || plannerTables.has(object.sql ?? '');
    if (isKnown || (isPlain(object) && staleTables.has(object.tbl_name))) continue;
    throw new KanwuError('workspace-altered', { path, kind: object.type, name: object.name });
  }
  const missing = [...kept].find(([key]) => !found.has(key));
  if (missing !== undefined) throw new KanwuError('workspace-incomplete', { path, name: missing[1].name });
}

type Objects = ReadonlyMap<string, SchemaObject>;

/** What a file of a version consists of: what it must have, and what can be computed from that and may be missing. */
interface ExpectedObjects {
  readonly kept: Objects;
  readonly derived: Objects;
}

const expectedOf = new Map<number, ExpectedObjects>();

function expectedObjects(version: number, options: Database.Options): ExpectedObjects {
  const known = expectedOf.get(version);
  if (known !== undefined) return known;
  const derivedSql = projections.flatMap(({ tables }) => Object.values(tables).map((sql) => sql('main')));
  const made = {
    kept: objectsOf(schemaOfVersion(version), options),
    derived: objectsOf([versionTable, ...derivedSql], options),
  };
  expectedOf.set(version, made);
  return made;
}

function objectsOf(statements: readonly string[], { nativeBinding }: Database.Options): Objects {
  const database = new Database(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
  try {
    for (const sql of statements) database.exec(sql);
    return new Map(objectsIn(database).map((object) => [keyOf(object), object]));
  } finally {
    database.close();
  }
}

function objectsIn(database: Database.Database): SchemaObject[] {
  return database.prepare<[], SchemaObject>(listObjects).all();
}

/** The tables of projections that the file has in another version: they are dropped before anything is read from them. */
function tablesMadeAnew(database: Database.Database): string[] {
  const version = database.prepare<[string], number>('SELECT version FROM projection WHERE name = ?').pluck();
  return projections
    .filter((projection) => version.get(projection.name) !== projection.version)
    .flatMap(({ tables }) => Object.keys(tables));
}

function keyOf({ type, name }: SchemaObject): string {
  return `${type} ${name}`;
}

function hasSame(found: Objects, expected: Objects, key: string): boolean {
  const [one, other] = [found.get(key), expected.get(key)];
  return one !== undefined && one.tbl_name === other?.tbl_name && one.sql === other.sql;
}

function isPlain({ type, sql }: SchemaObject): boolean {
  return type === 'index' || (type === 'table' && /^CREATE TABLE /.test(sql ?? ''));
}
