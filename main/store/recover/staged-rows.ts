import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Command } from '../../../model/commands/command.ts';
import { personIdOf } from '../../../model/derived-ids.ts';
import { largestOf } from '../../../model/extremes.ts';
import type { AnyId, EntryId } from '../../../model/ids.ts';
import { replicaKeyOf } from '../../../model/journal/entry-id.ts';
import type { RecordTable } from '../../../model/records.ts';
import type { Recovered } from '../../../model/recovered.ts';
import type { Status } from '../../../model/status.ts';
import type { Cell } from '../codecs.ts';
import { foldedHash } from '../folded-text.ts';
import { idOf } from '../id-bytes.ts';
import { inflated } from '../inflated.ts';
import { notingRecords } from '../journal/entries-naming.ts';
import { packCommands } from '../journal/packed-commands.ts';
import { type KeptText, keptText, readableTextIn, textIn } from '../kept-text.ts';
import { sqlNumbered } from '../numbered.ts';
import { markNumber } from '../placed-marks.ts';
import { sqlRecords } from '../records.ts';
import { commandsIn, EntryRows } from './entry-rows.ts';
import type { NamedValues } from './row-shapes.ts';
import type { SalvagedRow } from './salvage.ts';

/** What the rows that could be read come to. */
export type Staged = Omit<Recovered, 'restoredRecords'>;

/** Tables that are worked out again from the others. */
const workedOut: ReadonlySet<string> = new Set(['conflict', 'withheld', 'entry_record']);

/** Stands where the text of a source could not be read, as where print has lost a character. */
const lostCharacter = '□';

/**
 * Puts rows that were salvaged into a database with the tables of a workspace, each once, and leaves out those that say nothing.
 * What they need and could not be read, the names of numbers and the text of sources, is put in their place.
 */
export function stageRows(database: Database.Database, rows: Iterable<SalvagedRow>): Staged {
  database.pragma('foreign_keys = OFF');
  const damaged = new Map<string, string>();
  const found = new EntryRows();
  const insert = inserting(database);
  let replaced: ReadonlyMap<string, string> = new Map();
  database.transaction(() => {
    for (const { table, values, missing } of rows) {
      if (table === 'entry') found.note(values, missing === 0);
      else if (table === 'source') {
        const sha256 = String(values.sha256);
        if (missing === 0 && isWhole(values)) {
          insert(table, values);
          damaged.delete(sha256);
        } else if (!isThere(database, sha256)) damaged.set(sha256, asFarAsRead(values, missing));
      } else if (missing === 0 && !workedOut.has(table)) insert(table, values);
    }
    const replicas = new Set(database.prepare<[], string>('SELECT id FROM replica').pluck().all());
    const entries = found.entries(replicas).filter(isAfterTarget);
    replaced = replaceSources(database, entries, damaged);
    for (const values of withNamedNumbers(database, entries)) stageEntry(database, insert, values, replaced);
    dropNameless(database);
    dropDoubled(database);
    dropNamedSuggestions(database);
  })();
  const count = (table: string): number =>
    database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  const staged = count('entry');
  return {
    entries: staged,
    lostEntries: Math.max(0, found.last() - staged),
    sources: count('source'),
    damagedSources: replaced.size,
  };
}

/** Whether an entry takes back none but an earlier one, as all do but those that are damaged: these might take back themselves. */
function isAfterTarget({ id, target }: NamedValues): boolean {
  return !(id instanceof Uint8Array && target instanceof Uint8Array) || Buffer.compare(target, id) < 0;
}

/** Puts a row into a table unless it is there, or is none that the table takes. */
function inserting(database: Database.Database): (table: string, values: NamedValues) => void {
  const statements = new Map<string, Database.Statement>();
  return (table, values) => {
    const names = Object.keys(values);
    const known = statements.get(table);
    const statement =
      known ??
      database.prepare(
        `INSERT OR IGNORE INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
      );
    if (known === undefined) statements.set(table, statement);
    try {
      statement.run(values);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')))
        throw error;
    }
  };
}

function isWhole({ sha256, file: of, bytes, text: kept }: NamedValues): boolean {
  try {
    if (!isKeptText(kept)) return false;
    const text = textIn(kept);
    const file = bytes instanceof Uint8Array ? inflated(bytes) : Buffer.from(text, 'utf8');
    return createHash('sha256').update(file).digest('hex') === (of ?? sha256);
  } catch {
    return false;
  }
}

/** The text of a source up to where it can't be read, and as many lost characters as may have been there. */
function asFarAsRead({ text }: NamedValues, missing: number): string {
  return isKeptText(text) ? `${readableTextIn(text)}${lostCharacter.repeat(missing)}` : lostCharacter.repeat(missing);
}

function isKeptText(cell: Cell | undefined): cell is KeptText {
  return typeof cell === 'string' || cell instanceof Uint8Array;
}

function isThere(database: Database.Database, sha256: string): boolean {
  return database.prepare('SELECT 1 FROM source WHERE sha256 = ?').get(sha256) !== undefined;
}

/**
 * Puts a text in the place of each source that pages are of and that could not be read whole: a source is called by what it holds, so it is
 * another one.
 *
 * @returns what these are called now
 */
function replaceSources(
  database: Database.Database,
  entries: readonly NamedValues[],
  damaged: Map<string, string>,
): ReadonlyMap<string, string> {
  const ends = new Map<string, number>();
  const sourceOf = new Map<string, string>();
  for (const values of entries) {
    for (const { name, payload } of commandsIn(values) ?? []) {
      if (name === 'page.add') for (const page of payload.records) sourceOf.set(page.id, page.sha256);
      noteEnds(payload, ends);
    }
  }
  const pages = database.prepare<[], { id: string; sha256: string }>('SELECT id, sha256 FROM page').all();
  for (const { id, sha256 } of pages) if (!sourceOf.has(id)) sourceOf.set(id, sha256);
  const isPurged = database.prepare('SELECT 1 FROM purged_source WHERE sha256 = ?');
  for (const [id, sha256] of sourceOf) if (isPurged.get(sha256) !== undefined) sourceOf.delete(id);
  const replaced = new Map<string, string>();
  const insert = database.prepare(
    "INSERT OR IGNORE INTO source (sha256, bytes, encoding, folded, text) VALUES (?, NULL, 'utf-8', ?, ?)",
  );
  for (const [pageId, sha256] of sourceOf) {
    if (isThere(database, sha256)) continue;
    const text = wellFormed(damaged.get(sha256) ?? '').padEnd(ends.get(pageId) ?? 0, lostCharacter);
    damaged.set(sha256, text);
  }
  for (const sha256 of new Set(sourceOf.values())) {
    const text = damaged.get(sha256);
    if (text === undefined) continue;
    const other = createHash('sha256').update(text, 'utf8').digest('hex');
    insert.run(other, foldedHash(text), keptText(text));
    replaced.set(sha256, other);
    database.prepare('UPDATE page SET sha256 = ? WHERE sha256 = ?').run(other, sha256);
  }
  return replaced;
}

/** Halves of characters can't be kept. */
function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

/** Notes how far anything that commands name reaches on each page. */
function noteEnds(value: unknown, ends: Map<string, number>): void {
  if (Array.isArray(value)) for (const each of value) noteEnds(each, ends);
  if (typeof value !== 'object' || value === null) return;
  if ('pageId' in value && typeof value.pageId === 'string') {
    const end = 'end' in value && typeof value.end === 'number' ? value.end : 0;
    const ranges = 'ranges' in value && Array.isArray(value.ranges) ? value.ranges : [];
    const reach = Math.max(end, largestOf(ranges.map((range: { end?: number }) => range.end ?? 0)));
    ends.set(value.pageId, Math.max(reach, ends.get(value.pageId) ?? 0));
  }
  for (const each of Object.values(value)) noteEnds(each, ends);
}

/**
 * Entries whose replica and person have names, also where these could not be read, or the numbers were read wrongly: an entry says most of
 * its replica's name itself.
 */
function withNamedNumbers(database: Database.Database, entries: readonly NamedValues[]): NamedValues[] {
  const named = database.prepare<[number], number>('SELECT 1 FROM numbered WHERE number = ?').pluck();
  const name = database.prepare('INSERT OR IGNORE INTO numbered (number, name) VALUES (?, ?)');
  const numberOf = database.prepare<[string], number>('SELECT number FROM numbered WHERE name = ?').pluck();
  const replicas = database.prepare<[], string>('SELECT id FROM replica').pluck().all();
  const numberFor = (number: number, standIn: string): number => {
    if (named.get(number) !== undefined) return number;
    name.run(number, standIn);
    // Another number may have that name.
    return numberOf.get(standIn) ?? number;
  };
  return entries.map((values) => {
    const { id, replica, person } = values;
    if (!(id instanceof Uint8Array)) return values;
    const key = replicaKeyOf(idOf<EntryId>(id));
    const known = replicas.find((each) => each.endsWith(key)) ?? key.padStart(32, '0');
    return {
      ...values,
      replica: numberFor(Number(replica), known),
      person: numberFor(Number(person), personIdOf(`recovered ${person}`)),
    };
  });
}

function stageEntry(
  database: Database.Database,
  insert: ReturnType<typeof inserting>,
  values: NamedValues,
  replaced: ReadonlyMap<string, string>,
): void {
  const commands = commandsIn(values) ?? [];
  const renamed = commands.map((command): Command => {
    if (command.name !== 'page.add') return command;
    const records = command.payload.records.map((page) => ({
      ...page,
      sha256: replaced.get(page.sha256) ?? page.sha256,
    }));
    return { ...command, payload: { records } };
  });
  const isSame = commands.every((command, at) => JSON.stringify(command) === JSON.stringify(renamed[at]));
  insert('entry', isSame ? values : { ...values, commands: packCommands(renamed) });
  if (values.id instanceof Uint8Array) notingRecords(database)(Buffer.from(values.id), renamed);
}

/** Rows with numbers whose names could not be read say nothing. */
function dropNameless(database: Database.Database): void {
  const numbers: Readonly<Record<string, readonly string[]>> = {
    block: ['page', 'article'],
    classification: ['article', 'scheme', 'code', 'origin'],
    correction: ['page', 'origin'],
    mention: ['page', 'type', 'origin'],
    mention_range: ['page'],
    relation: ['page', 'type', 'origin'],
    attribute: ['page', 'name'],
    comment: ['page'],
  };
  for (const [table, columns] of Object.entries(numbers)) {
    for (const column of columns)
      database.prepare(`DELETE FROM ${table} WHERE ${column} NOT IN (SELECT number FROM numbered)`).run();
  }
}

/**
 * Of mentions that begin in one place and have one mark, which is the end of an id, all but one are that one with a damaged id: a row may
 * have been read twice, from where it stands and from where it stood. A decided one is kept before a suggested one.
 */
function dropDoubled(database: Database.Database): void {
  database.exec(`DELETE FROM mention WHERE EXISTS (SELECT 1 FROM mention AS other
    WHERE other.page = mention.page AND other.start_offset = mention.start_offset AND other.mark = mention.mark
      AND (other.status > mention.status OR (other.status = mention.status AND other.own_id < mention.own_id)))`);
}

/** What entries say of a record that is suggested again has the last word, also once they are undone. */
function dropNamedSuggestions(database: Database.Database): void {
  const { mention, correction, relation, classification } = sqlRecords(database, sqlNumbered(database));
  const named = database
    .prepare<[], Uint8Array>('SELECT DISTINCT record FROM entry_record WHERE length(record) = 16')
    .pluck();
  dropOfMarks(database, named.all());
  for (const bytes of named.all()) {
    dropSuggested(mention, bytes);
    dropSuggested(correction, bytes);
    dropSuggested(relation, bytes);
    dropSuggested(classification, bytes);
  }
}

/**
 * A suggested mention with an id of its own that ends as one does of which entries say something is that one, its id damaged: it would
 * stand beside that, in one place and with one mark.
 */
function dropOfMarks(database: Database.Database, named: readonly Uint8Array[]): void {
  const marks = new Set(named.map((bytes) => markNumber(idOf<AnyId>(bytes))));
  const drop = database.prepare<[Uint8Array]>("DELETE FROM mention WHERE own_id = ? AND own_id <> x'' AND status = 0");
  const own = database.prepare<[], { ownId: Uint8Array; mark: number }>(
    "SELECT own_id AS ownId, mark FROM mention WHERE own_id <> x''",
  );
  for (const { ownId, mark } of own.all()) if (marks.has(mark)) drop.run(ownId);
}

function dropSuggested<R extends { readonly id: AnyId; readonly status: Status }>(
  table: RecordTable<R>,
  bytes: Uint8Array,
): void {
  const id = idOf<R['id']>(bytes);
  if (table.get(id)?.status === 'suggested') table.remove(id);
}
