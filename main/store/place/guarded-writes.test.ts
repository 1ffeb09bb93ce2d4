import { copyFileSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { everywhere } from '../../../model/search/search-query.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { importEdit, smallIssue } from '../fixtures/small-issue.ts';
import { StoreHere } from '../open-store.ts';
import type { WriteName } from '../store.ts';
import { Workspace } from '../workspace.ts';
import { writes } from '../writes.ts';

const names = Object.keys(writes) as WriteName[];

let directory: string;
let path: string;
let workspace: Workspace;
let store: StoreHere;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  path = join(directory, 'w.kanwu');
  workspace = Workspace.open(path, { nativeBinding: process.env.KANWU_SQLITE_BINDING });
  store = new StoreHere(workspace);
  const issue = smallIssue();
  workspace.execute(importEdit(issue), doingAs('档案员'), [issue.source]);
  workspace.makeWhole();
});

afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true });
});

it('nothing that can be written is begun where the file is not at its place, or another lies there', async () => {
  const elsewhere = join(directory, 'moved.kanwu');
  renameSync(path, elsewhere);
  // What is to be written does not matter: it is not looked at.
  for (const name of names) await expect(store.write(name, null)).rejects.toMatchObject({ code: 'workspace-moved' });
  copyFileSync(elsewhere, path);
  for (const name of names) await expect(store.write(name, null)).rejects.toMatchObject({ code: 'workspace-replaced' });
});

it('what is no act is not written either where the file goes meanwhile', () => {
  const elsewhere = join(directory, 'moved.kanwu');
  workspace.savedSearches.put({ name: '甲', query: { kind: 'words', wanted: '渡口', narrowing: everywhere } });
  const removeWhileItGoes = (): void => {
    workspace.savedSearches.remove('甲');
    renameSync(path, elsewhere);
  };
  expect(() => workspace.writeBeside(removeWhileItGoes)).toThrow(expect.objectContaining({ code: 'workspace-moved' }));
  renameSync(elsewhere, path);
  expect(workspace.savedSearches.list().map((search) => search.name)).toEqual(['甲']);
});
