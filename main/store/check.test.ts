import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Check, checkWorkspace } from './check.ts';
import { doingAs } from './fixtures/doing-as.ts';
import { importSmallIssue, step, work } from './fixtures/random-work.ts';
import { Workspace } from './workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;

let directory: string;
let path: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  path = join(directory, 'w.kanwu');
});
afterEach(() => rmSync(directory, { recursive: true }));

function check(readonly: boolean): Check {
  const workspace = Workspace.open(path, { nativeBinding, readonly });
  const found = checkWorkspace(workspace);
  workspace.close();
  return found;
}

function change(sql: string): void {
  const database = new Database(path, nativeBinding === undefined ? {} : { nativeBinding });
  database.exec(sql);
  database.close();
}

it('finds nothing wrong after any course of work, and leaves the file to be worked in', () => {
  let round = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      path = join(directory, `${round++}.kanwu`);
      const workspace = Workspace.open(path, { nativeBinding });
      work(workspace, steps);
      expect(checkWorkspace(workspace).problems).toEqual([]);
      importSmallIssue(workspace, doingAs('档案员'), 99);
      workspace.close();
      expect(check(true).problems).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

it.each([
  ['an article’s line', 'UPDATE article_line SET suggested_mentions = 99', 'article-lines'],
  ['an issue’s line', 'UPDATE issue_line SET articles = 0', 'issue-lines'],
  ['what is found by words', 'UPDATE search_block SET length = length + 1', 'search-text'],
  ['what publications are called', 'DELETE FROM publication_name', 'publication-names'],
])('names %s that says something else than the records', (_, sql, projection) => {
  const workspace = Workspace.open(path, { nativeBinding });
  importSmallIssue(workspace, doingAs('档案员'));
  workspace.close();
  change(sql);
  for (const readonly of [true, false]) {
    expect(check(readonly).problems).toEqual([{ kind: 'projection-differs', projection }]);
  }
});

it('says that entries are missing, though what they did was overwritten since', () => {
  const workspace = Workspace.open(path, { nativeBinding });
  const { articles } = importSmallIssue(workspace, doingAs('档案员'));
  for (const note of ['甲', '乙', '丙']) {
    const revisions = [{ id: articles[0].id, changes: { note } }];
    const commands = [{ name: 'article.revise' as const, payload: { revisions } }];
    workspace.execute({ action: 'article-revise', articleId: null, summary: '', commands }, doingAs('档案员'));
  }
  workspace.undo(doingAs('档案员'));
  workspace.close();
  change(`DELETE FROM entry_record WHERE entry = 2;
    DELETE FROM entry WHERE sequence = 2`);
  expect(check(true).problems).toEqual([{ kind: 'journal-gap', missing: 1 }]);
});

it('names a source that is not as it came', () => {
  const workspace = Workspace.open(path, { nativeBinding });
  const { source } = importSmallIssue(workspace, doingAs('档案员'));
  workspace.close();
  change(`UPDATE source SET text = '${source.text.replaceAll('招商局', '招商处')}'`);
  expect(check(true).problems).toContainEqual({ kind: 'source-differs', sha256: source.sha256 });
});

it('names a source whose text cannot be unpacked', () => {
  const workspace = Workspace.open(path, { nativeBinding });
  const { source } = importSmallIssue(workspace, doingAs('档案员'));
  workspace.close();
  change("UPDATE source SET text = x'0900'");
  expect(check(true).problems).toEqual([{ kind: 'source-differs', sha256: source.sha256 }]);
});
