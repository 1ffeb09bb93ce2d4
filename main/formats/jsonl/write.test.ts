import { describe, expect, it } from 'vitest';
import { inventedArticle, inventedLabel } from '../dataset/fixtures/invented-article.ts';
import { written } from '../dataset/fixtures/written.ts';
import { readDatasetArticle } from '../dataset/read-dataset-article.ts';
import { acceptedOnly } from '../dataset/selection.ts';
import { jsonLine, jsonLines } from './write.ts';

describe('JSON Lines', () => {
  it('has an article with everything that was decided of it on one line', async () => {
    const article = readDatasetArticle(inventedArticle, acceptedOnly, inventedLabel);
    const files = await written(jsonLines, [article]);
    expect(files).toMatchObject({ '-articles.jsonl': { records: 1 } });
    const text = files['-articles.jsonl']?.text ?? '';
    expect(text.indexOf('\n')).toBe(text.length - 1);
    await expect(text).toMatchFileSnapshot('fixtures/invented-article.jsonl');
  });

  it('keeps characters that some programs end lines at out of a line', () => {
    const line = jsonLine({ text: 'a\u2028b\u2029c\u0085d\ne\rf\u000bg' });
    expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
    expect(JSON.parse(line)).toEqual({ text: 'a\u2028b\u2029c\u0085d\ne\rf\u000bg' });
  });
});
