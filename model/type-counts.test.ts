import { expect, test } from 'vitest';
import { firstOfTwoArticles } from './edits/fixtures/two-articles.ts';
import { countTypes } from './type-counts.ts';

test('an article’s types are counted in their usual order', () => {
  expect(
    countTypes([], { come: firstOfTwoArticles().document.mentions, gone: [] }).map(
      ({ type, count }) => `${type} ${count}`,
    ),
  ).toEqual(['person 1', 'organization 1', 'date 1']);
});
