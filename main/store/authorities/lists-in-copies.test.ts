import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuthorityRecord, NameToLookUp } from '../../../model/authorities/authority-record.ts';
import { neverStop, stopWith } from '../../../model/stop.ts';
import { backUp } from '../backup/back-up.ts';
import { folderBeside } from '../backup/backup-folder.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { checkWorkspace } from '../check.ts';
import { bringIn } from '../fixtures/bring-in.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { StoreHere } from '../open-store.ts';
import { recoverWorkspace } from '../recover/recover-workspace.ts';
import { Workspace } from '../workspace.ts';
import { carryAuthorityLists } from './carry-lists.ts';
import { removeAuthorityList } from './remove-authority-list.ts';
import { storeAuthorityList } from './store-authority-list.ts';

const options = { nativeBinding: process.env.KANWU_SQLITE_BINDING };
let directory: string;
let path: string;
let workspace: Workspace;

const records: readonly AuthorityRecord[] = ['林若溪', '何晚晴', '周亦舟'].map((name, place) => ({
  ...{ identifier: `甲-${place}`, type: 'person', name, aliases: [`${name}甫`], from: 1901, to: null, place: '青川' },
  ...{ titles: ['局长'], note: '' },
}));
const looked: NameToLookUp = { name: '何晚晴', type: 'person', years: null, beside: '', article: '' };

function load(into: Workspace, sha256: string, name: string) {
  const parts = [Buffer.from(JSON.stringify(records))];
  return storeAuthorityList(new StoreHere(into), { sha256, name, file: `${name}.csv`, parts }, { stop: neverStop });
}

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  path = join(directory, '青川.kanwu');
  workspace = Workspace.open(path, options);
  bringIn(workspace, [['青川区新签约两个项目', '本报讯 5月6日,青川区招商局局长林若溪出席。']]);
  await load(workspace, 'a'.repeat(64), '人物');
});

afterEach(() => {
  workspace.close();
  rmSync(directory, { recursive: true });
});

/** Whether another file has the list, and finds by it what the workspace does. */
function expectListIn(file: string): void {
  const other = Workspace.open(file, { ...options, readonly: true });
  try {
    expect(other.authorityLists.list()).toMatchObject([{ sha256: 'a'.repeat(64), name: '人物', records: 3 }]);
    expect(other.findRecords(looked)).toEqual(workspace.findRecords(looked));
    expect(other.findRecords(looked)[0]?.record).toEqual(records[1]);
    expect(checkWorkspace(other).problems).toEqual([]);
  } finally {
    other.close();
  }
}

describe('authority lists', () => {
  it('are in a backup and in what is restored of it', () => {
    const wanted = { path, folder: folderBeside(path), why: 'hourly', at: Date.now(), atMostEvery: 0 } as const;
    const made = backUp({ ...wanted, share: 0.2 }, options).made?.path ?? '';
    expectListIn(made);
    const restored = join(directory, 'restored.kanwu');
    restoreBackup(made, restored, options);
    expectListIn(restored);
  });

  it('are recovered with the workspace', () => {
    workspace.close();
    const to = join(directory, 'recovered.kanwu');
    recoverWorkspace(path, to, options);
    workspace = Workspace.open(path, options);
    expectListIn(to);
  });

  it('stay when an issue is purged', () => {
    const [id] = workspace.issueIds();
    if (id === undefined) throw new Error('an issue is expected');
    const line = workspace.lines.issue(id);
    workspace.purge({ id, name: line?.title ?? line?.firstPage.fileName ?? '', reason: '试' }, doingAs('档案员', 9));
    expect(workspace.authorityLists.list()).toHaveLength(1);
    expect(workspace.findRecords(looked)[0]?.record).toEqual(records[1]);
  });

  it('come from a copy that has them, once, and never in the place of one of that name', async () => {
    const own = Workspace.open(join(directory, 'own.kanwu'), options);
    try {
      const store = new StoreHere(own);
      expect(await carryAuthorityLists(store, path, { stop: neverStop })).toBe(1);
      expect(own.findRecords(looked)).toEqual(workspace.findRecords(looked));
      expect(await carryAuthorityLists(store, path, { stop: neverStop })).toBe(0);
      await load(workspace, 'b'.repeat(64), '机构');
      await load(own, 'c'.repeat(64), '机构');
      expect(await carryAuthorityLists(store, path, { stop: neverStop })).toBe(0);
      expect(own.authorityLists.list().map(({ sha256 }) => sha256[0])).toEqual(['a', 'c']);
    } finally {
      own.close();
    }
  });

  it('do not come back from a copy once they are removed here, until they are loaded again', async () => {
    const own = Workspace.open(join(directory, 'own.kanwu'), options);
    try {
      const store = new StoreHere(own);
      bringIn(own, [['要闻', '林若溪到会。']]);
      await carryAuthorityLists(store, path, { stop: neverStop });
      await removeAuthorityList(store, 'a'.repeat(64), { stop: neverStop });
      expect(await carryAuthorityLists(store, path, { stop: neverStop })).toBe(0);
      await load(own, 'a'.repeat(64), '人物');
      expect(own.authorityLists.removed()).toEqual([]);
      await removeAuthorityList(store, 'a'.repeat(64), { stop: neverStop });
      expect(own.authorityLists.removed()).toEqual(['a'.repeat(64)]);
    } finally {
      own.close();
    }
    const to = join(directory, 'recovered.kanwu');
    recoverWorkspace(join(directory, 'own.kanwu'), to, options);
    const recovered = Workspace.open(to, options);
    expect(recovered.authorityLists.removed()).toEqual(['a'.repeat(64)]);
    recovered.close();
  });

  it('leave nothing when somebody cancels while they come', async () => {
    const own = Workspace.open(join(directory, 'own.kanwu'), options);
    try {
      const stop = stopWith(AbortSignal.abort());
      await expect(carryAuthorityLists(new StoreHere(own), path, { stop })).rejects.toMatchObject({
        code: 'cancelled',
      });
      expect([own.authorityLists.list(), own.authorityLists.parts()]).toEqual([[], []]);
      expect(own.authorityLists.removed()).toEqual([]);
    } finally {
      own.close();
    }
  });
});
