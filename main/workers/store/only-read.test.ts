import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bringIn } from '../../store/fixtures/bring-in.ts';
import { doingAs } from '../../store/fixtures/doing-as.ts';
import { type SmallDisk, smallDisk } from '../../store/fixtures/small-disk.ts';
import { Workspace } from '../../store/workspace.ts';
import { StoreThreads } from './store-threads.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const settings = { nativeBinding, workerPath: join(import.meta.dirname, '../store.ts') };

const probe = smallDisk(1);
probe?.remove();
if (probe === null) console.warn('not run: what happens on full and read-only disks (no small disk can be made here)');

let disk: SmallDisk;
let path: string;

describe.skipIf(probe === null)('a workspace on a disk', () => {
  beforeEach(() => {
    const made = smallDisk(4);
    if (made === null) throw new Error('a disk was there a moment ago');
    disk = made;
    path = join(disk.path, '青川.kanwu');
    const workspace = Workspace.open(path, { nativeBinding });
    bringIn(workspace, [['区图书馆开馆', '本报讯 正文。']]);
    workspace.close();
  });

  afterEach(() => disk.remove());

  /** What can be done where nothing can be written. */
  async function isRead(store: StoreThreads): Promise<void> {
    expect(await store.read('counts', null)).toEqual({ issues: 1, articles: 1 });
    const [id] = await store.read('article-ids', null);
    if (id === undefined) throw new Error('an article is expected');
    expect(await store.read('article-text', id)).toContain('本报讯');
    expect((await store.read('find-text', { wanted: '正文', after: null, limit: 5 })).found).toHaveLength(1);
    expect((await store.read('check', null)).problems).toEqual([]);
    await expect(store.write('undo', doingAs('档案员'))).rejects.toMatchObject({ code: store.readOnly?.code });
    expect(await store.write('take-others', null)).toBeNull();
  }

  it('that can only be read is read, and says why nothing can be changed', async () => {
    disk.onlyRead(true);
    const store = await StoreThreads.open(path, settings);
    expect(store.readOnly).toMatchObject({ code: 'workspace-not-writable' });
    await isRead(store);
    await store.close();
    disk.onlyRead(false);
    const again = await StoreThreads.open(path, settings);
    expect(again.readOnly).toBeNull();
    await again.close();
  });

  it('that is full is read, and says why nothing can be changed', async () => {
    disk.fill();
    const store = await StoreThreads.open(path, settings);
    expect(store.readOnly).toMatchObject({ code: 'workspace-disk-full' });
    await isRead(store);
    await store.close();
  });

  it('that fills up while it is open keeps what was saved, and goes on once there is room', async () => {
    const store = await StoreThreads.open(path, settings);
    disk.fill();
    await expect(store.write('undo', doingAs('档案员'))).rejects.toMatchObject({ code: 'workspace-disk-full' });
    expect(await store.read('counts', null)).toEqual({ issues: 1, articles: 1 });
    disk.empty();
    await store.write('undo', doingAs('档案员'));
    expect(await store.read('counts', null)).toEqual({ issues: 0, articles: 0 });
    await store.close();
    expect(readdirSync(disk.path)).toEqual(['青川.kanwu']);
    expect(statSync(path).size).toBeGreaterThan(0);
  });

  it('that is full takes no new workspace, and says why', async () => {
    disk.fill();
    await expect(StoreThreads.open(join(disk.path, 'new.kanwu'), settings)).rejects.toMatchObject({
      code: 'workspace-disk-full',
    });
  });
});
