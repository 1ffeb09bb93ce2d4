import { expect, test } from 'vitest';
import { firstOfTwoArticles } from '../../model/edits/fixtures/two-articles.ts';
import { adjacentArticle } from '../review/article-order.ts';
import { libraryRowKey, libraryRows, progressOf } from './library-rows.ts';

test('an issue’s articles follow it unless it is folded', () => {
  const { overview } = firstOfTwoArticles();
  expect(libraryRows([overview], new Set()).map(({ kind }) => kind)).toEqual(['issue', 'article', 'article']);
  expect(libraryRows([overview], new Set([overview.issue.id]))).toMatchObject([{ kind: 'issue', folded: true }]);
});

test('text that belongs to no article has a row behind the articles', () => {
  const { overview } = firstOfTwoArticles();
  const rows = libraryRows([{ ...overview, furniture: 3 }], new Set());
  expect(rows.map(({ kind }) => kind)).toEqual(['issue', 'article', 'article', 'furniture']);
  expect(new Set(rows.map(libraryRowKey)).size).toBe(4);
});

test('an issue’s progress counts what is done and what waits', () => {
  const { overview } = firstOfTwoArticles();
  const [first, second] = overview.articles;
  if (first === undefined || second === undefined) throw new Error('two articles are expected');
  const articles = [
    { ...first, state: 'done' as const },
    { ...second, suggestedMentions: 3, suggestedCorrections: 1 },
  ];
  expect(progressOf({ ...overview, articles })).toEqual({ done: 1, articles: 2, waiting: 4 });
});

test('the articles of all issues are one sequence', () => {
  const one = firstOfTwoArticles().overview;
  const two = firstOfTwoArticles().overview;
  const workspace = { path: '', issues: [one, two], undo: { undo: null, redo: null } };
  expect(adjacentArticle(workspace, one.articles[1]?.id ?? null, 'next')?.id).toBe(two.articles[0]?.id);
  expect(adjacentArticle(workspace, one.articles[0]?.id ?? null, 'previous')).toBeNull();
});
