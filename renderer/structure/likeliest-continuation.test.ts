import { expect, test } from 'vitest';
import { firstOfTwoArticles } from '../../model/edits/fixtures/two-articles.ts';
import { type ArticleId, newId } from '../../model/ids.ts';
import type { ArticleLine } from '../../model/lines.ts';
import { likeliestContinuation } from './likeliest-continuation.ts';

const { document, articles } = firstOfTwoArticles();

function line(place: number, page: string | null, headline: string): ArticleLine {
  return { ...articles[0], id: newId<ArticleId>(), place, page, headline };
}

test('an article goes on with the next one on another page that says it goes on from elsewhere', () => {
  const [weather, before, after] = [line(2, '2', '天气'), line(1, '3', '（上接第1版）'), line(5, '4', '上接A1版')];
  const own = { place: 3, pages: document.pages };
  expect(likeliestContinuation(own, [weather, before, after])).toBe(after);
  expect(likeliestContinuation(own, [weather, before])).toBe(before);
});

test('it goes on with none where none says so', () => {
  expect(likeliestContinuation(document, [line(2, '2', '接待日公告')])).toBeUndefined();
});
