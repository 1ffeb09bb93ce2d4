import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { doingAs } from '../fixtures/doing-as.ts';
import { step, work } from '../fixtures/random-work.ts';
import { importEdit, smallIssue } from '../fixtures/small-issue.ts';
import { Workspace } from '../workspace.ts';
import { projections } from './projections.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
/** Those that hold what stands in the records, and nothing of how it came there. */
const tables = projections
  .filter(({ name }) => !['search-text', 'entity-names', 'stale-articles'].includes(name))
  .flatMap((projection) => Object.keys(projection.tables));

/** What stands in the index of words, whatever numbers its rows have. */
const indexed = `SELECT hex(block) AS block, length, term, offset FROM search_block LEFT JOIN temp.words ON doc = number
  ORDER BY 1, 4, 3`;

/** What entities are found by, whatever numbers its rows have. */
const entityNames = `SELECT type, form, entity_id, preferred, given, term, offset
  FROM entity_name LEFT JOIN temp.characters ON doc = number ORDER BY 1, 2, 3, 7`;

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

/** Lets `use` have the file as any program with SQLite would. */
function inFile<Result>(path: string, use: (database: Database.Database) => Result): Result {
  const database = new Database(path, nativeBinding === undefined ? {} : { nativeBinding });
  try {
    return use(database);
  } finally {
    database.close();
  }
}

function dump(path: string): Record<string, unknown[]> {
  const rowsOf = (database: Database.Database, table: string) =>
    database.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all();
  return inFile(path, (database) => {
    database.exec(`CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'search_text', 'instance');
      CREATE VIRTUAL TABLE temp.characters USING fts5vocab('main', 'entity_character', 'instance');`);
    const found = Object.fromEntries(tables.map((table) => [table, rowsOf(database, table)]));
    return { ...found, indexed: database.prepare(indexed).all(), entities: database.prepare(entityNames).all() };
  });
}

function makeStale(path: string): void {
  inFile(path, (database) => database.exec('UPDATE projection SET version = 0'));
}

it('are after any course of work what they would be if they were made anew', { timeout: 60_000 }, () => {
  let round = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const path = join(directory, `${round++}.kanwu`);
      const workspace = Workspace.open(path, { nativeBinding });
      work(workspace, steps);
      workspace.close();
      const kept = dump(path);
      makeStale(path);
      Workspace.open(path, { nativeBinding }).close();
      expect(kept).toEqual(dump(path));
    }),
    { numRuns: 40 },
  );
});

it('are made anew where another version of them is in the file, even if it may only be read', () => {
  const path = join(directory, 'w.kanwu');
  const writing = Workspace.open(path, { nativeBinding });
  const issue = smallIssue();
  writing.execute(importEdit(issue), doingAs('档案员', 1), [issue.source]);
  const lines = writing.lines.articlesOf(issue.issue.id);
  writing.close();
  inFile(path, (database) => database.exec('UPDATE article_line SET headline = ordinal'));
  makeStale(path);
  const bytes = readFileSync(path);

  const reading = Workspace.open(path, { nativeBinding, readonly: true });
  expect(reading.lines.articlesOf(issue.issue.id)).toEqual(lines);
  expect(lines.map(({ headline }) => headline)).toEqual(['青川区新签约两个项目', '区图书馆开馆']);
  reading.close();
  expect(readFileSync(path).equals(bytes)).toBe(true);
});
