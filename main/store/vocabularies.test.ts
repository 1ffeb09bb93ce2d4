import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OwnVocabulary } from '../../model/category.ts';
import { importVocabulary, removeVocabulary } from '../../model/edits/vocabulary.ts';
import { newId, type VocabularyId } from '../../model/ids.ts';
import { doingAs } from './fixtures/doing-as.ts';
import { Workspace } from './workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const doing = doingAs('档案员', 1_700_000_000_000);
const term = (code: string, zh: string, broader: string | null) => ({
  ...{ scheme: '水务', code, label: { zh, en: '' }, broader },
});
const water: OwnVocabulary = {
  ...{ id: newId<VocabularyId>(), scheme: '水务', label: { zh: '水务词表', en: 'Water' } },
  terms: [term('W', '水务', null), term('W1', '供水', 'W')],
};

let directory: string;
let workspace: Workspace;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  workspace = Workspace.open(join(directory, 'w.kanwu'), { nativeBinding });
});

afterEach(() => {
  workspace.close();
  rmSync(directory, { recursive: true });
});

test('a workspace keeps its own vocabularies, in the order in which they came', () => {
  const second = { ...water, id: newId<VocabularyId>(), scheme: '农业', terms: [] };
  workspace.execute(importVocabulary(second, false), doing);
  workspace.execute(importVocabulary(water, false), doing);
  workspace.close();
  workspace = Workspace.open(workspace.path, { nativeBinding });
  expect(workspace.vocabularies()).toEqual([water, second]);
});

test('adding, changing and removing a vocabulary can be undone, and are in the history', () => {
  workspace.execute(importVocabulary(water, false), doing);
  workspace.execute(importVocabulary({ ...water, terms: [term('W', '水利', null)] }, true), doing);
  workspace.execute(removeVocabulary(water), doing);
  expect(workspace.vocabularies()).toEqual([]);
  workspace.undo(doing);
  expect(workspace.vocabularies()[0]?.terms).toEqual([term('W', '水利', null)]);
  workspace.undo(doing);
  expect(workspace.vocabularies()).toEqual([water]);
  workspace.undo(doing);
  expect(workspace.vocabularies()).toEqual([]);
  const page = { before: null, limit: 10, articleId: null };
  const edits = workspace.journal.list(page).filter(({ kind }) => kind === 'edit');
  expect(edits.map(({ action, summary }) => `${action} ${summary}`)).toEqual([
    'vocabulary-remove 水务词表',
    'vocabulary-revise 水务词表',
    'vocabulary-add 水务词表',
  ]);
});

test('the journal alone gives the same vocabularies', () => {
  workspace.execute(importVocabulary(water, false), doing);
  const other = Workspace.open(join(directory, 'other.kanwu'), { nativeBinding });
  other.merge(workspace);
  expect(other.dump()).toEqual(workspace.dump());
  other.close();
});
