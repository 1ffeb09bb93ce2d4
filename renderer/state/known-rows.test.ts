import { expect, test } from 'vitest';
import { firstOfTwoArticles } from '../../model/edits/fixtures/two-articles.ts';
import type { LibraryRow } from '../../model/library.ts';
import type { IssueLine } from '../../model/lines.ts';
import { mostRows, onlyPage, rowKey, withLines, withPage } from './known-rows.ts';

/** An issue of two articles with text outside them, as the library lists it. */
function listed(): readonly LibraryRow[] {
  const { document, articles } = firstOfTwoArticles();
  const [onPage] = document.pages;
  if (onPage === undefined) throw new Error('the fixture stands on a page');
  const { page: firstPage } = onPage;
  const line: IssueLine = {
    issue: document.issue,
    title: document.publication?.title ?? null,
    firstPage,
    pages: 1,
    articles: 2,
    done: 0,
    waiting: 2,
    furniture: 3,
  };
  return [
    { kind: 'issue', line, shown: null, issueRow: 0 },
    ...articles.map((article): LibraryRow => ({ kind: 'article', line: article, issueRow: 0 })),
    { kind: 'furniture', issueId: document.issue.id, count: 3, issueRow: 0 },
  ];
}

const known = (rows: readonly LibraryRow[]) => withPage(new Map(), { from: 0, rows, total: rows.length, listed: null });

test('a copy of a row is the row, but for the one that changed', () => {
  const rows = listed();
  const copy = structuredClone(rows).map((row) =>
    row.kind === 'article' && row.line.ordinal === 2 ? { ...row, line: { ...row.line, suggestedMentions: 7 } } : row,
  );
  const after = withPage(known(rows), { from: 0, rows: copy, total: 4, listed: null });
  expect([0, 1].map((number) => after.get(number))).toEqual([rows[0], rows[1]]);
  expect(after.get(0)).toBe(rows[0]);
  expect(after.get(1)).toBe(rows[1]);
  expect(after.get(2)).toMatchObject({ line: { suggestedMentions: 7 } });
});

test('where rows moved, only those that were asked for anew are known, and are the same ones', () => {
  const rows = listed();
  const shorter = structuredClone([rows[0], rows[2], rows[3]]) as LibraryRow[];
  const after = onlyPage(known(rows), { from: 0, rows: shorter, total: 3, listed: null });
  expect([...after.keys()]).toEqual([0, 1, 2]);
  expect(after.get(1)).toBe(rows[2]);
});

test('lines that changed take the place of those that were known, and all else stays', () => {
  const rows = listed();
  const [issue, article] = rows;
  if (issue?.kind !== 'issue' || article?.kind !== 'article') throw new Error('an issue and its article are expected');
  const before = known(rows);
  const done = { ...article.line, state: 'done' as const };
  const after = withLines(before, { articles: [done], issues: [{ ...issue.line, done: 1, furniture: 4 }] });
  expect(after.get(1)).toMatchObject({ line: { state: 'done' } });
  expect(after.get(0)).toMatchObject({ line: { done: 1 } });
  expect(after.get(2)).toBe(rows[2]);
  expect(after.get(3)).toMatchObject({ count: 4 });
  const same = { articles: structuredClone([article.line]), issues: structuredClone([issue.line]) };
  expect(withLines(before, same)).toBe(before);
});

test('no more rows are kept than a window can have use for', () => {
  const [, article] = listed();
  if (article === undefined) throw new Error('an article is expected');
  const rows = Array.from({ length: 500 }, () => article);
  let all = known([]);
  for (let from = 0; from < 3000; from += 500) all = withPage(all, { from, rows, total: 3000, listed: null });
  expect(all.size).toBe(mostRows);
  expect(all.has(2999)).toBe(true);
  expect(all.has(0)).toBe(false);
});

test('every row is told from all others', () => {
  expect(new Set(listed().map(rowKey)).size).toBe(4);
});
