import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bringIn } from '../../store/fixtures/bring-in.ts';
import { Workspace } from '../../store/workspace.ts';
import { StoreThreads } from './store-threads.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const settings = { nativeBinding, workerPath: join(import.meta.dirname, '../store.ts') };
const articles = 100;

let directory: string;
let path: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  path = join(directory, 'w.kanwu');
  const workspace = Workspace.open(path, { nativeBinding });
  bringIn(
    workspace,
    Array.from({ length: articles }, (_, place) => [`云溪见闻之${place}`, `本报讯 第${place}号通知。`]),
  );
  workspace.close();
});

afterEach(() => rmSync(directory, { recursive: true }));

function inFile<Result>(use: (database: Database.Database) => Result): Result {
  const database = new Database(path, nativeBinding === undefined ? {} : { nativeBinding });
  try {
    return use(database);
  } finally {
    database.close();
  }
}

/** As a file of the version before is: of what is computed nothing is there as it is now. */
function makeOld(): void {
  inFile((database) => database.exec("UPDATE projection SET version = 0; UPDATE article_line SET headline = '旧'"));
}

function versions(): number[] {
  return inFile((database) => database.prepare<[], number>('SELECT DISTINCT version FROM projection').pluck().all());
}

describe('a workspace of which much is to be worked out anew when it is opened', () => {
  it('says how far that is, and is whole at the end', async () => {
    makeOld();
    const told: number[] = [];
    const store = await StoreThreads.open(path, settings, { onProgress: (fraction) => told.push(fraction) });
    expect(told.length).toBeGreaterThan(5);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    expect((await store.read('check', null)).problems).toEqual([]);
    expect((await store.read('find-articles', { wanted: '云溪见闻之7', limit: 5 })).length).toBeGreaterThan(0);
    await store.close();
  });

  it('says nothing where nothing is to be worked out', async () => {
    const told: number[] = [];
    const store = await StoreThreads.open(path, settings, { onProgress: (fraction) => told.push(fraction) });
    expect(told).toEqual([]);
    await store.close();
  });

  it('can be given up, and begins anew the next time', async () => {
    makeOld();
    const given = new AbortController();
    const preparing = { signal: given.signal, onProgress: () => given.abort() };
    await expect(StoreThreads.open(path, settings, preparing)).rejects.toMatchObject({ code: 'cancelled' });
    expect(versions()).toEqual([0]);
    const store = await StoreThreads.open(path, settings);
    expect((await store.read('check', null)).problems).toEqual([]);
    await store.close();
  });
});
