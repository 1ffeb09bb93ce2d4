import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BackupSettings, BackupState } from '../../model/backup.ts';
import { backUp } from '../store/backup/back-up.ts';
import { folderBeside } from '../store/backup/backup-folder.ts';
import { bringIn } from '../store/fixtures/bring-in.ts';
import { Workspace } from '../store/workspace.ts';
import { BackupKeeper } from './backup-keeper.ts';

const options = { nativeBinding: process.env.KANWU_SQLITE_BINDING };
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const start = new Date(2026, 10, 29, 10, 0).getTime();

let directory: string;
let path: string;
let workspace: Workspace;
let settings: BackupSettings;
let told: BackupState[];
let keeper: BackupKeeper;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  path = join(directory, '青川.kanwu');
  workspace = Workspace.open(path, options);
  settings = { folder: null, share: 0.2 };
  told = [];
  keeper = new BackupKeeper(
    {
      path,
      thread: { make: async (wanted) => backUp(wanted, options) },
      settings: () => settings,
      tell: (state) => told.push(state),
    },
    start,
  );
});

afterEach(() => {
  workspace.close();
  rmSync(directory, { recursive: true });
});

function work(at: number): void {
  bringIn(workspace, [[`${at} 的报纸`, '正文。']], '青川报', at);
  keeper.noteWork(at);
}

/** What happens from one time to another, second by second. */
async function pass(from: number, to: number): Promise<void> {
  for (let now = from; now < to; now += second) {
    keeper.tick(now);
    // Resolves when nothing is under way any more; nothing is due so early.
    await keeper.close(-1);
  }
}

const count = (): number => {
  try {
    return readdirSync(folderBeside(path)).length;
  } catch {
    return 0;
  }
};

describe('the backups of an open workspace', () => {
  it('are made once an hour while something changes, never while somebody works', async () => {
    work(start);
    await pass(start, start + 20 * second);
    expect(count()).toBe(0);
    await pass(start + 20 * second, start + minute);
    expect(count()).toBe(1);
    expect(keeper.state).toMatchObject({ last: start + 20 * second, failure: null, onSameDisk: true });
    work(start + 2 * minute);
    await pass(start + 2 * minute, start + hour);
    expect(count()).toBe(1);
    await pass(start + hour, start + hour + 2 * minute);
    expect(count()).toBe(2);
    const asked = told.length;
    await pass(start + 2 * hour, start + 10 * hour);
    expect(told).toHaveLength(asked);
  });

  it('do not wait for a quiet moment for ever', async () => {
    for (let now = start; now < start + 9 * minute; now += 10 * second) {
      work(now);
      await pass(now, now + 10 * second);
    }
    expect(count()).toBe(0);
    for (let now = start + 9 * minute; now < start + 11 * minute; now += 10 * second) {
      work(now);
      await pass(now, now + 10 * second);
    }
    expect(count()).toBe(1);
  });

  it('are not made again soon after the workspace was closed and opened', async () => {
    work(start);
    await pass(start, start + minute);
    work(start + minute);
    const next = new BackupKeeper(
      {
        ...{ path, settings: () => settings, tell: (state: BackupState) => told.push(state) },
        thread: { make: async (wanted) => backUp(wanted, options) },
      },
      start + 2 * minute,
    );
    next.tick(start + 3 * minute);
    await next.close(start + 3 * minute);
    expect(count()).toBe(1);
    expect(next.state).toMatchObject({ last: start + 20 * second });
    await next.close(start + 2 * hour);
    expect(count()).toBe(2);
  });

  it('are made at once when asked for, unless nothing has changed', async () => {
    work(start);
    await keeper.make('before-merge', start + second);
    await keeper.make('by-hand', start + 2 * second);
    expect(count()).toBe(1);
    expect(keeper.state?.last).toBe(start + second);
    work(start + 3 * second);
    await keeper.make('by-hand', start + 4 * second);
    expect(count()).toBe(2);
  });

  it('say what keeps them from being made, and are tried again', async () => {
    settings = { folder: join(directory, 'stick'), share: 0.2 };
    work(start);
    await pass(start, start + minute);
    expect(keeper.state).toMatchObject({ last: null, failure: { code: 'backup-folder-missing' }, isUnderWay: false });
    const failed = told.length;
    await pass(start + minute, start + 5 * minute);
    expect(told).toHaveLength(failed);
    settings = { folder: null, share: 0.2 };
    await pass(start + 5 * minute, start + 15 * minute);
    expect(keeper.state?.failure).toBeNull();
    expect(count()).toBe(1);
  });

  it('are made when it is closed, if one is due', async () => {
    work(start);
    await keeper.close(start + second);
    expect(count()).toBe(1);
    work(start + 2 * second);
    await keeper.close(start + 3 * second);
    expect(count()).toBe(1);
  });
});
