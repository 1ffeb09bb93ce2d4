import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../../model/commands/command.ts';
import { readingOfDocument } from '../../../model/document-reading.ts';
import { FoundCounts } from '../../../model/search/found-text.ts';
import { importEditOf } from '../../analysis/import-edit.ts';
import { bringIn } from '../fixtures/bring-in.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { onePage } from '../fixtures/one-page.ts';
import { newCorrection } from '../fixtures/small-issue.ts';
import { Workspace } from '../workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const doing = doingAs('档案员');

let workspace: Workspace;

beforeEach(() => {
  workspace = Workspace.open(':memory:', { nativeBinding });
});
afterEach(() => workspace.close());

function execute(...commands: readonly Command[]): void {
  workspace.execute({ action: 'article-revise', articleId: null, summary: '', commands }, doing);
}

/** What the places read that were found first in each article. */
function found(query: string): string[] {
  return workspace.search.find(query, null, 100).found.flatMap(({ passage }) => {
    const [first] = passage.found;
    return first === undefined ? [] : [passage.text.slice(first.start - passage.start, first.end - passage.start)];
  });
}

const headlines = (query: string): string[] =>
  workspace.search.find(query, null, 100).found.map(({ headline }) => headline);

describe('what stands in the text is found', () => {
  it.each([
    ['as it is printed', '招商局', '招商局'],
    ['as one character', '局', '局'],
    ['in simplified characters though it is printed in traditional ones', '乡镇图书馆', '鄉鎮圖書館'],
    ['in traditional characters though it is printed in simplified ones', '區招商局', '区招商局'],
    ['half-width though it is printed full-width', 'abc公司', 'ＡＢＣ公司'],
    ['full-width though it is printed half-width', '２０２０', '2020'],
    ['over a broken line', '出席签约仪式', '出席签约\n\n仪式'],
    ['with a space that is not printed', '"出席 签约"', '出席签约'],
    ['as a character outside the basic plane', '𠮷野', '𠮷野'],
    ['with signs that mean something to a database', '100%*"_', '100%*“_'],
  ])('%s', (_, query, printed) => {
    bringIn(workspace, [['区招商局出席签约\n\n仪式', '鄉鎮圖書館与ＡＢＣ公司，2020年', '𠮷野先生说：100%*“_”']]);
    expect(found(query)).toEqual([printed]);
  });

  it('only where all words stand in one paragraph', () => {
    bringIn(workspace, [
      ['甲', '林若溪到图书馆'],
      ['乙', '林若溪', '图书馆'],
    ]);
    expect(headlines('图书馆 林若溪')).toEqual(['甲']);
    expect(headlines('林若溪')).toEqual(['甲', '乙']);
    expect(headlines('"图书馆 林若溪"')).toEqual([]);
  });

  it('with the passage around, in the article’s reading text, and how many paragraphs hold it', () => {
    const issue = bringIn(workspace, [['馆内', `${'前'.repeat(50)}图书馆${'后'.repeat(200)}图书馆`, '又一图书馆']]);
    const [hit] = workspace.search.find('图书馆', null, 1).found;
    if (hit === undefined) throw new Error('nothing is found');
    const { text } = readingOfDocument(workspace.articles.read(hit.articleId));
    const { passage } = hit;
    expect(hit).toMatchObject({ issueId: issue.issue.id, issue: '芦岭报', headline: '馆内', page: null, blocks: 2 });
    expect(text.slice(passage.start, passage.start + passage.text.length)).toBe(passage.text);
    expect(passage.found.map(({ start, end }) => text.slice(start, end))).toEqual(['图书馆']);
    expect(passage.text.length).toBeLessThan(130);
    expect(FoundCounts.parse(workspace.search.count('图书馆'))).toEqual({ articles: 1, blocks: 2 });
  });

  it('on the page where it stands', () => {
    const page = onePage('A3', ['续版', '区图书馆']);
    workspace.execute(importEditOf(page), doing, [page.source]);
    expect(workspace.search.find('图书馆', null, 1).found).toMatchObject([{ issue: '青川报', page: 'A3' }]);
  });
});

describe('what is found changes with', () => {
  it('corrections that are accepted, undone and taken up again', () => {
    const issue = bringIn(workspace, [['甲', '区图画馆开馆', '别处']]);
    const correction = { ...newCorrection(issue, 5, 6, '书'), status: 'suggested' as const };
    execute({ name: 'correction.add', payload: { records: [correction] } });
    expect(headlines('图书馆')).toEqual([]);
    const revisions = [{ id: correction.id, changes: { status: 'accepted' as const } }];
    execute({ name: 'correction.revise', payload: { revisions } });
    expect([headlines('图书馆'), headlines('图画馆'), headlines('别处')]).toEqual([['甲'], [], ['甲']]);
    const [hit] = workspace.search.find('别处', null, 1).found;
    expect(hit?.passage.start).toBe(9);
    workspace.undo(doing);
    expect([headlines('图书馆'), headlines('图画馆')]).toEqual([[], ['甲']]);
    workspace.redo(doing);
    expect([headlines('图书馆'), headlines('图画馆')]).toEqual([['甲'], []]);
  });

  it('issues and articles that are removed and come back, and blocks that go elsewhere', () => {
    const issue = bringIn(workspace, [['甲', '图书馆'], ['乙']]);
    execute({ name: 'issue.remove', payload: { ids: [issue.issue.id] } });
    expect(headlines('图书馆')).toEqual([]);
    expect(workspace.search.count('图书馆')).toEqual({ articles: 0, blocks: 0 });
    workspace.undo(doing);
    expect(headlines('图书馆')).toEqual(['甲']);
    const [, block, other] = issue.blocks;
    if (block === undefined || other === undefined) throw new Error('three blocks are expected');
    const to = (articleId: typeof block.articleId): void =>
      execute({ name: 'block.revise', payload: { revisions: [{ id: block.id, changes: { articleId } }] } });
    to(null);
    expect(headlines('图书馆')).toEqual([]);
    to(other.articleId);
    expect(headlines('图书馆')).toEqual(['乙']);
    if (other.articleId !== null) execute({ name: 'article.remove', payload: { ids: [other.articleId] } });
    expect(headlines('图书馆')).toEqual([]);
  });

  it('issues that stand elsewhere in the order, and share a place in the index where there is no room', () => {
    const issues = Array.from({ length: 12 }, (_, at) =>
      bringIn(workspace, [[`第${at}篇`, '图书馆']], `报${at}`, 1000 - (at % 7)),
    );
    const inOrder = issues
      .map(({ issue }, at) => ({ at, ordinal: issue.ordinal, id: issue.id }))
      .sort((a, b) => a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1));
    expect(headlines('图书馆')).toEqual(inOrder.map(({ at }) => `第${at}篇`));
    const [first] = inOrder;
    if (first === undefined) throw new Error('an issue is expected');
    execute({ name: 'issue.revise', payload: { revisions: [{ id: first.id as never, changes: { ordinal: 5000 } }] } });
    expect(headlines('图书馆')).toEqual([...inOrder.slice(1), first].map(({ at }) => `第${at}篇`));
  });
});
