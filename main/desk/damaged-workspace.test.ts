import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeskEventName } from '../../model/desk-events.ts';
import { asListed } from '../../model/library.ts';
import { bringIn } from '../store/fixtures/bring-in.ts';
import { pageSize } from '../store/fixtures/damaged-file.ts';
import { databasePages } from '../store/recover/database-pages.ts';
import { treeOwners } from '../store/recover/tree-owners.ts';
import { Workspace } from '../store/workspace.ts';
import type { Desk } from './desk.ts';
import { testDeskWithThreads } from './fixtures/test-desk.ts';

const options = { nativeBinding: process.env.KANWU_SQLITE_BINDING };

let directory: string;
let path: string;
let desk: Desk;
let told: DeskEventName[];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  path = join(directory, '青川.kanwu');
  const workspace = Workspace.open(path, options);
  const long = Array.from({ length: 400 }, (_, at) => `第${at}段，青川区图书馆昨日开馆。`);
  bringIn(workspace, [['区图书馆开馆', ...long]]);
  workspace.close();
  told = [];
  desk = testDeskWithThreads((name) => told.push(name));
});

afterEach(async () => {
  await desk.closeWorkspace();
  rmSync(directory, { recursive: true });
});

/** Spoils a page of the tree of a table or index. */
function damage(file: string, name: string): void {
  const pages = databasePages(file);
  const [number = 0] = [...treeOwners(pages)].filter(([, owner]) => owner === name).at(-1) ?? [];
  pages.close();
  const bytes = readFileSync(file);
  bytes.fill(0x7f, (number - 1) * pageSize, (number - 1) * pageSize + 200);
  writeFileSync(file, bytes);
}

/** Adds so many megabytes to a file, as a file that is the source of no page. */
function enlarge(file: string, megabytes: number): void {
  const database = new Database(file, options.nativeBinding === undefined ? {} : options);
  database.exec(`INSERT INTO source SELECT 'large', NULL, zeroblob(${megabytes} * 1024 * 1024), 'utf-8', 'large', ''`);
  database.close();
}

describe('a damaged workspace', () => {
  it('is open to be read only, takes no change and leaves the file as it is', async () => {
    damage(path, 'block_by_page');
    const before = readFileSync(path);
    expect(await desk.openWorkspace(path)).toMatchObject({
      ...{ issues: 1, articles: 1 },
      readOnly: { code: 'workspace-damaged', detail: { path } },
    });
    await expect(desk.open().undo()).rejects.toMatchObject({ code: 'workspace-damaged' });
    await desk.closeWorkspace();
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('is not opened where not even that can be read, and why is said', async () => {
    const bytes = readFileSync(path);
    bytes.fill(0x7f, 100, 2000);
    writeFileSync(path, bytes);
    await expect(desk.openWorkspace(path)).rejects.toMatchObject({ code: 'workspace-damaged', detail: { path } });
  });

  it('is not merged, and the workspace that it was to be merged into goes on', async () => {
    const copy = join(directory, 'copy.kanwu');
    copyFileSync(path, copy);
    damage(copy, 'entry_record');
    await desk.openWorkspace(path);
    await expect(desk.open().merge(copy)).rejects.toMatchObject({ code: 'workspace-damaged', detail: { path: copy } });
    expect((await desk.overview())?.readOnly).toBeNull();
    expect(told).not.toContain('workspace.read-only');
  });

  it('too large to be looked through at once is found to be so while it is open', async () => {
    damage(path, 'block_by_page');
    enlarge(path, 101);
    desk = testDeskWithThreads((name) => told.push(name), { rest: 0, restAfterPart: 0 });
    expect(await desk.openWorkspace(path)).toMatchObject({ readOnly: null });
    await expect.poll(() => told).toContain('workspace.read-only');
    expect((await desk.overview())?.readOnly).toMatchObject({ code: 'workspace-damaged', detail: { path } });
    await expect(desk.open().undo()).rejects.toMatchObject({ code: 'workspace-damaged' });
  });

  it('whose file is cut off while it is open is found to be so by whoever reads it, and takes no change any more', async () => {
    await desk.openWorkspace(path);
    const { store } = desk.open();
    const [id] = await store.read('article-ids', null);
    if (id === undefined) throw new Error('there is an article');
    truncateSync(path, 4 * pageSize);
    await expect(store.read('article', id)).rejects.toMatchObject({ code: 'workspace-damaged' });
    expect(told).toContain('workspace.read-only');
    await expect(desk.open().undo()).rejects.toMatchObject({ code: 'workspace-damaged' });
    const others = await Promise.allSettled([
      store.read('library-rows', { from: 0, count: 20, view: asListed }),
      store.read('names', null),
      store.read('tag-set', null),
      store.read('publications', null),
      store.read('revision', null),
    ]);
    for (const other of others) {
      if (other.status === 'rejected') expect(other.reason).toMatchObject({ code: 'workspace-damaged' });
    }
  });

  it('found to be so while it is open takes no further change', async () => {
    await desk.openWorkspace(path);
    const { store } = desk.open();
    store.becomeReadOnly({ code: 'workspace-damaged', message: '', detail: { path, reason: 'page 7' } });
    await expect(desk.open().undo()).rejects.toMatchObject({ code: 'workspace-damaged' });
    expect((await desk.overview())?.readOnly).toMatchObject({ code: 'workspace-damaged' });
  });
});
