import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newId } from '../../../model/ids.ts';
import type { Relation } from '../../../model/relation.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { step, work } from '../fixtures/random-work.ts';
import { importEdit, smallIssue } from '../fixtures/small-issue.ts';
import { Workspace } from '../workspace.ts';
import { projections } from './projections.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
/** Those that hold what stands in the records, and nothing of how it came there. */
const tables = projections
  .filter(({ name, compared }) => compared === undefined && name !== 'stale-articles')
  .flatMap((projection) => Object.keys(projection.tables));

/** What the others hold but for the numbers that rows happen to have. */
const comparedRows = projections.flatMap(({ compared = [] }) => compared.map((sql) => sql('main')));

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
    const compared = comparedRows.map((sql) =>
      database
        .prepare(sql)
        .all()
        .map((row) => JSON.stringify(row))
        .sort(),
    );
    return {
      ...found,
      compared,
      indexed: database.prepare(indexed).all(),
      entities: database.prepare(entityNames).all(),
    };
  });
}

function makeStale(path: string): void {
  inFile(path, (database) => database.exec('UPDATE projection SET version = 0'));
}

it('are after any course of work what they would be if they were made anew', () => {
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

it('are that, too, where they follow later than edits, in slices', () => {
  let round = 0;
  const stepAndSlices = fc.tuple(step, fc.nat(2));
  fc.assert(
    fc.property(fc.array(stepAndSlices, { maxLength: 30 }), (steps) => {
      const path = join(directory, `${round++}.kanwu`);
      const workspace = Workspace.open(path, { nativeBinding, lagsFrom: 1 });
      let issues = work(workspace, []);
      for (const [next, slices] of steps) {
        issues = work(workspace, [next], { issues });
        for (let slice = 0; slice < slices; slice++) workspace.follow();
      }
      workspace.followAll();
      workspace.close();
      const kept = dump(path);
      makeStale(path);
      Workspace.open(path, { nativeBinding }).close();
      expect(kept).toEqual(dump(path));
    }),
    { numRuns: 60 },
  );
});

it('a relation that leads to another article waits no longer in its own when what it leads to is rejected', () => {
  const workspace = Workspace.open(':memory:', { nativeBinding });
  const issue = smallIssue();
  const [doing, [subject, , object]] = [doingAs('档案员', 1), issue.mentions] as const;
  const relation: Relation = {
    ...{ id: newId(), pageId: issue.page.id, type: 'born-in', subjectId: subject.id, objectId: object.id },
    ...{ status: 'suggested', origin: 'relate@1', confidence: 0.5 },
  };
  workspace.execute(importEdit(issue), doing, [issue.source]);
  workspace.suggest([{ name: 'relation.add', payload: { records: [relation] } }]);
  const waiting = (): (number | undefined)[] =>
    issue.articles.map(({ id }) => workspace.lines.article(id)?.suggestedRelations);
  expect(waiting()).toEqual([1, 0]);

  const revisions = [{ id: object.id, changes: { status: 'rejected' as const } }];
  const commands = [{ name: 'mention.revise' as const, payload: { revisions } }];
  const { changed } = workspace.execute({ action: 'mention-revise', articleId: null, summary: '', commands }, doing);
  expect(waiting()).toEqual([0, 0]);
  expect(changed?.articles).toContain(issue.articles[0].id);
  expect(workspace.projectionProblems()).toEqual([]);
  workspace.undo(doing);
  expect(waiting()).toEqual([1, 0]);
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
