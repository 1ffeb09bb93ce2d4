import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OwnVocabulary } from '../../model/category.ts';
import { vocabularyIdOf } from '../../model/derived-ids.ts';
import { importVocabulary, removeVocabulary } from '../../model/edits/vocabulary.ts';
import type { Edit } from '../../model/journal.ts';
import { doingAs } from './fixtures/doing-as.ts';
import { Workspace } from './workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const doing = doingAs('档案员', 1_700_000_000_000);
const term = (code: string, zh: string, broader: string | null) => ({
  ...{ scheme: '水务', code, label: { zh, en: '' }, broader },
});
const water: OwnVocabulary = {
  ...{ id: vocabularyIdOf('水务'), scheme: '水务', label: { zh: '水务词表', en: 'Water' } },
  terms: [term('W', '水务', null), term('W1', '供水', 'W')],
};

/** @param known the workspace's own of the scheme */
function imported({ id: _id, ...vocabulary }: OwnVocabulary, known?: OwnVocabulary): Edit {
  return importVocabulary(vocabulary, known);
}

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
  const second = { ...water, id: vocabularyIdOf('农业'), scheme: '农业', terms: [] };
  workspace.execute(imported(second), doing);
  workspace.execute(imported(water), doing);
  workspace.close();
  workspace = Workspace.open(workspace.path, { nativeBinding });
  expect(workspace.vocabularies()).toEqual([water, second]);
});

test('adding, changing and removing a vocabulary can be undone, and are in the history', () => {
  workspace.execute(imported(water), doing);
  workspace.execute(imported({ ...water, terms: [term('W', '水利', null)] }, water), doing);
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
    'vocabulary-remove 水务词表 / Water',
    'vocabulary-revise 水务词表 / Water',
    'vocabulary-add 水务词表 / Water',
  ]);
});

test('the journal alone gives the same vocabularies', () => {
  workspace.execute(imported(water), doing);
  const other = Workspace.open(join(directory, 'other.kanwu'), { nativeBinding });
  other.merge(workspace);
  expect(other.dump()).toEqual(workspace.dump());
  other.close();
});

test('copies that each imported a vocabulary of one scheme have one, and people are asked where the two say otherwise', () => {
  const bo = doingAs('别人', 1_700_000_001_000);
  const other = Workspace.open(join(directory, 'other.kanwu'), { nativeBinding });
  const third = Workspace.open(join(directory, 'third.kanwu'), { nativeBinding });
  const waterThere = { ...water, terms: [...water.terms, term('W2', '排水', 'W')] };
  workspace.execute(imported(water), doing);
  other.execute(imported(waterThere), bo);
  third.execute(imported(water), doingAs('又一人', 1_700_000_002_000));
  for (const [into, from] of [
    [workspace, third],
    [workspace, other],
    [other, workspace],
    [third, other],
  ] as const)
    into.merge(from);
  for (const each of [workspace, other, third]) {
    expect(each.vocabularies()).toEqual([waterThere]);
    expect(each.conflicts.shown()).toMatchObject([
      { noun: 'vocabulary', group: 'says', later: { actor: '别人' }, earlier: { actor: '档案员' } },
    ]);
    expect([...each.journalProblems(), ...each.projectionProblems()]).toEqual([]);
  }
  const [conflict] = workspace.conflicts.list();
  if (conflict !== undefined) workspace.execute(workspace.conflicts.settling(conflict, 'earlier'), doing);
  third.merge(workspace);
  for (const each of [workspace, third]) {
    expect(each.conflicts.count()).toBe(0);
    expect(each.vocabularies()).toEqual([water]);
  }
  for (const each of [other, third]) each.close();
});
