import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { doingAs } from './fixtures/doing-as.ts';
import { importSmallIssue } from './fixtures/random-work.ts';
import { importEdit, smallIssue } from './fixtures/small-issue.ts';
import { Workspace } from './workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const options = { nativeBinding };
const doing = doingAs('档案员', 1_700_000_000_000);

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

function at(name: string): string {
  return join(directory, name);
}

/** A workspace with some issues, as a crash leaves it: the last ones are beside the file only. */
function crashed(name: string, issues: number): string {
  const path = at(name);
  const workspace = Workspace.open(path, options);
  for (let issue = 0; issue < issues; issue++) {
    const { source, ...rest } = smallIssue();
    const sha256 = issue.toString(16).padStart(64, '0');
    const own = { ...rest, page: { ...rest.page, sha256 }, source: { ...source, sha256 } };
    workspace.execute(importEdit(own), doing, [own.source]);
    if (issue === issues - 3) workspace.makeWhole();
  }
  const left = [path, `${path}-wal`].map((file) => readFileSync(file));
  workspace.close();
  writeFileSync(path, left[0] ?? '');
  writeFileSync(`${path}-wal`, left[1] ?? '');
  return path;
}

function issuesIn(path: string, readonly = false): number {
  const workspace = Workspace.open(path, { ...options, readonly });
  const { length } = workspace.issueIds();
  workspace.close();
  return length;
}

describe('a workspace that a crash left', () => {
  it('is taken up with what stands beside it', () => {
    const path = crashed('w.kanwu', 8);
    expect(issuesIn(path, true)).toBe(8);
    expect(issuesIn(path)).toBe(8);
  });

  it('has, without what stands beside it, what it had when it was whole last', () => {
    const path = crashed('w.kanwu', 8);
    copyFileSync(path, at('copy.kanwu'));
    expect(issuesIn(at('copy.kanwu'))).toBe(6);
  });
});

describe('a -wal file that is not the workspace’s own', () => {
  it.each([false, true])('is told, and neither is changed (only read: %s)', (readonly) => {
    const path = crashed('w.kanwu', 40);
    const other = crashed('other.kanwu', 4);
    copyFileSync(`${other}-wal`, `${path}-wal`);
    const before = [path, `${path}-wal`].map((file) => readFileSync(file));
    expect(() => Workspace.open(path, { ...options, readonly })).toThrow(/workspace-other-wal/);
    expect([path, `${path}-wal`].map((file) => readFileSync(file))).toEqual(before);
    rmSync(`${path}-wal`);
    expect(issuesIn(path, readonly)).toBe(38);
  });

  it('is not taken for another whose -wal file lies beside it and holds all of that', () => {
    const path = at('w.kanwu');
    const workspace = Workspace.open(path, options);
    importSmallIssue(workspace, doing);
    workspace.close();
    const before = readFileSync(path);
    const other = Workspace.open(at('other.kanwu'), options);
    importSmallIssue(other, doingAs('别人'));
    copyFileSync(at('other.kanwu-wal'), `${path}-wal`);
    for (const readonly of [true, false]) {
      expect(() => Workspace.open(path, { ...options, readonly })).toThrow(/workspace-other-wal/);
    }
    other.close();
    expect(readFileSync(path).equals(before)).toBe(true);
    rmSync(`${path}-wal`);
    const again = Workspace.open(path, options);
    expect(again.lines.counts().issues).toBe(1);
    again.close();
  });

  it('opens with its own -wal file after a crash, however young it is', () => {
    const [path, copy] = [at('w.kanwu'), at('copy.kanwu')];
    const workspace = Workspace.open(path, options);
    for (const issues of [0, 1, 2]) {
      if (issues > 0) importSmallIssue(workspace, doing, issues);
      copyFileSync(path, copy);
      copyFileSync(`${path}-wal`, `${copy}-wal`);
      const found = Workspace.open(copy, options);
      expect(found.lines.counts().issues).toBe(issues);
      found.close();
    }
    workspace.close();
  });
});

describe('a file with nothing in it', () => {
  it('becomes a workspace when it is empty, but is not one to read', () => {
    writeFileSync(at('new.kanwu'), '');
    expect(() => Workspace.open(at('new.kanwu'), { ...options, readonly: true })).toThrow(/workspace-empty/);
    expect(issuesIn(at('new.kanwu'))).toBe(0);
  });

  it('is refused when it is what is left of a workspace whose contents stood beside it', () => {
    const database = new Database(at('w.kanwu'), nativeBinding ? { nativeBinding } : {});
    database.pragma('journal_mode = WAL');
    database.pragma('application_id = 0x4b414e57');
    database.exec('CREATE TABLE issue (id TEXT)');
    copyFileSync(at('w.kanwu'), at('copy.kanwu'));
    database.close();
    const bytes = readFileSync(at('copy.kanwu'));
    expect(() => Workspace.open(at('copy.kanwu'), options)).toThrow(/workspace-empty/);
    expect(readFileSync(at('copy.kanwu'))).toEqual(bytes);
  });
});
