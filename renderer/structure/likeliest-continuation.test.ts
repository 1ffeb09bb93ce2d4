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
  expect(likeliestContinuation(own, '', [weather, before, after])).toBe(after);
  expect(likeliestContinuation(own, '', [weather, before])).toBe(before);
});

test.each(['（下转第3版）', '下轉第三版', '(continued on page 3)'])(
  'it goes on on the page that it says: %s',
  (said) => {
    const [second, third, fourth] = [line(2, '2', '上接第1版'), line(3, '3', '工程历时三年。'), line(4, '3', '广告')];
    expect(likeliestContinuation(document, `剪彩。${said}`, [second, third, fourth])).toBe(third);
  },
);

test('it goes on with none where nothing says so', () => {
  expect(likeliestContinuation(document, '转眼三年。', [line(2, '2', '接待日公告')])).toBeUndefined();
});
