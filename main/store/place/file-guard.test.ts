import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { doingAs } from '../fixtures/doing-as.ts';
import { importEdit, type SmallIssue, smallIssue } from '../fixtures/small-issue.ts';
import { openDatabase } from '../open-database.ts';
import { Workspace } from '../workspace.ts';
import { fileGuard } from './file-guard.ts';
import { isFileOf } from './is-file-of.ts';

const doing = doingAs('档案员');

let directory: string;
let path: string;
let workspace: Workspace;
let issue: SmallIssue;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  path = join(directory, 'w.kanwu');
  workspace = Workspace.open(path, { nativeBinding: process.env.KANWU_SQLITE_BINDING });
  issue = smallIssue();
  workspace.execute(importEdit(issue), doing, [issue.source]);
});

afterEach(() => {
  workspace.close();
  rmSync(directory, { recursive: true });
});

function note(text: string): void {
  const revisions = [{ id: issue.articles[0].id, changes: { note: text } }];
  const commands = [{ name: 'article.revise', payload: { revisions } } as const];
  workspace.execute({ action: 'article-revise', articleId: null, summary: '', commands }, doing);
}

function noted(): string | undefined {
  return workspace.records.article.get(issue.articles[0].id)?.note;
}

describe('a file that is open', () => {
  it('is not called saved while it is not at its place, and is once it is back', () => {
    const elsewhere = join(directory, 'moved.kanwu');
    renameSync(path, elsewhere);
    expect(() => note('甲')).toThrow(expect.objectContaining({ code: 'workspace-moved', detail: { path } }));
    expect(() => workspace.undo(doing)).toThrow(expect.objectContaining({ code: 'workspace-moved' }));
    expect(() => workspace.takeOthersEntries()).toThrow(expect.objectContaining({ code: 'workspace-moved' }));
    expect(noted()).toBe('');
    renameSync(elsewhere, path);
    note('乙');
    expect(noted()).toBe('乙');
  });

  it('is not called saved where another file lies in its place, be it a copy of it', () => {
    const copy = join(directory, 'copy.kanwu');
    workspace.makeWhole();
    copyFileSync(path, copy);
    renameSync(copy, path);
    expect(() => note('甲')).toThrow(expect.objectContaining({ code: 'workspace-replaced', detail: { path } }));
    expect(noted()).toBe('');
  });

  it('can be saved as a copy though it is deleted', () => {
    note('甲');
    rmSync(path);
    const copy = join(directory, 'copy.kanwu');
    workspace.saveCopy(copy, false);
    const copied = Workspace.open(copy, { nativeBinding: process.env.KANWU_SQLITE_BINDING, readonly: true });
    expect(copied.records.article.get(issue.articles[0].id)?.note).toBe('甲');
    copied.close();
  });

  it('is called saved where its disk numbers it anew, for what is written arrives at its place', () => {
    let number = 1;
    const identityAt = (): string => `disk:${number}`;
    const database = openDatabase(path, { nativeBinding: process.env.KANWU_SQLITE_BINDING });
    const guard = fileGuard(path, { identityAt, isStillIt: () => isFileOf(database, path) });
    number = 2;
    expect(() => guard.check()).toThrow(expect.objectContaining({ code: 'workspace-replaced' }));
    guard.renew();
    guard.check();
    const copy = join(directory, 'copy.kanwu');
    copyFileSync(path, copy);
    renameSync(copy, path);
    number = 3;
    guard.renew();
    expect(() => guard.check()).toThrow(expect.objectContaining({ code: 'workspace-replaced' }));
    database.close();
  });

  it('is not there when its disk is gone', () => {
    const guard = fileGuard(path, { identityAt: (at) => (existsSync(at) ? 'disk:1' : null) });
    rmSync(path);
    expect(() => guard.check()).toThrow(expect.objectContaining({ code: 'workspace-moved' }));
  });
});
