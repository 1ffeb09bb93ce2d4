import { expect, test } from 'vitest';
import { firstOfTwoArticles } from '../../model/edits/fixtures/two-articles.ts';
import { keepSame } from './keep-same.ts';

test('a copy of an overview is the overview, but for the article that changed', () => {
  const { overview: before } = firstOfTwoArticles();
  const [first] = before.articles;
  const copy = structuredClone(before);
  expect(keepSame(before, copy).articles).toBe(before.articles);
  const changed = {
    ...copy,
    articles: copy.articles.map((each) => ({ ...each, suggestedMentions: each.ordinal - 1 })),
  };
  const after = keepSame(before, changed);
  expect(after.issue).toBe(before.issue);
  expect(after.articles[0]).toBe(first);
  expect(after.articles[1]).toMatchObject({ suggestedMentions: 1 });
});

test('articles that come, go or change places are as they are now', () => {
  const { overview: before } = firstOfTwoArticles();
  const articles = structuredClone(before.articles).toReversed();
  expect(keepSame(before, { ...before, articles }).articles).toEqual(articles);
  expect(keepSame(before, { ...before, articles: articles.slice(0, 1) }).articles).toEqual(articles.slice(0, 1));
});
