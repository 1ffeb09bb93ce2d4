import { expect, it } from 'vitest';
import { articleParts } from '../../../model/dataset-export.ts';
import { inventedArticle, inventedLabel } from './fixtures/invented-article.ts';
import { LossTally } from './losses.ts';
import { readDatasetArticle } from './read-dataset-article.ts';
import { acceptedOnly, withSuggestions } from './selection.ts';

it('counts what an article has of the parts that a format has no place for, and nothing that it has not', () => {
  const lostOf = (selection: typeof acceptedOnly) => {
    const losses = new LossTally();
    losses.addParts(readDatasetArticle(inventedArticle, selection, inventedLabel), articleParts);
    return Object.fromEntries(losses.all().map(({ kind, count }) => [kind, count]));
  };
  const accepted = {
    ...{ 'issue-facts': 4, people: 3, roles: 1, categories: 1, relations: 2, corrections: 1 },
    ...{ entities: 1, values: 2, attributes: 2, notes: 4, comments: 1 },
  };
  expect(lostOf(acceptedOnly)).toEqual(accepted);
  expect(lostOf(withSuggestions)).toMatchObject({ corrections: 2, suggested: 2 });
});

it('adds up what writers tell, a kind once, in a fixed order', () => {
  const losses = new LossTally();
  losses.add('characters', 2);
  losses.add('nested-mentions');
  losses.add('characters');
  losses.add('cut-texts', 0);
  expect(losses.all()).toEqual([
    { kind: 'nested-mentions', count: 1 },
    { kind: 'characters', count: 3 },
  ]);
});
