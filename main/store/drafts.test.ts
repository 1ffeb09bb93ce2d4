import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DraftPlace, Typist } from '../../model/draft.ts';
import { type ArticleId, newId } from '../../model/ids.ts';
import { Workspace } from './workspace.ts';

const options = { nativeBinding: process.env.KANWU_SQLITE_BINDING };
const articleId = newId<ArticleId>();
const note: DraftPlace = { kind: 'article', articleId, field: 'note' };
const headline: DraftPlace = { kind: 'article', articleId, field: 'headline' };

let directory: string;
let workspace: Workspace;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  workspace = Workspace.open(join(directory, 'w.kanwu'), options);
});

afterEach(() => {
  workspace.close();
  rmSync(directory, { recursive: true });
});

const typist = (person: string, window: string, ...otherWindows: string[]): Typist => ({
  ...{ person, window, otherWindows },
});
const textsFor = (who: Typist): string[] => workspace.drafts.list(who).map(({ text }) => text);

test('what is typed is there after the program was started anew, the newest text of each place', () => {
  workspace.drafts.write({ place: note, text: '待查', at: 1 }, typist('沈', 'w1'));
  workspace.drafts.write({ place: note, text: '待查原件', at: 2 }, typist('沈', 'w1'));
  workspace.drafts.write({ place: headline, text: '渡口新桥', at: 3 }, typist('沈', 'w1'));
  workspace.close();
  workspace = Workspace.open(join(directory, 'w.kanwu'), options);
  expect(workspace.drafts.list(typist('沈', 'w2'))).toEqual([
    { place: note, text: '待查原件', at: 2 },
    { place: headline, text: '渡口新桥', at: 3 },
  ]);
});

test('what is typed goes when its field is left, whichever window it was typed in first', () => {
  workspace.drafts.write({ place: note, text: '待查', at: 1 }, typist('沈', 'w1'));
  workspace.drafts.write({ place: note, text: '查过', at: 2 }, typist('沈', 'w2'));
  expect(textsFor(typist('沈', 'w3'))).toEqual(['查过']);
  workspace.drafts.remove(note, typist('沈', 'w3'));
  expect(textsFor(typist('沈', 'w1'))).toEqual([]);
});

test('two windows that are open each keep what is typed in them', () => {
  workspace.drafts.write({ place: note, text: '左', at: 1 }, typist('沈', 'w1', 'w2'));
  workspace.drafts.write({ place: note, text: '右', at: 2 }, typist('沈', 'w2', 'w1'));
  expect(textsFor(typist('沈', 'w1', 'w2'))).toEqual(['左']);
  workspace.drafts.remove(note, typist('沈', 'w1', 'w2'));
  expect(textsFor(typist('沈', 'w2', 'w1'))).toEqual(['右']);
});

test('of two windows that went down with the same field, the newer text is offered', () => {
  workspace.drafts.write({ place: note, text: '左', at: 1 }, typist('沈', 'w1', 'w2'));
  workspace.drafts.write({ place: note, text: '右', at: 2 }, typist('沈', 'w2', 'w1'));
  expect(textsFor(typist('沈', 'w3'))).toEqual(['右']);
});

test('what one person types is not another’s', () => {
  workspace.drafts.write({ place: note, text: '待查', at: 1 }, typist('沈', 'w1'));
  expect(textsFor(typist('陆', 'w1'))).toEqual([]);
});

test('a draft is no act: the journal knows nothing of it', () => {
  workspace.drafts.write({ place: note, text: '待查', at: 1 }, typist('沈', 'w1'));
  expect(workspace.journal.last()).toBe(0);
  expect(workspace.takeOthersEntries()).toBeNull();
});
