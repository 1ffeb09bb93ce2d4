import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../../model/commands/command.ts';
import { readingOfDocument } from '../../../model/document-reading.ts';
import type { Entity } from '../../../model/entity.ts';
import { type EntityId, newId } from '../../../model/ids.ts';
import { wholeLibrary } from '../../../model/library.ts';
import { type Hit, HitPage, hitIdsIn, mostSorted, SearchFacets } from '../../../model/search/hits.ts';
import { everywhere, type SearchNarrowing, type SearchQuery } from '../../../model/search/search-query.ts';
import { bringIn } from '../fixtures/bring-in.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { newMention, type SmallIssue } from '../fixtures/small-issue.ts';
import { queries } from '../queries.ts';
import { Workspace } from '../workspace.ts';
import { writes } from '../writes.ts';

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

const words = (wanted: string, narrowing: Partial<SearchNarrowing> = {}): SearchQuery => ({
  ...{ kind: 'words', wanted, narrowing: { ...everywhere, ...narrowing } },
});

function hits(query: SearchQuery, limit = 2): Hit[] {
  const found: Hit[] = [];
  let after: number | null = null;
  do {
    const page: HitPage = queries['find-hits'](workspace, { query, after, limit });
    // It goes over the bridge.
    expect(HitPage.parse(page)).toEqual(page);
    found.push(...page.hits);
    after = page.next;
  } while (after !== null);
  return found;
}

const shown = ({ before, text, after }: Hit): string => `${before}[${text}]${after}`;
const facets = (query: SearchQuery): SearchFacets => SearchFacets.parse(queries['search-facets'](workspace, query));

function articleIds({ issue }: SmallIssue) {
  return workspace.lines.articlesOf(issue.id).map(({ id }) => id);
}

function mark(issue: SmallIssue, name: string, type: 'person' | 'organization') {
  const start = issue.source.text.indexOf(name);
  return newMention(issue, start, start + name.length, type);
}

describe('hits', () => {
  it('are all places of all words, each once, in the order of the articles, with where they are in the text', () => {
    bringIn(workspace, [
      ['甲', '林若溪到圖書館，图书馆开馆。'],
      ['乙', '区图书馆', '图书'],
    ]);
    bringIn(workspace, [['丙', '图书馆闭馆']], '报', 1);
    const found = hits(words('图书馆 图书'));
    expect(found.map(shown)).toEqual([
      '林若溪到[圖書館]，图书馆开馆。',
      '林若溪到圖書館，[图书馆]开馆。',
      '区[图书馆]',
      '[图书馆]闭馆',
    ]);
    for (const { articleId, start, end, text } of found) {
      expect(readingOfDocument(workspace.articles.read(articleId)).text.slice(start, end)).toBe(text);
    }
    expect(hits(words(''))).toEqual([]);
  });

  it('can be sorted by what stands on a side of them, the nearest character first, and looked up by their ids', () => {
    bringIn(workspace, [['甲', '丙的图书馆一，甲的图书馆二，乙之图书馆三。']]);
    const sorted = (order: 'before' | 'after') => {
      const { ids, isCut } = queries['sorted-hits'](workspace, { query: words('图书馆'), order });
      expect(isCut).toBe(false);
      return queries.hits(workspace, hitIdsIn(ids)).map(({ before, after }) => before.slice(-2) + after.slice(0, 1));
    };
    expect(sorted('before')).toEqual(['乙之三', '丙的一', '甲的二']);
    expect(sorted('after')).toEqual(['丙的一', '乙之三', '甲的二']);
    expect(queries.hits(workspace, hitIdsIn('99.0.1'))).toEqual([]);
  });

  it('are sorted as far as ten thousand, and that there are more is said', () => {
    const line = `${'图'.repeat(100)}。`;
    bringIn(workspace, [['甲', ...Array.from({ length: 101 }, () => line)]]);
    const { ids, isCut } = queries['sorted-hits'](workspace, { query: words('图'), order: 'before' });
    expect(hitIdsIn(ids)).toHaveLength(mostSorted);
    expect(isCut).toBe(true);
  });

  it('of a pattern are found in the texts in which it may stand', () => {
    bringIn(workspace, [['甲', '第１２期，第3期', '无期']]);
    const query: SearchQuery = { kind: 'pattern', wanted: '第\\d+期', narrowing: everywhere };
    const { texts, next } = queries['texts-to-look-in'](workspace, { query, after: null });
    expect(texts.map(({ text }) => text)).toEqual(['第１２期，第3期']);
    expect(next).toBeNull();
    const [first] = texts;
    const found = queries['hits-at'](workspace, [{ number: first?.number ?? 0, places: [{ start: 0, end: 4 }] }]);
    expect(found.map(shown)).toEqual(['[第１２期]，第3期']);
  });

  it('are narrowed down to what an entity is named in, whichever it was joined with', () => {
    const issue = bringIn(workspace, [
      ['甲', '林若溪到图书馆'],
      ['乙', '何晚晴到图书馆'],
    ]);
    const named = (id: EntityId, name: string): Entity => ({
      ...{ id, type: 'person', name, aliases: [], links: [], notInLists: [], note: '', joinedInto: null },
    });
    const [lin, he] = [named(newId(), '林若溪'), named(newId(), '何晚晴')];
    const marks = [lin, he].map(({ id, name }) => ({
      ...{ ...mark(issue, name, 'person'), status: 'accepted' as const, entityId: id },
    }));
    execute(
      { name: 'entity.add', payload: { records: [lin, he] } },
      { name: 'mention.add', payload: { records: marks } },
    );
    const of = (entityId: EntityId) => hits(words('图书馆', { entityId })).map(shown);
    expect(of(lin.id)).toEqual(['林若溪到[图书馆]']);
    const count = ({ entities }: SearchFacets) => entities.map(({ name, articles }) => [name, articles]);
    expect(count(facets(words('图书馆')))).toEqual(
      expect.arrayContaining([
        ['林若溪', 1],
        ['何晚晴', 1],
      ]),
    );
    execute({ name: 'entity.revise', payload: { revisions: [{ id: he.id, changes: { joinedInto: lin.id } }] } });
    expect(of(lin.id)).toEqual(['林若溪到[图书馆]', '何晚晴到[图书馆]']);
    expect(count(facets(words('图书馆', { entityId: lin.id })))).toEqual([['林若溪', 2]]);
  });

  it('are narrowed down to articles, and to paragraphs in which a type or an entity stands that nobody rejected', () => {
    const issue = bringIn(workspace, [
      ['甲', '林若溪到图书馆', '图书馆开馆'],
      ['乙', '何晚晴到图书馆'],
    ]);
    const [lin, he] = [mark(issue, '林若溪', 'person'), mark(issue, '何晚晴', 'person')];
    execute({ name: 'mention.add', payload: { records: [{ ...lin, status: 'accepted' }, he] } });
    const only = (narrowing: Partial<SearchNarrowing>) => hits(words('图书馆', narrowing)).map(shown);
    expect(only({ type: 'person' })).toEqual(['林若溪到[图书馆]', '何晚晴到[图书馆]']);
    execute({ name: 'mention.revise', payload: { revisions: [{ id: he.id, changes: { status: 'rejected' } }] } });
    expect(only({ type: 'person' })).toEqual(['林若溪到[图书馆]']);
    expect(only({ type: 'place' })).toEqual([]);
    expect(only({ filter: { ...wholeLibrary, words: '乙' } })).toEqual(['何晚晴到[图书馆]']);
  });
});

describe('facets', () => {
  it('count articles exactly, each facet as if nothing of it were chosen', () => {
    const first = bringIn(workspace, [
      ['甲', '林若溪到图书馆', '图书馆开馆'],
      ['乙', '何晚晴到图书馆'],
    ]);
    bringIn(workspace, [['丙', '图书馆闭馆']], '别报', 1);
    const [one] = articleIds(first);
    if (one === undefined) throw new Error('an article is expected');
    execute(
      { name: 'mention.add', payload: { records: [{ ...mark(first, '林若溪', 'person'), status: 'accepted' }] } },
      { name: 'article.revise', payload: { revisions: [{ id: one, changes: { state: 'done' } }] } },
    );
    const all = facets(words('图书馆'));
    expect(all).toMatchObject({ articles: 3, blocks: 4 });
    expect(all.states).toEqual([
      { state: 'untouched', articles: 2 },
      { state: 'done', articles: 1 },
    ]);
    expect(all.publications.map(({ title, articles }) => [title, articles])).toEqual([
      ['芦岭报', 2],
      ['别报', 1],
    ]);
    expect(all.types).toEqual([{ type: 'person', articles: 1 }]);
    const done = facets(words('图书馆', { filter: { ...wholeLibrary, states: ['done'] } }));
    expect(done).toMatchObject({ articles: 1, blocks: 2, states: all.states });
    expect(done.publications.map(({ title }) => title)).toEqual(['芦岭报']);
    const person = facets(words('图书馆', { type: 'person' }));
    expect(person).toMatchObject({ articles: 1, blocks: 1, types: all.types });
    expect(facets(words('无此词'))).toMatchObject({ articles: 0, blocks: 0, states: [], types: [] });
  });
});

describe('searches', () => {
  it('are kept by a name, and one that was kept by it before gives way', () => {
    const query = words('图书馆', { type: 'person' });
    writes['save-search'](workspace, { name: '馆', query: words('馆') });
    writes['save-search'](workspace, { name: '馆', query });
    expect(queries['saved-searches'](workspace)).toEqual([{ name: '馆', query }]);
    writes['remove-saved-search'](workspace, '馆');
    expect(queries['saved-searches'](workspace)).toEqual([]);
  });
});
