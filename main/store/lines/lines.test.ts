import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ArticleId, type IssueId, newId } from '../../../model/ids.ts';
import { asListed, issueOfRow, type LibraryView } from '../../../model/library.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { addIssues, type IssueSize } from '../fixtures/issues-of.ts';
import { shownAs } from '../fixtures/library-rows.ts';
import { importEdit, smallIssue } from '../fixtures/small-issue.ts';
import { Workspace } from '../workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;

function withIssues(sizes: readonly IssueSize[]) {
  const workspace = Workspace.open(':memory:', { nativeBinding });
  return { workspace, lines: workspace.lines, issues: addIssues(workspace, sizes) };
}

const size = fc.record({ articles: fc.nat(4), furniture: fc.nat(1) });

/** Views that come to the same rows: some issues folded; all but the others; and as it is worked out for other orders. */
function sameViews(all: readonly IssueId[], but: readonly IssueId[]): LibraryView[] {
  const others = all.filter((id) => !but.includes(id));
  return [
    { ...asListed, folds: { all: false, but, groups: [] } },
    { ...asListed, folds: { all: true, but: others, groups: [] } },
    { ...asListed, order: 'oldest', folds: { all: false, but, groups: [] } },
  ];
}

it('any stretch of the library is that of all its rows, whatever is folded, and rows are found again', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(size, fc.boolean()), { maxLength: 6 }),
      fc.nat(30),
      fc.nat(12),
      (wanted, from, count) => {
        const { workspace, lines, issues } = withIssues(wanted.map(([each]) => each));
        const isFolded = (at: number): boolean => wanted[at]?.[1] ?? false;
        const folded = issues.filter((_, at) => isFolded(at)).map(({ issue }) => issue.id);
        const all = issues.flatMap(({ issue, articles }, at): string[] =>
          isFolded(at)
            ? [issue.id]
            : [
                issue.id,
                ...articles.map(({ id }) => id),
                ...((wanted[at]?.[0].furniture ?? 0) > 0 ? ['furniture'] : []),
              ],
        );
        for (const view of sameViews(
          issues.map(({ issue }) => issue.id),
          folded,
        )) {
          const page = lines.rows(from, count, view);
          expect(page.rows.map(shownAs)).toEqual(all.slice(from, from + count));
          expect(page.total).toBe(all.length);
          for (const [at, row] of page.rows.entries()) {
            if (row.kind === 'group') throw new Error('no groups are expected');
            expect(all[row.issueRow]).toBe(issueOfRow(row));
            if (row.kind !== 'furniture')
              expect(lines.rowOf(shownAs(row) as ArticleId | IssueId, view)).toBe(from + at);
          }
        }
        workspace.close();
      },
    ),
    { numRuns: 100 },
  );
});

it('an article in a folded issue has no row, nor has one that is not there', () => {
  const { lines, issues } = withIssues([{ articles: 2, furniture: 0 }]);
  const [first] = issues;
  if (first?.articles[1] === undefined) throw new Error('an issue of two articles is expected');
  expect(lines.rowOf(first.articles[1].id, asListed)).toBe(2);
  expect(
    lines.rowOf(first.articles[1].id, {
      ...asListed,
      folds: { all: false, but: [first.issue.id], groups: [] },
    }),
  ).toBeNull();
  expect(lines.rowOf(newId<ArticleId>(), asListed)).toBeNull();
});

it('the articles of all issues are one sequence', () => {
  const { lines, issues } = withIssues([1, 0, 2].map((articles) => ({ articles, furniture: 1 })));
  const ids = issues.flatMap(({ articles }) => articles.map(({ id }) => id));
  for (const [at, id] of ids.entries()) {
    expect(lines.surroundings(id, null)).toMatchObject({
      article: { id },
      previous: ids[at - 1] ?? null,
      next: ids[at + 1] ?? null,
    });
  }
  expect(lines.surroundings(newId<ArticleId>(), null)).toBeNull();
});

it('the first article that is not done comes before those that are', () => {
  const { workspace, lines, issues } = withIssues([1, 2].map((articles) => ({ articles, furniture: 0 })));
  const ids = issues.flatMap(({ articles }) => articles.map(({ id }) => id));
  const finish = (done: readonly ArticleId[]): void => {
    const revisions = done.map((id) => ({ id, changes: { state: 'done' as const } }));
    workspace.execute(
      {
        ...{ action: 'article-revise', articleId: null, summary: '' },
        commands: [{ name: 'article.revise', payload: { revisions } }],
      },
      doingAs('档案员', 2),
    );
  };
  expect(lines.toBeginWith(null)).toBe(ids[0]);
  finish(ids.slice(0, 2));
  expect(lines.toBeginWith(null)).toBe(ids[2]);
  finish(ids.slice(2));
  expect(lines.toBeginWith(null)).toBe(ids[0]);
  expect(lines.toBeginWith(ids[1] ?? null)).toBe(ids[1]);
  expect(lines.toBeginWith(newId<ArticleId>())).toBe(ids[0]);
  expect(withIssues([]).lines.toBeginWith(null)).toBeNull();
});

it('articles are found by words of headline and issue, however they are printed, in the library’s order', () => {
  const { lines } = withIssues([3, 3].map((articles) => ({ articles, furniture: 0 })));
  const found = (wanted: string, limit = 50): readonly string[] =>
    lines.find(wanted, limit).map(({ headline }) => headline);
  expect(found('第２篇')).toEqual(['第0期第2篇', '第1期第2篇']);
  expect(found('第2篇 芦岭报1')).toEqual(['第1期第2篇']);
  expect(found('第2篇 第3篇')).toEqual([]);
  expect(found('', 4)).toEqual(['第0期第1篇', '第0期第2篇', '第0期第3篇', '第1期第1篇']);
  expect(lines.find('第1期第1篇', 1)).toMatchObject([{ place: '芦岭报1' }]);
});

it('counts what is in the workspace', () => {
  const { lines, issues } = withIssues([
    { articles: 3, furniture: 2 },
    { articles: 0, furniture: 0 },
  ]);
  expect(lines.counts()).toEqual({ issues: 2, articles: 3 });
  expect(lines.totals()).toEqual({ issues: 2, articles: 3, done: 0, suggested: 0 });
  expect(issues.map(({ issue }) => lines.issue(issue.id))).toMatchObject([
    { articles: 3, done: 0, waiting: 0, furniture: 2 },
    { articles: 0, furniture: 0 },
  ]);
});

it('totals say how much is done and how much waits, and follow each decision and its undo', () => {
  const workspace = Workspace.open(':memory:', { nativeBinding });
  const issue = smallIssue();
  const doing = doingAs('档案员', 1);
  workspace.execute(importEdit(issue), doing, [issue.source]);
  expect(workspace.lines.totals()).toEqual({ issues: 1, articles: 2, done: 0, suggested: 4 });
  const [article] = issue.articles;
  const [mention] = issue.mentions;
  workspace.execute(
    {
      ...{ action: 'mention-revise', articleId: article.id, summary: '' },
      commands: [
        { name: 'mention.revise', payload: { revisions: [{ id: mention.id, changes: { status: 'accepted' } }] } },
        { name: 'article.revise', payload: { revisions: [{ id: article.id, changes: { state: 'done' } }] } },
      ],
    },
    doing,
  );
  expect(workspace.lines.totals()).toEqual({ issues: 1, articles: 2, done: 1, suggested: 3 });
  workspace.undo(doing);
  expect(workspace.lines.totals()).toEqual({ issues: 1, articles: 2, done: 0, suggested: 4 });
  workspace.close();
});
