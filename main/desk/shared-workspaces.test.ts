import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { personIdOf } from '../../model/derived-ids.ts';
import { addRuling } from '../../model/edits/ruling-add.ts';
import { KanwuError } from '../../model/error.ts';
import type { Desk } from './desk.ts';
import { testDesks } from './fixtures/test-desk.ts';
import { SharedWorkspaces } from './shared-workspaces.ts';

let directory: string;
let path: string;
let told: [string[], string[]];
let desks: readonly [Desk, Desk];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  path = join(directory, 'w.kanwu');
  told = [[], []];
  desks = testDesks(
    (name) => void told[0].push(name),
    (name) => void told[1].push(name),
  );
});
afterEach(async () => {
  await Promise.all(desks.map((desk) => desk.closeWorkspace()));
  rmSync(directory, { recursive: true });
});

async function rule(desk: Desk, name: string): Promise<void> {
  const edit = addRuling(null, name, 'person', 'always');
  if (edit === null) throw new Error('nothing to rule');
  await desk.open().execute(edit);
}

test('desks at one file share it, under whatever name it was opened, and each is told what the other does', async () => {
  const [one, other] = desks;
  await one.openWorkspace(path);
  symlinkSync(path, join(directory, 'link.kanwu'));
  await other.openWorkspace(join(directory, 'link.kanwu'));
  expect(other.open()).toBe(one.open());
  await rule(one, '林若溪');
  expect(told).toEqual([['workspace.changed'], ['workspace.changed']]);
  expect((await other.overview())?.undo.undo?.action).toBe('ruling-add');
});

test('the file stays open until the last desk leaves it', async () => {
  const [one, other] = desks;
  await Promise.all([one.openWorkspace(path), other.openWorkspace(path)]);
  const open = one.open();
  await one.closeWorkspace();
  expect(open.isClosed).toBe(false);
  await rule(other, '林若溪');
  expect(told).toEqual([[], ['workspace.changed']]);
  await other.closeWorkspace();
  expect(open.isClosed).toBe(true);
});

test('desks at two files know nothing of each other', async () => {
  const [one, other] = desks;
  await one.openWorkspace(path);
  await other.openWorkspace(join(directory, 'other.kanwu'));
  await rule(one, '林若溪');
  expect(told).toEqual([['workspace.changed'], []]);
});

test('a file that could not be opened can be opened later', async () => {
  const [one] = desks;
  await expect(one.openWorkspace(join(directory, 'none', 'w.kanwu'))).rejects.toThrow(/workspace-not-writable/);
  expect(await one.overview()).toBeNull();
  await one.openWorkspace(path);
  expect(one.open().store.path).toBe(path);
});

test('the opening of a file is given up once nobody waits for it any more, and begins anew for who comes then', async () => {
  let begun = 0;
  let ended = 0;
  let tell: (fraction: number) => void = () => undefined;
  const workspaces = new SharedWorkspaces({
    openStore: (_, { signal, onProgress }) =>
      new Promise((_resolve, reject) => {
        begun++;
        if (onProgress !== undefined) tell = onProgress;
        signal?.addEventListener('abort', () => {
          ended++;
          reject(new KanwuError('cancelled'));
        });
      }),
    ...{ backups: null, readerPath: '', resourcesDirectory: '', weights: 'all-sources' as const },
    ...{ person: personIdOf('档案员'), actor: () => '档案员', complain: () => undefined },
  });
  const takes = () => {
    const given = new AbortController();
    const told: number[] = [];
    const followed = { signal: given.signal, onProgress: (fraction: number) => void told.push(fraction) };
    return { taken: workspaces.take(path, () => undefined, followed), giveUp: () => given.abort(), told };
  };
  const [one, other] = [takes(), takes()];
  const bothWait = (): boolean => {
    tell(0.5);
    return one.told.length > 0 && other.told.length > 0;
  };
  await expect.poll(bothWait).toBe(true);
  one.giveUp();
  await expect(one.taken).rejects.toMatchObject({ code: 'cancelled' });
  expect([begun, ended]).toEqual([1, 0]);
  // Who comes while somebody still waits joins them.
  const third = takes();
  const joined = (): boolean => {
    tell(0.6);
    return third.told.length > 0;
  };
  await expect.poll(joined).toBe(true);
  expect(begun).toBe(1);
  third.giveUp();
  await expect(third.taken).rejects.toMatchObject({ code: 'cancelled' });
  other.giveUp();
  await expect(other.taken).rejects.toMatchObject({ code: 'cancelled' });
  expect([begun, ended]).toEqual([1, 1]);
  const next = takes();
  await expect.poll(() => begun).toBe(2);
  next.giveUp();
  await expect(next.taken).rejects.toMatchObject({ code: 'cancelled' });
});
