import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { doingAs } from '../store/fixtures/doing-as.ts';
import { importEdit, smallIssue } from '../store/fixtures/small-issue.ts';
import { Workspace } from '../store/workspace.ts';
import { kanwu, type Outcome, outcomeOf } from './fixtures/command-line.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

function workspaceFile(name = 'w.kanwu'): string {
  const path = join(directory, name);
  const workspace = Workspace.open(path, { nativeBinding });
  const issue = smallIssue();
  workspace.execute(importEdit(issue), doingAs('档案员', 1_700_000_000_000), [issue.source]);
  workspace.close();
  return path;
}

function change(path: string, sql: string): void {
  const database = new Database(path, nativeBinding ? { nativeBinding } : {});
  database.exec(sql);
  database.close();
}

function expectFailure({ code, stderr }: Outcome, path: string, words: string): void {
  expect(stderr).toContain(path);
  expect(stderr).toContain(words);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(code).toBe(1);
}

describe('a file that is not an issue', () => {
  const utf16Cut = Uint8Array.from([0xff, 0xfe, 0x2d, 0x4e, 0x00, 0xd8, 0x2d, 0x4e]);
  it.each([
    [
      'is a picture',
      'page.txt',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'is a picture. Export its text',
    ],
    ['is binary', 'bytes.txt', Buffer.from([1, 2, 0, 3]), 'is a binary file'],
    ['is empty', 'empty.txt', '', 'There is no text in'],
    ['has only white space', 'blank.txt', ' \n\u3000\n', 'There is no text in'],
    ['is not text', 'broken.txt', utf16Cut, 'is not utf-16le'],
  ])('is named with what is wrong when it %s', async (_, name, content, words) => {
    const path = file(name, content);
    const { stdout, ...rest } = await kanwu('extract', path, '--format', 'jsonl');
    expectFailure({ stdout, ...rest }, path, words);
    expect(stdout).toBe('');
  });

  it('is named when it is a folder, or is not there', async () => {
    expectFailure(await kanwu('extract', directory), directory, 'is a folder');
    const missing = join(directory, 'missing.txt');
    expectFailure(await kanwu('extract', missing), missing, 'There is no file');
  });

  it('is named so that nothing in its name turns the line around or steers the terminal', async () => {
    const { stderr } = await kanwu('extract', join(directory, 'a\u202etxt\u001b[2J.exe'));
    expect(stderr).toContain('a⟨U+202E⟩txt⟨U+001B⟩[2J.exe');
  });

  it('keeps no other out, and makes no workspace when all are such', async () => {
    const [empty, missing] = [file('empty.txt', ''), join(directory, 'missing.txt')];
    const workspace = join(directory, 'w.kanwu');
    const { code, stderr } = await kanwu('import', empty, missing, '--workspace', workspace);
    expect(code).toBe(1);
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining(empty), expect.stringContaining(missing)]);
    expect(existsSync(workspace)).toBe(false);
  });
});

describe('a file that is not a workspace', () => {
  it.each(['info', 'export'])('is named with what is wrong: %s', async (command) => {
    const run = (path: string): Promise<Outcome> =>
      command === 'info'
        ? kanwu('info', path)
        : kanwu('export', '--workspace', path, '--format', 'csv', '--out', join(directory, 'out'));
    const missing = join(directory, 'missing.kanwu');
    expectFailure(await run(missing), missing, 'There is no workspace');
    expectFailure(await run(directory), directory, 'is a folder');
    const text = file('text.kanwu', '不是数据库');
    expectFailure(await run(text), text, 'is not a Kanwu workspace');
    const foreign = join(directory, 'foreign.kanwu');
    change(foreign, 'CREATE TABLE photo (id INTEGER)');
    const bytes = readFileSync(foreign);
    expectFailure(await run(foreign), foreign, 'another program’s database');
    expect(readFileSync(foreign)).toEqual(bytes);
    const newer = workspaceFile();
    change(newer, 'PRAGMA user_version = 999');
    expectFailure(await run(newer), newer, 'made by a newer Kanwu (its version is 999');
    expect(existsSync(join(directory, 'out'))).toBe(false);
  });

  it('takes no import', async () => {
    const text = file('text.kanwu', '不是数据库');
    expectFailure(
      await kanwu('import', file('a.txt', '本报讯'), '--workspace', text),
      text,
      'is not a Kanwu workspace',
    );
    const nowhere = join(directory, 'none', 'w.kanwu');
    const imported = await kanwu('import', file('a.txt', '青川区签约\n\n本报讯'), '--workspace', nowhere);
    expectFailure(imported, nowhere, 'cannot be written');
  });
});

describe('a workspace that is damaged', () => {
  it('is told by its journal when records were changed behind it', async () => {
    const path = workspaceFile();
    change(path, "UPDATE article SET note = '改'");
    const outcome = await kanwu('check', path);
    expectFailure(outcome, path, 'the journal leads to another state: article');
    expect(outcome.stdout).toContain('Integrity: the journal leads to another state: article');
  });

  it('is told when its pages are', async () => {
    const path = workspaceFile();
    const bytes = readFileSync(path);
    const page = bytes.readUInt16BE(16);
    bytes.fill(0x5a, page * 2, page * 4);
    writeFileSync(path, bytes);
    expectFailure(await kanwu('info', path), path, 'is damaged');
  });
});

describe.runIf(process.platform !== 'win32')('where not everything is permitted', () => {
  const withoutPermission = (...args: string[]): Promise<Outcome> => {
    const script = join(import.meta.dirname, 'fixtures/without-permission.ts');
    return outcomeOf(spawn(process.execPath, [script, ...args], { env: { ...process.env, LC_ALL: 'C' } }));
  };

  it('a file that may not be read is named, whether issue or workspace', async () => {
    chmodSync(directory, 0o755);
    const [issue, workspace] = [file('a.txt', '青川区签约'), workspaceFile()];
    chmodSync(issue, 0o000);
    chmodSync(workspace, 0o000);
    expectFailure(await withoutPermission('extract', issue), issue, 'No permission to open');
    expectFailure(await withoutPermission('info', workspace), workspace, 'No permission to open');
  });

  it('a workspace that may only be read can be read, in a folder where nothing may be written', async () => {
    const workspace = workspaceFile();
    chmodSync(workspace, 0o444);
    chmodSync(directory, 0o555);
    const { code, stdout, stderr } = await withoutPermission('info', workspace);
    chmodSync(directory, 0o755);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Integrity: whole');
  });
});
