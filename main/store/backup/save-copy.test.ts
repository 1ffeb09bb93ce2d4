import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyAsItIs } from '../../desk/copy-as-it-is.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { importSmallIssue } from '../fixtures/random-work.ts';
import { claim, claimPathOf } from '../place/claim.ts';
import { recoverWorkspace } from '../recover/recover-workspace.ts';
import { Workspace } from '../workspace.ts';
import { freePath } from './backup-name.ts';

const options = { nativeBinding: process.env.KANWU_SQLITE_BINDING, disk: 'network' } as const;

let directory: string;
let workspace: Workspace;
/** Where somebody else has a workspace. */
let theirs: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  workspace = Workspace.open(join(directory, 'w.kanwu'), options);
  importSmallIssue(workspace, doingAs('档案员'));
  theirs = join(directory, 'theirs.kanwu');
});
afterEach(() => {
  workspace.close();
  rmSync(directory, { recursive: true });
});

function claimedElsewhere(at: number): void {
  writeFileSync(claimPathOf(theirs), JSON.stringify({ host: `not-${hostname()}`, person: '何晚晴', since: at }));
  utimesSync(claimPathOf(theirs), new Date(at), new Date(at));
}

describe('a copy never takes the place of a workspace that is open', () => {
  it('on another machine, whose claim is all that says so on a disk of the network', () => {
    Workspace.open(theirs, options).close();
    const before = readFileSync(theirs);
    claimedElsewhere(Date.now());
    const refused = expect.objectContaining({ code: 'workspace-open-elsewhere' });
    expect(() => workspace.saveCopy(theirs, true)).toThrow(refused);
    expect(readFileSync(theirs)).toEqual(before);
    claimedElsewhere(Date.now() - 60 * 60_000);
    workspace.saveCopy(theirs, true);
    expect(readFileSync(theirs)).not.toEqual(before);
  });

  it('on this machine', () => {
    Workspace.open(theirs, options).close();
    const claimed = claim(theirs, '沈砚', Date.now(), true);
    const refused = expect.objectContaining({ code: 'file-exists', detail: { path: theirs } });
    expect(() => workspace.saveCopy(theirs, true)).toThrow(refused);
    claimed.release();
    workspace.saveCopy(theirs, true);
  });

  it('while somebody writes to it, or a crash left what is to be taken back: it would be taken back in the copy', () => {
    const writing = Workspace.open(theirs, options);
    writing.close();
    writeFileSync(`${theirs}-journal`, 'what a crash left');
    expect(() => workspace.saveCopy(theirs, true)).toThrow(expect.objectContaining({ code: 'file-exists' }));
  });
});

describe('a copy is not put beside what belonged to a file that is gone', () => {
  it.each(['-wal', '-journal'])('w.kanwu%s', async (ending) => {
    writeFileSync(`${theirs}${ending}`, 'what a crash left');
    const refused = { code: 'file-exists', detail: { path: `${theirs}${ending}` } };
    expect(() => workspace.saveCopy(theirs, false)).toThrow(expect.objectContaining(refused));
    await expect(copyAsItIs(workspace.path, theirs)).rejects.toMatchObject(refused);
    expect(() => recoverWorkspace(workspace.path, theirs, options)).toThrow(
      expect.objectContaining({ code: 'file-exists' }),
    );
    expect(freePath(directory, 'theirs.kanwu')).toBe(join(directory, 'theirs (2).kanwu'));
    expect(existsSync(theirs)).toBe(false);
  });
});

it('a copy of a damaged file comes with what a crash left beside it, on whichever disk', async () => {
  const folder = join(directory, 'damaged');
  mkdirSync(folder);
  const damaged = join(folder, 'w.kanwu');
  for (const ending of ['', '-wal', '-journal']) writeFileSync(`${damaged}${ending}`, `of w.kanwu${ending}`);
  await copyAsItIs(damaged, theirs);
  for (const ending of ['', '-wal', '-journal']) {
    expect(readFileSync(`${theirs}${ending}`, 'utf8')).toBe(`of w.kanwu${ending}`);
  }
});
