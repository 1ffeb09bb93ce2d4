import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Citation, noCitation } from '../../model/citation.ts';
import { importEditOf } from '../analysis/import-edit.ts';
import { doingAs } from './fixtures/doing-as.ts';
import { onePage } from './fixtures/one-page.ts';
import { openStore, type StoreHere } from './open-store.ts';
import { recoverWorkspace } from './recover/recover-workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const said: Citation = {
  ...noCitation,
  ...{ title: '青川报 1872', licence: 'CC-BY-4.0', creators: [{ name: '周, 亦舟', orcid: '0000-0002-1825-0097' }] },
};

let directory: string;
let store: StoreHere;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  store = await openStore(join(directory, 'w.kanwu'), { nativeBinding });
});

afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true });
});

describe('how a workspace’s datasets are to be cited', () => {
  it('is empty until somebody says it, and then what was said last', async () => {
    expect(await store.read('citation', null)).toEqual(noCitation);
    await store.write('save-citation', { ...said, title: '旧名' });
    await store.write('save-citation', said);
    expect(await store.read('citation', null)).toEqual(said);
  });

  it('is no decision: the journal knows nothing of it', async () => {
    const before = await store.read('revision', null);
    await store.write('save-citation', said);
    expect(await store.read('revision', null)).toEqual(before);
  });

  it('is there when the workspace is opened again, and when a damaged one is recovered', async () => {
    const doing = doingAs('档案员', 1_700_000_000_000);
    const analysis = onePage('1', ['大桥通车', '局长出席。']);
    await store.write('import', { path: '', doing, issue: { edit: importEditOf(analysis), source: analysis.source } });
    await store.write('save-citation', said);
    await store.close();
    store = await openStore(join(directory, 'w.kanwu'), { nativeBinding });
    expect(await store.read('citation', null)).toEqual(said);
    await store.close();
    const to = join(directory, 'recovered.kanwu');
    recoverWorkspace(join(directory, 'w.kanwu'), to, { nativeBinding });
    store = await openStore(to, { nativeBinding });
    expect(await store.read('citation', null)).toEqual(said);
  });
});
