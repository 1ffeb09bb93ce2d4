import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { personOrigin } from '../../../model/status.ts';
import { codePointsBefore } from '../annotated-text/code-points.ts';
import { DatasetDescription, descriptionFormat } from '../dataset/dataset-description.ts';
import { inventedArticle, inventedLabel } from '../dataset/fixtures/invented-article.ts';
import { inventedDescription } from '../dataset/fixtures/invented-description.ts';
import { written } from '../dataset/fixtures/written.ts';
import { acceptedOnly } from '../dataset/selection.ts';
import { readWholeArticle } from '../dataset/whole-article.ts';
import { jsonLine, jsonLines } from './write.ts';

describe('JSON Lines', () => {
  it('has an article with everything that was decided of it on one line', async () => {
    const decisions = new Map(
      inventedArticle.mentions
        .filter(({ origin }) => origin === personOrigin)
        .map(({ id }) => [id, [{ by: '周亦舟', at: '2020-05-08T01:02:03.000Z', action: 'mention-add' }]]),
    );
    const known = { decisions, codePointsOf: () => codePointsBefore(''), onImagesOf: () => null };
    const article = readWholeArticle(inventedArticle, { ...acceptedOnly, withRejected: true }, inventedLabel, known);
    const files = await written(jsonLines, [article]);
    expect(files).toMatchObject({ '-articles.jsonl': { records: 1 } });
    const text = files['-articles.jsonl']?.text ?? '';
    expect(text.indexOf('\n')).toBe(text.length - 1);
    await expect(text).toMatchFileSnapshot('fixtures/invented-article.jsonl');
  });

  it('has beside it what the dataset is, by its published schema', async () => {
    const files = await written(jsonLines, []);
    const description = JSON.parse(files['-dataset.json']?.text ?? '');
    expect(DatasetDescription.parse(description)).toEqual(inventedDescription);
    const schema = { $id: `urn:kanwu:${descriptionFormat}`, ...z.toJSONSchema(DatasetDescription) };
    const published = `../../../resources/schemas/${descriptionFormat}.schema.json`;
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(published);
  });

  it('keeps characters that some programs end lines at out of a line', () => {
    const line = jsonLine({ text: 'a\u2028b\u2029c\u0085d\ne\rf\u000bg' });
    expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
    expect(JSON.parse(line)).toEqual({ text: 'a\u2028b\u2029c\u0085d\ne\rf\u000bg' });
  });
});
