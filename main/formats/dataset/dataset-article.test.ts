import { expect, it } from 'vitest';
import { z } from 'zod';
import { DatasetArticle, datasetFormat } from './dataset-article.ts';
import { inventedArticle, inventedLabel } from './fixtures/invented-article.ts';
import { readDatasetArticle } from './read-dataset-article.ts';
import { acceptedOnly, unreviewed, withSuggestions } from './selection.ts';

const published = `../../../resources/schemas/${datasetFormat}.schema.json`;

it('has the published schema, which says what offsets count', async () => {
  const schema = { $id: `urn:kanwu:${datasetFormat}`, ...z.toJSONSchema(DatasetArticle) };
  expect(schema.properties?.offsets).toMatchObject({ const: 'utf-16', description: expect.stringMatching(/UTF-16/) });
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(published);
});

it('is what is read from an article, decided or not', () => {
  for (const selection of [acceptedOnly, withSuggestions, unreviewed]) {
    const article = readDatasetArticle(inventedArticle, selection, inventedLabel);
    expect(DatasetArticle.parse(article)).toEqual(article);
  }
});

it('names its things by ids only where they are kept', () => {
  const idsIn = (selection: typeof unreviewed) => {
    const { id, issue, entities, corrections } = readDatasetArticle(inventedArticle, selection, inventedLabel);
    return [id, issue.id, ...[...entities, ...corrections].map((each) => each.id)];
  };
  expect(new Set(idsIn(unreviewed))).toEqual(new Set([undefined]));
  for (const id of idsIn(acceptedOnly)) expect(id).toMatch(/^[0-9a-f]{32}$/);
});

it('has the bound of a sum and the calendar of a date beside the value', () => {
  const figures: readonly [string, string][] = [
    ['money', '>CNY 30000'],
    ['date', '1946[u-ca=roc]'],
    ['work', '>全称'],
  ];
  const [first] = inventedArticle.mentions;
  if (first === undefined) throw new Error('the fixture has mentions');
  const mentions = figures.map(([type, value]) => ({ ...first, type, value }));
  const { entities } = readDatasetArticle({ ...inventedArticle, mentions }, acceptedOnly, inventedLabel);
  const said = entities.map(({ value, bound, calendar }) => ({ value, bound, calendar }));
  expect(said).toEqual([
    { value: 'CNY 30000', bound: 'more-than', calendar: undefined },
    { value: '1946', bound: undefined, calendar: 'roc' },
    { value: '>全称', bound: undefined, calendar: undefined },
  ]);
});
