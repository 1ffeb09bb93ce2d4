import { expect, it } from 'vitest';
import { inventedArticle, inventedLabel } from '../dataset/fixtures/invented-article.ts';
import { readDatasetArticle } from '../dataset/read-dataset-article.ts';
import { acceptedOnly, withSuggestions } from '../dataset/selection.ts';
import { nameOf, PositionsHeld } from './positions-held.ts';

it('says once who held which position in which organisation, with the dates that say so', () => {
  const held = new PositionsHeld();
  const read = (date: string | null, selection = acceptedOnly) => {
    const article = readDatasetArticle(inventedArticle, selection, inventedLabel);
    held.add({ ...article, issue: { ...article.issue, date } });
  };
  read('2020-05-08');
  read(null);
  read('2020-05-07');
  read('2020-06-01', withSuggestions);
  const rows = [...held.all()].map(({ person, position, organisation, times, firstDate, lastDate }) => ({
    ...{ person: nameOf(person), position: nameOf(position), organisation: organisation && nameOf(organisation) },
    ...{ times, firstDate, lastDate },
  }));
  expect(rows).toEqual([
    {
      ...{ person: '林若溪', position: '局长', organisation: '青川区招商局' },
      ...{ times: 4, firstDate: '2020-05-07', lastDate: '2020-06-01' },
    },
    {
      ...{ person: '何晚晴', position: '副局长', organisation: null },
      ...{ times: 1, firstDate: '2020-06-01', lastDate: '2020-06-01' },
    },
  ]);
});
