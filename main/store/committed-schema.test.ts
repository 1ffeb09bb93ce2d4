import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, deflateRawSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { doingAs } from './fixtures/doing-as.ts';
import { importEdit, smallIssue } from './fixtures/small-issue.ts';
import { currentVersion, firstVersion, schemaOfVersion } from './migrate.ts';
import { applicationId } from './open-database.ts';
import { openStore, type StoreHere } from './open-store.ts';
import { Workspace } from './workspace.ts';

const options =
  process.env.KANWU_SQLITE_BINDING === undefined ? {} : { nativeBinding: process.env.KANWU_SQLITE_BINDING };

let directory: string;
let path: string;
let issue: ReturnType<typeof smallIssue>;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  path = join(directory, 'w.kanwu');
  const workspace = Workspace.open(path, options);
  issue = smallIssue();
  workspace.execute(importEdit(issue), doingAs('档案员', 1), [issue.source]);
  workspace.close();
});
afterEach(() => rmSync(directory, { recursive: true }));

/** Does with the file what its author or a stranger could do with any SQLite program. */
function change(sql: string, file = path): void {
  const database = new Database(file, options);
  database.unsafeMode(true);
  database.exec(sql);
  database.close();
}

describe('a workspace file', () => {
  test.each([
    ['a trigger', 'CREATE TRIGGER wipe AFTER UPDATE ON article BEGIN DELETE FROM mention; END', 'wipe'],
    [
      'a view that never ends',
      'CREATE VIEW slow AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT * FROM n',
      'slow',
    ],
    [
      'a view in the place of a table',
      'ALTER TABLE ruling RENAME TO kept; CREATE VIEW ruling AS SELECT * FROM kept',
      'kept',
    ],
    ['a table', 'CREATE TABLE mine (x)', 'mine'],
    ['an index on an expression', 'CREATE INDEX costly ON article (hex(note))', 'costly'],
    ['a column that computes', 'ALTER TABLE article ADD COLUMN more TEXT AS (hex(note))', 'article'],
    ['a virtual table', 'CREATE VIRTUAL TABLE words USING fts5(text)', 'words'],
    [
      'an index of words over another table',
      `DROP TABLE search_text; CREATE VIRTUAL TABLE search_text USING fts5(text, content='mention')`,
      'search_text',
    ],
    ['an index on what FTS5 keeps', 'CREATE INDEX costly ON search_text_docsize (hex(sz))', 'costly'],
    [
      'a trigger on a projection that would be made anew',
      `UPDATE projection SET version = 0; CREATE TRIGGER wait AFTER DELETE ON article_line BEGIN DELETE FROM mention; END`,
      'wait',
    ],
  ])('with %s that Kanwu did not make is not opened, and not changed', (_, sql, name) => {
    change(sql);
    const before = readFileSync(path);
    for (const readonly of [false, true]) {
      expect(() => Workspace.open(path, { ...options, readonly })).toThrow(
        expect.objectContaining({ code: 'workspace-altered', detail: expect.objectContaining({ name }) }),
      );
    }
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('that lacks a table is called incomplete', () => {
    change('DROP TABLE ruling');
    expect(() => Workspace.open(path, options)).toThrow(
      expect.objectContaining({ code: 'workspace-incomplete', detail: expect.objectContaining({ name: 'ruling' }) }),
    );
  });

  test('opens with what the query planner left in it', () => {
    change('ANALYZE');
    Workspace.open(path, options).close();
  });

  test('opens without its projections, and with those of an older version', () => {
    const issuesOf = (): unknown => {
      const workspace = Workspace.open(path, options);
      const { issues } = workspace.lines.counts();
      workspace.close();
      return issues;
    };
    const before = issuesOf();
    change('DROP TABLE issue_line; DROP TABLE search_text');
    change('UPDATE projection SET version = 0; DROP TABLE article_line; CREATE TABLE article_line (old)');
    expect(issuesOf()).toEqual(before);
  });

  test.each([1, 2])('of version %i, which a trial made, is refused and left as it is', (version) => {
    change(`PRAGMA user_version = ${version}`);
    const before = readFileSync(path);
    expect(() => Workspace.open(path, options)).toThrow(
      expect.objectContaining({ code: 'workspace-of-trial', detail: { path } }),
    );
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  const versions = Array.from({ length: currentVersion - firstVersion + 1 }, (_, index) => firstVersion + index);
  test.each(versions)('of version %i opens', (version) => {
    const older = join(directory, `${version}.kanwu`);
    for (const sql of schemaOfVersion(version)) change(sql, older);
    change(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${version}`, older);
    Workspace.open(older, options).close();
  });

  test.each([
    ['is no JSON', "PRAGMA ignore_check_constraints = ON; UPDATE article SET reporters = '[\"a'"],
    ['has another shape', `UPDATE article SET reporters = '{"a":1}'`],
    ['has other things in its list', `UPDATE article SET reporters = '[1,null]'`],
  ])('whose JSON %s says that it is damaged, when that is read at the latest', (_, sql) => {
    change(sql);
    const read = (readonly: boolean): unknown => {
      const workspace = Workspace.open(path, { ...options, readonly });
      try {
        return workspace.articles.read(issue.articles[0].id);
      } finally {
        workspace.close();
      }
    };
    const damaged = expect.objectContaining({ code: 'workspace-damaged' });
    for (const readonly of [false, true]) expect(() => read(readonly)).toThrow(damaged);
  });
});

test.each([
  ['holds something else', `UPDATE search_text_data SET block = x'0011' WHERE id > 10`],
  ['lost its rows', 'DELETE FROM search_text_data'],
  ['says that it is of another kind', `UPDATE search_text_config SET v = 99 WHERE k = 'version'`],
])('a workspace file whose index of words %s is called damaged, when it is searched at the latest', async (_, sql) => {
  change(sql);
  const search = async (): Promise<unknown> => {
    const store = await openStore(path, options);
    return store.read('find-text', { wanted: '图书馆', after: null, limit: 1 }).finally(() => store.close());
  };
  await expect(search()).rejects.toMatchObject({ code: 'workspace-damaged' });
});

test.each([
  [
    'an entry of the journal',
    'UPDATE entry SET commands',
    (store: StoreHere) => store.write('undo', doingAs('档案员', 2)),
  ],
  ['a source', 'UPDATE source SET bytes', (store: StoreHere) => store.read('source-bytes', issue.source.sha256)],
  [
    'the text of a source',
    'UPDATE source SET text',
    (store: StoreHere) => store.read('source-text', issue.source.sha256),
  ],
])('a workspace file is called damaged when what is packed of %s cannot be unpacked', async (_, setTo, use) => {
  // Nothing, what is no deflated data, what is cut off, and what comes to a hundred times what Kanwu would pack.
  const zeros = deflateRawSync(Buffer.alloc(64 * 1024 ** 2), { finishFlush: constants.Z_SYNC_FLUSH });
  const bomb = Buffer.concat([...Array.from({ length: 9 }, () => zeros), deflateRawSync('')]);
  for (const bytes of ['', '01ff00', '0900', `01${bomb.toString('hex')}`, bomb.toString('hex')]) {
    change(`${setTo} = x'${bytes}'`);
    const store = await openStore(path, options);
    await expect(use(store)).rejects.toMatchObject({ code: 'workspace-damaged' });
    await store.close();
  }
});

test('what would not be read again is not written', () => {
  const workspace = Workspace.open(path, options);
  const wrong = { ...issue.articles[0], reporters: JSON.parse('[7]') };
  expect(() => workspace.records.article.put(wrong)).toThrow(expect.objectContaining({ code: 'command-invalid' }));
  workspace.close();
});
