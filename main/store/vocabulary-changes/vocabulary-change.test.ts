import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Classification, OwnVocabulary } from '../../../model/category.ts';
import { classificationIdOf, vocabularyIdOf } from '../../../model/derived-ids.ts';
import { importVocabulary } from '../../../model/edits/vocabulary.ts';
import type { ArticleId } from '../../../model/ids.ts';
import type { Status } from '../../../model/status.ts';
import type { VocabularyChange } from '../../../model/vocabulary-change.ts';
import { bringIn } from '../fixtures/bring-in.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { queries } from '../queries.ts';
import { Workspace } from '../workspace.ts';
import { writes } from '../writes.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const doing = doingAs('档案员', 1_700_000_000_000);
const scheme = '水务';
const id = vocabularyIdOf(scheme);
const term = (code: string, zh: string, broader: string | null = null) => ({
  ...{ scheme, code, label: { zh, en: zh }, broader },
});
const water: OwnVocabulary = {
  ...{ id, scheme, label: { zh: '水务', en: 'Water' } },
  terms: [term('W', '水务'), term('W1', '供水', 'W'), term('W2', '自来水', 'W'), term('W21', '水价', 'W2')],
};

let workspace: Workspace;
let articles: readonly ArticleId[];

beforeEach(() => {
  workspace = Workspace.open(':memory:', { nativeBinding });
  articles = ['甲', '乙', '丙', '丁'].flatMap((title) => {
    const { blocks } = bringIn(workspace, [[`青川${title}报`, `${title}处昨日通水。`]]);
    return blocks[0]?.articleId ?? [];
  });
  const { id: _id, ...vocabulary } = water;
  workspace.execute(importVocabulary(vocabulary, undefined), doing);
});

afterEach(() => workspace.close());

function articleAt(place: number): ArticleId {
  const id = articles[place];
  if (id === undefined) throw new Error('no such article');
  return id;
}

/** Says of an article, by its place in the list, that it is under a category, or not. */
function file(article: number, code: string, status: Status): void {
  const articleId = articleAt(article);
  const record: Classification = {
    ...{ id: classificationIdOf(articleId, scheme, code), articleId, scheme, code, status },
    ...(status === 'suggested' ? { origin: 'category-words@1', confidence: 0.5 } : { origin: 'person', confidence: 1 }),
  };
  const commands = [{ name: 'classification.add', payload: { records: [record] } }] as const;
  if (status === 'suggested') workspace.suggest([...commands]);
  else workspace.execute({ action: 'classification-add', articleId, summary: '', commands: [...commands] }, doing);
}

const change = (wanted: VocabularyChange) =>
  writes['change-vocabulary'](workspace, { wanted: { id, change: wanted }, doing });
const merge = { kind: 'merge-term', code: 'W2', into: 'W1' } as const;
const counts = () => queries['term-merge-counts'](workspace, { id, change: merge });
const filed = (article: number): string[] =>
  workspace.records.classification
    .where('articleId', articleAt(article))
    .map(({ code, status }) => `${code} ${status}`)
    .sort();

describe('making a category part of another', () => {
  it('files what was filed under it under the other, as one edit that says how much, and that one undo takes back', () => {
    file(0, 'W2', 'accepted');
    file(1, 'W2', 'accepted');
    file(1, 'W1', 'accepted');
    file(2, 'W2', 'accepted');
    file(2, 'W1', 'rejected');
    file(3, 'W2', 'rejected');
    const before = workspace.dump();
    const expected = { filed: 3, doubled: 1, overruled: 1, rejected: 1, suggested: 0 };
    expect(counts()).toEqual(expected);
    expect(workspace.dump()).toEqual(before);
    const { written, counts: came } = change(merge);
    expect(came).toEqual(expected);
    expect(written?.entry).toMatchObject({ action: 'vocabulary-merge', summary: '自来水 → 供水', articleId: null });
    expect([0, 1, 2, 3].map(filed)).toEqual([['W1 accepted'], ['W1 accepted'], ['W1 accepted'], []]);
    expect(workspace.vocabularies()[0]?.terms).toEqual([
      term('W', '水务'),
      term('W1', '供水', 'W'),
      term('W21', '水价', 'W1'),
    ]);
    expect([...workspace.journalProblems(), ...workspace.projectionProblems()]).toEqual([]);
    workspace.undo(doing);
    expect(workspace.dump()).toEqual(before);
  });

  it('leaves what is only suggested to whoever suggests, and says how much that is', () => {
    file(0, 'W2', 'suggested');
    file(1, 'W2', 'accepted');
    file(1, 'W1', 'suggested');
    expect(counts()).toMatchObject({ filed: 1, doubled: 0, suggested: 1 });
    change(merge);
    expect(filed(0)).toEqual(['W2 suggested']);
    expect(filed(1)).toEqual(['W1 accepted']);
  });

  it('leaves what was removed with its issue as it was', () => {
    file(0, 'W2', 'accepted');
    const issueId = workspace.records.article.get(articleAt(0))?.issueId;
    if (issueId === undefined) throw new Error('no issue');
    const commands = [{ name: 'issue.remove', payload: { ids: [issueId] } }] as const;
    workspace.execute({ action: 'issue-remove', articleId: null, summary: '', commands: [...commands] }, doing);
    expect(counts()).toMatchObject({ filed: 0 });
  });

  it('says the same in a copy that the change is merged into', () => {
    file(0, 'W2', 'accepted');
    const other = Workspace.open(':memory:', { nativeBinding });
    other.merge(workspace);
    change(merge);
    expect(other.merge(workspace)).toMatchObject({ conflicts: 0 });
    expect(other.dump()).toEqual(workspace.dump());
    other.close();
  });
});

describe('changing a vocabulary', () => {
  it('is one edit each, named by what was changed', () => {
    const done = [
      change({ kind: 'rename', label: { zh: '水务词表', en: '' } }),
      change({ kind: 'add-term', code: 'W3', label: { zh: '排水', en: 'Drainage' }, broader: 'W' }),
      change({ kind: 'rename-term', code: 'W1', label: { zh: '给水', en: 'Supply' } }),
      change({ kind: 'move-term', code: 'W21', broader: 'W1' }),
      change({ kind: 'remove-term', code: 'W2' }),
    ];
    expect(done.map(({ written }) => `${written?.entry.action} ${written?.entry.summary}`)).toEqual([
      'vocabulary-revise 水务词表',
      'vocabulary-revise 排水 / Drainage',
      'vocabulary-revise 给水 / Supply',
      'vocabulary-revise 水价',
      'vocabulary-revise 自来水',
    ]);
    expect(workspace.vocabularies()[0]).toMatchObject({ scheme, label: { zh: '水务词表', en: '水务词表' } });
    for (const _ of done) workspace.undo(doing);
    expect(workspace.vocabularies()).toEqual([water]);
  });

  it('that changes nothing, or can’t be done, is no edit', () => {
    for (const each of [
      { kind: 'rename-term', code: 'W1', label: { zh: '供水', en: '供水' } },
      { kind: 'add-term', code: 'W1', label: { zh: '别的', en: '' }, broader: null },
      { kind: 'move-term', code: 'W', broader: 'W1' },
    ] as const)
      expect(change(each)).toEqual({ counts: null, written: null });
  });

  it('of a vocabulary that is gone says so', () => {
    const commands = [{ name: 'vocabulary.remove', payload: { ids: [id] } }] as const;
    workspace.execute({ action: 'vocabulary-remove', articleId: null, summary: '', commands: [...commands] }, doing);
    expect(() => change(merge)).toThrow(/record-not-found/);
  });
});
