import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyArticle } from '../dataset/fixtures/any-article.ts';
import { inventedArticle, inventedLabel } from '../dataset/fixtures/invented-article.ts';
import { overPages } from '../dataset/fixtures/over-pages.ts';
import { written } from '../dataset/fixtures/written.ts';
import { printedText } from '../dataset/printed-text.ts';
import { readDatasetArticle } from '../dataset/read-dataset-article.ts';
import { acceptedOnly } from '../dataset/selection.ts';
import { pairsOf, parallelText } from './write.ts';

describe('parallel text', () => {
  it('has each paragraph as its file has it and as it reads, with what differs', async () => {
    const article = readDatasetArticle(inventedArticle, acceptedOnly, inventedLabel);
    const files = await written(parallelText, [article, overPages]);
    const lines = (files['-parallel.jsonl']?.text ?? '').trimEnd().split('\n');
    expect(lines).toHaveLength(files['-parallel.jsonl']?.records ?? 0);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({
      ...{ paragraph: 2, offsets: 'code-points', role: 'body' },
      changes: [{ was: '情', now: '晴', kind: 'misprint' }],
    });
    expect(pairsOf(overPages).map(({ source, corrected }) => [source, corrected])).toEqual([
      ['青川区约', '青川区签约'],
      ['局长曰曰好', '局长说好'],
      ['完', '完'],
    ]);
  });

  it('is the same on both sides but for the changes, and comes to both texts', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const pairs = pairsOf(article);
        for (const { source, corrected, changes } of pairs) {
          const [a, b] = [[...source], [...corrected]];
          let [at, text] = [0, ''];
          for (const change of changes) {
            expect(a.slice(...change.source).join('')).toBe(change.was);
            expect(b.slice(...change.corrected).join('')).toBe(change.now);
            text += a.slice(at, change.source[0]).join('') + change.now;
            [, at] = change.source;
          }
          expect(text + a.slice(at).join('')).toBe(corrected);
        }
        if (pairs.length === article.blocks.length)
          expect(pairs.map(({ source }) => source).join('\n')).toBe(printedText(article).text);
      }),
      { numRuns: 200 },
    );
  });
});
