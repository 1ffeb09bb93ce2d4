import { expect, test } from 'vitest';
import { firstOfTwoArticles } from './edits/fixtures/two-articles.ts';
import { countTypes, typesToChoose } from './entity-types.ts';

test('the built-in types can always be chosen, then those that the workspace has', () => {
  expect(typesToChoose(['vessel', 'person', 'award', 'phone'])).toEqual([
    ...['person', 'organization', 'place', 'position', 'date', 'money', 'quantity', 'event', 'work'],
    ...['phone', 'award', 'vessel'],
  ]);
});

test('an article’s types are counted in their usual order', () => {
  expect(
    countTypes([], { come: firstOfTwoArticles().document.mentions, gone: [] }).map(
      ({ type, count }) => `${type} ${count}`,
    ),
  ).toEqual(['person 1', 'organization 1', 'date 1']);
});
