import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleState } from '../../../model/article.ts';
import type { Command } from '../../../model/commands/command.ts';
import { type ArticleId, type IssueId, newId, type PersonId } from '../../../model/ids.ts';
import {
  asListed,
  type Direction,
  type LibraryFilter,
  type LibraryOrder,
  type LibraryView,
  wholeLibrary,
} from '../../../model/library.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { addIssues, type IssueSize } from '../fixtures/issues-of.ts';
import { shownAs } from '../fixtures/library-rows.ts';
import { Workspace } from '../workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const doing = doingAs('档案员', 2);

function edit(
  workspace: Workspace,
  commands: readonly Command[],
  articleId: ArticleId | null = null,
  as = doing,
): void {
  workspace.execute({ action: 'article-revise', articleId, summary: '', commands }, as);
}

/** Issues of those sizes, of those days. */
function withIssues(sizes: readonly IssueSize[], dates: readonly (string | null)[] = []) {
  const workspace = Workspace.open(':memory:', { nativeBinding });
  const issues = addIssues(workspace, sizes);
  const revisions = issues.map(({ issue }, at) => ({ id: issue.id, changes: { date: dates[at] ?? null } }));
  edit(workspace, [{ name: 'issue.revise', payload: { revisions } }]);
  return { workspace, lines: workspace.lines, issues };
}

function setState(workspace: Workspace, id: ArticleId, state: ArticleState, as = doing): void {
  edit(workspace, [{ name: 'article.revise', payload: { revisions: [{ id, changes: { state } }] } }], id, as);
}

const view = (filter: Partial<LibraryFilter>, order: LibraryOrder = 'listed', asOf = '1'): LibraryView => ({
  ...asListed,
  ...{ order, asOf, filter: { ...wholeLibrary, ...filter } },
});

const three = [2, 1, 2].map((articles) => ({ articles, furniture: 1 }));

function headlines(workspace: Workspace, of: LibraryView): string[] {
  const { rows } = workspace.lines.rows(0, 100, of);
  return rows.flatMap((row) => (row.kind === 'article' ? [row.line.headline] : []));
}

it('lists the articles that a filter lets through, under their issues, with how many of each', () => {
  const { workspace, lines, issues } = withIssues(three);
  const [first, , third] = issues;
  if (first?.articles[1] === undefined || third?.articles[0] === undefined) throw new Error('articles are expected');
  setState(workspace, first.articles[1].id, 'done');
  setState(workspace, third.articles[0].id, 'done');
  const page = lines.rows(0, 100, view({ states: ['done'] }));
  expect(page.rows.map(shownAs)).toEqual([first.issue.id, first.articles[1].id, third.issue.id, third.articles[0].id]);
  expect(page).toMatchObject({ total: 4, listed: { issues: 2, articles: 2 } });
  expect(page.rows[0]).toMatchObject({ kind: 'issue', shown: 1, line: { articles: 2 } });
  expect(lines.rowOf(third.articles[0].id, view({ states: ['done'] }))).toBe(3);
  expect(lines.rowOf(first.articles[0]?.id ?? first.issue.id, view({ states: ['done'] }))).toBeNull();
});

it('finds words in headlines, titles and dates, however they are printed', () => {
  const { workspace } = withIssues(three, ['1998-01-01', '1998-02-01', null]);
  expect(headlines(workspace, view({ words: '第２篇' }))).toEqual(['第0期第2篇', '第2期第2篇']);
  expect(headlines(workspace, view({ words: '芦岭报2 第1篇' }))).toEqual(['第2期第1篇']);
  expect(headlines(workspace, view({ words: '1998-02' }))).toEqual(['第1期第1篇']);
  expect(headlines(workspace, view({ words: '没有' }))).toEqual([]);
});

it('lists by newspaper, days, category and who worked in an article', () => {
  const { workspace, issues } = withIssues(three, ['1998-01-01', '1998-02-01', null]);
  const [first, second] = issues;
  if (first?.articles[0] === undefined || second?.articles[0] === undefined) throw new Error('articles are expected');
  expect(headlines(workspace, view({ publicationId: second.issue.publicationId }))).toEqual(['第1期第1篇']);
  expect(headlines(workspace, view({ from: '1998-01-02' }))).toEqual(['第1期第1篇']);
  expect(headlines(workspace, view({ until: '1998-01-01' }))).toEqual(['第0期第1篇', '第0期第2篇']);

  const filed = {
    id: newId<never>(),
    articleId: first.articles[0].id,
    scheme: 'clc',
    code: 'F',
    origin: 'person' as const,
  };
  edit(workspace, [
    { name: 'classification.add', payload: { records: [{ ...filed, status: 'accepted', confidence: 1 }] } },
  ]);
  expect(headlines(workspace, view({ category: { scheme: 'clc', code: 'F' } }))).toEqual(['第0期第1篇']);
  expect(headlines(workspace, view({ category: { scheme: 'clc', code: 'G' } }))).toEqual([]);

  const other = doingAs('同事', 3);
  setState(workspace, second.articles[0].id, 'in-work', other);
  expect(headlines(workspace, view({ personId: other.person }))).toEqual(['第1期第1篇']);
  expect(headlines(workspace, view({ personId: newId<PersonId>() }))).toEqual([]);
  expect(workspace.people().map(({ name }) => name)).toContain('同事');
});

it('orders issues by date with those that have none last, whichever way, and groups them by newspaper and year', () => {
  const { lines, issues } = withIssues(three, ['1998-05-01', null, '1997-05-01']);
  const [first, second, third] = issues.map(({ issue }) => issue.id);
  const issuesIn = (order: LibraryOrder): string[] =>
    lines.rows(0, 100, view({}, order)).rows.flatMap((row) => (row.kind === 'issue' ? [row.line.issue.id] : []));
  expect(issuesIn('oldest')).toEqual([third, first, second]);
  expect(issuesIn('newest')).toEqual([first, third, second]);
  const folded = { ...view({}, 'newspaper'), folds: { all: true, but: [], groups: [] } };
  const rows = lines.rows(0, 100, folded).rows;
  expect(rows.map(shownAs)).toEqual(['芦岭报0 1998', first, '芦岭报1 ?', second, '芦岭报2 1997', third]);
  expect(rows[0]).toMatchObject({ group: { issues: 1, articles: 2, done: 0 } });
  const [group] = rows;
  if (group?.kind !== 'group') throw new Error('a group is expected');
  const without = { ...folded, folds: { ...folded.folds, groups: [group.group.key] } };
  expect(lines.rows(0, 100, without).rows.map(shownAs)).toEqual([
    '芦岭报0 1998',
    '芦岭报1 ?',
    second,
    '芦岭报2 1997',
    third,
  ]);
});

it('keeps a row at its place while it is worked on, until the view is taken anew', () => {
  const { workspace, issues } = withIssues(three);
  const id = issues[0]?.articles[0]?.id;
  if (id === undefined) throw new Error('an article is expected');
  const open = (asOf: string) => view({ states: ['untouched'] }, 'listed', asOf);
  expect(headlines(workspace, open('1'))[0]).toBe('第0期第1篇');
  setState(workspace, id, 'done');
  expect(headlines(workspace, open('1'))[0]).toBe('第0期第1篇');
  expect(workspace.lines.rows(1, 1, open('1')).rows).toMatchObject([{ kind: 'article', line: { state: 'done' } }]);
  expect(headlines(workspace, open('2'))[0]).toBe('第0期第2篇');
});

it('goes from article to article as they are listed, and from one that is not listed as if there were no view', () => {
  const { workspace, lines, issues } = withIssues(three, ['1998-05-01', null, '1997-05-01']);
  const ids = issues.flatMap(({ articles }) => articles.map(({ id }) => id));
  const [a, b, c, d, e] = ids;
  if (a === undefined || c === undefined || e === undefined) throw new Error('five articles are expected');
  expect(lines.surroundings(e, view({}, 'oldest'))).toMatchObject({ previous: d, next: a });
  expect(lines.surroundings(c, view({}, 'oldest'))).toMatchObject({ previous: b, next: null });
  setState(workspace, a, 'done');
  setState(workspace, e, 'done');
  const done = view({ states: ['done'] }, 'oldest');
  expect(lines.surroundings(e, done)).toMatchObject({ previous: null, next: a });
  expect(lines.surroundings(c, done)).toMatchObject({ previous: b, next: d });
});

describe('the nearest article with work', () => {
  /** Sets what lists count in articles; those that are not named have nothing that waits. */
  function withWaiting(done: readonly number[], waiting: readonly number[]) {
    const { workspace, lines, issues } = withIssues(three, ['1998-05-01', null, '1997-05-01']);
    const ids = issues.flatMap(({ articles }) => articles.map(({ id }) => id));
    const records = waiting.flatMap((at) => {
      const articleId = ids[at];
      if (articleId === undefined) throw new Error('an article is expected');
      const suggested = { scheme: 'clc', code: 'F', origin: 'extractor' as const, status: 'suggested' as const };
      return { ...{ id: newId<never>(), articleId, confidence: 0.5 }, ...suggested };
    });
    edit(workspace, [{ name: 'classification.add', payload: { records } }]);
    for (const at of done) setState(workspace, ids[at] ?? newId(), 'done');
    const nearest = (from: number | null, direction: Direction, of: LibraryView) => {
      const found = lines.withWork(from === null ? null : (ids[from] ?? null), direction, of);
      return found === null ? null : ids.indexOf(found);
    };
    return { nearest, workspace };
  }

  it('is not done, and something waits in it, in whichever issue it is', () => {
    const { nearest } = withWaiting([2], [0, 2, 4]);
    expect(nearest(0, 'next', view({}))).toBe(4);
    expect(nearest(4, 'previous', view({}))).toBe(0);
    expect(nearest(4, 'next', view({}))).toBeNull();
    expect(nearest(0, 'previous', view({}))).toBeNull();
    expect([nearest(null, 'next', view({})), nearest(null, 'previous', view({}))]).toEqual([0, 4]);
  });

  it('is the nearest in the order and the filter of the library', () => {
    const { nearest } = withWaiting([], [0, 2, 4]);
    expect([nearest(4, 'next', view({}, 'oldest')), nearest(0, 'next', view({}, 'oldest'))]).toEqual([0, 2]);
    expect(nearest(0, 'previous', view({}, 'oldest'))).toBe(4);
    const firsts = view({ words: '第1篇' });
    expect([nearest(0, 'next', firsts), nearest(2, 'next', firsts)]).toEqual([2, null]);
    // One that is not listed is at no place of the list.
    expect([nearest(4, 'next', firsts), nearest(4, 'previous', firsts)]).toEqual([0, 2]);
  });

  it('is the same by an index and by going through what is listed', () => {
    const places = fc.uniqueArray(fc.nat(4));
    fc.assert(
      fc.property(
        places,
        places,
        fc.option(fc.nat(4)),
        fc.constantFrom<Direction>('next', 'previous'),
        (done, waiting, from, direction) => {
          const { nearest, workspace } = withWaiting(done, waiting);
          const order = direction === 'next' ? [0, 1, 2, 3, 4] : [4, 3, 2, 1, 0];
          const beyond = from === null ? order : order.slice(order.indexOf(from) + 1);
          const expected = beyond.find((at) => waiting.includes(at) && !done.includes(at)) ?? null;
          expect(nearest(from, direction, view({}))).toBe(expected);
          // All of it, but by a filter.
          expect(nearest(from, direction, view({ words: '篇' }))).toBe(expected);
          workspace.close();
        },
      ),
      { numRuns: 60 },
    );
  });
});

it('any stretch of any view is that of all its rows, and rows are found again', () => {
  const folds = fc.record({ all: fc.boolean(), but: fc.array(fc.nat(5)), groups: fc.constant([]) });
  fc.assert(
    fc.property(
      fc.array(fc.record({ articles: fc.nat(4), furniture: fc.nat(1) }), { maxLength: 6 }),
      fc.constantFrom<LibraryOrder>('listed', 'newspaper', 'newest', 'waiting'),
      fc.constantFrom('', '第1篇', '2'),
      folds,
      fc.nat(30),
      fc.nat(12),
      (sizes, order, words, { but, ...fold }, from, count) => {
        const { workspace, lines, issues } = withIssues(sizes, ['1990-01-01', null, '1990-02-01']);
        const ids = issues.map(({ issue }) => issue.id);
        const of = {
          ...view({ words }, order),
          folds: { ...fold, but: but.flatMap((at): IssueId[] => (ids[at] === undefined ? [] : [ids[at]])) },
        };
        const all = lines.rows(0, 500, of);
        expect(all.total).toBe(all.rows.length);
        expect(lines.rows(from, count, of).rows).toEqual(all.rows.slice(from, from + count));
        for (const [at, row] of all.rows.entries()) {
          if (row.kind === 'issue' || row.kind === 'article') {
            expect(lines.rowOf(shownAs(row) as ArticleId | IssueId, of)).toBe(at);
          }
        }
        workspace.close();
      },
    ),
    { numRuns: 100 },
  );
});

it('lists by reference code, the issue’s or the article’s own, and what is not for release', () => {
  const { workspace, issues } = withIssues(three);
  const [first, second, third] = issues;
  if (first?.articles[1] === undefined || second === undefined || third === undefined) throw new Error('three issues');
  const ofIssues = [
    { id: second.issue.id, changes: { referenceCode: 'J001-2021-0007' } },
    { id: third.issue.id, changes: { notForRelease: '待鉴定' } },
  ];
  const ofArticles = [
    { id: first.articles[1].id, changes: { referenceCode: 'J001-2020-0003', notForRelease: '隐私' } },
  ];
  edit(workspace, [
    { name: 'issue.revise', payload: { revisions: ofIssues } },
    { name: 'article.revise', payload: { revisions: ofArticles } },
  ]);
  expect(headlines(workspace, view({ referenceCode: 'ｊ001' }))).toEqual(['第0期第2篇', '第1期第1篇']);
  expect(headlines(workspace, view({ referenceCode: '2021' }))).toEqual([]);
  expect(headlines(workspace, view({ words: '2021-0007' }))).toEqual(['第1期第1篇']);
  const held = view({ isNotForRelease: true });
  expect(headlines(workspace, held)).toEqual(['第0期第2篇', '第2期第1篇', '第2期第2篇']);
  const reasons = workspace.lines
    .rows(0, 100, held)
    .rows.flatMap((row) => (row.kind === 'article' ? [row.line.notForRelease] : []));
  expect(reasons).toEqual(['隐私', '待鉴定', '待鉴定']);
  edit(workspace, [
    { name: 'issue.revise', payload: { revisions: [{ id: third.issue.id, changes: { notForRelease: null } }] } },
  ]);
  expect(headlines(workspace, view({ isNotForRelease: true }, 'listed', '2'))).toEqual(['第0期第2篇']);
});
