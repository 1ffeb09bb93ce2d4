import { expect, test } from 'vitest';
import { firstOfTwoArticles } from '../../model/edits/fixtures/two-articles.ts';
import { type ArticleId, newId } from '../../model/ids.ts';
import { articleChoices } from './article-choices.ts';

test('the articles around the chosen text come first, then the open one, then the others', () => {
  const {
    articles: [one],
    document,
  } = firstOfTwoArticles();
  const [block] = document.blocks;
  if (block === undefined) throw new Error('an article with a block is expected');
  const articles = [1, 2, 3, 4, 5].map((ordinal) => ({ ...one, id: newId<ArticleId>(), ordinal, place: ordinal }));
  const idOf = (ordinal: number): ArticleId => articles[ordinal - 1]?.id ?? one.id;
  const chosen = { issueId: document.issue.id, block, text: '', previousArticleId: idOf(3), nextArticleId: idOf(4) };
  const choices = articleChoices(articles, [chosen], idOf(5));
  expect(choices.map(({ number, place }) => `${number} ${place}`)).toEqual([
    '3 before',
    '4 after',
    '5 open',
    '1 other',
    '2 other',
  ]);
});
