import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usualChoice } from '../../model/dataset-export.ts';
import type { Recipe } from '../../model/recipe.ts';
import { importEditOf } from '../analysis/import-edit.ts';
import { doingAs } from './fixtures/doing-as.ts';
import { onePage } from './fixtures/one-page.ts';
import { openStore, type StoreHere } from './open-store.ts';
import { recoverWorkspace } from './recover/recover-workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const catalogue: Recipe = { name: '馆藏目录', choice: { ...usualChoice('catalogue'), raw: true } };
const forCounting: Recipe = { name: 'for counting', choice: usualChoice('csv') };

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

describe('recipes of exports', () => {
  it('are kept by their names, of which each has one', async () => {
    await store.write('save-recipe', catalogue);
    await store.write('save-recipe', forCounting);
    await store.write('save-recipe', { ...catalogue, choice: { ...catalogue.choice, raw: false } });
    expect(await store.read('recipes', null)).toEqual([
      forCounting,
      { ...catalogue, choice: { ...catalogue.choice, raw: false } },
    ]);
    await store.write('remove-recipe', 'for counting');
    expect((await store.read('recipes', null)).map(({ name }) => name)).toEqual(['馆藏目录']);
  });

  it('are no decisions: the journal knows nothing of them', async () => {
    const before = await store.read('revision', null);
    await store.write('save-recipe', catalogue);
    expect(await store.read('revision', null)).toEqual(before);
  });

  it('are there when a damaged workspace is recovered', async () => {
    const doing = doingAs('档案员', 1_700_000_000_000);
    const analysis = onePage('1', ['大桥通车', '局长出席。']);
    await store.write('import', { path: '', doing, issue: { edit: importEditOf(analysis), source: analysis.source } });
    await store.write('save-recipe', catalogue);
    await store.close();
    const to = join(directory, 'recovered.kanwu');
    recoverWorkspace(join(directory, 'w.kanwu'), to, { nativeBinding });
    store = await openStore(to, { nativeBinding });
    expect(await store.read('recipes', null)).toEqual([catalogue]);
  });
});
