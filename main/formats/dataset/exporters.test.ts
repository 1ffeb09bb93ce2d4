import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPurposes as english } from '../../../resources/words/en/dataset.ts';
import { formatPurposes as chinese } from '../../../resources/words/zh/dataset.ts';
import { exporters } from './exporters.ts';
import { anyArticle } from './fixtures/any-article.ts';
import { richArticles } from './fixtures/rich-articles.ts';
import { writtenWithLosses } from './fixtures/written.ts';

it('are each said to be good for something, in both languages', () => {
  for (const words of [english, chinese])
    expect(Object.keys(words).sort()).toEqual(exporters.map(({ code }) => code).sort());
});

it('are asked for by codes that differ and need no quotes', () => {
  const codes = exporters.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(code).toMatch(/^[a-z0-9-]+$/);
});

describe.each(exporters.map((exporter) => [exporter.code, exporter] as const))('a dataset in %s', (_, exporter) => {
  it('is written of whatever there is, under names that every system takes', async () => {
    const { files, losses } = await writtenWithLosses(exporter, richArticles);
    const others = losses.find(({ kind }) => kind === 'other-files')?.count ?? 0;
    expect(Object.keys(files).length > 0 || others === richArticles.length).toBe(true);
    for (const name of Object.keys(files)) {
      expect(name).not.toMatch(/[\\:*?"<>|\p{Cc}]|\.\.|[. ]$/u);
      expect(name.split('/').length).toBeLessThanOrEqual(2);
    }
  });

  it('is complete when there is nothing to write', async () => {
    const { files, losses } = await writtenWithLosses(exporter, []);
    expect(losses).toEqual([]);
    for (const { records } of Object.values(files)) expect(records).toBeLessThan(200);
  });

  it('is the same bytes each time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyArticle, { maxLength: 3 }), async (articles) => {
        const [once, again] = [
          await writtenWithLosses(exporter, articles),
          await writtenWithLosses(exporter, articles),
        ];
        expect(again.losses).toEqual(once.losses);
        for (const [name, { bytes }] of Object.entries(once.files)) expect(again.files[name]?.bytes).toEqual(bytes);
      }),
      { numRuns: 10 },
    );
  });
});
