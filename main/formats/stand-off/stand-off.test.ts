import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatasetArticle } from '../dataset/dataset-article.ts';
import { anyArticle } from '../dataset/fixtures/any-article.ts';
import { inventedArticle, inventedLabel } from '../dataset/fixtures/invented-article.ts';
import { written } from '../dataset/fixtures/written.ts';
import { printedText } from '../dataset/printed-text.ts';
import { readDatasetArticle } from '../dataset/read-dataset-article.ts';
import { withSuggestions } from '../dataset/selection.ts';
import { putTogether, StandOffArticle, withoutText } from './stand-off.ts';
import { standOff } from './write.ts';

const article = readDatasetArticle(inventedArticle, withSuggestions, inventedLabel);

describe('an article without its text', () => {
  it('says nothing of what the text says but what people put there, and names', async () => {
    const { '-stand-off.jsonl': file } = await written(standOff, [article]);
    for (const words of ['招商局', '签约', '何晚情', '将收到']) expect(file?.text).not.toContain(words);
    expect(file?.text).toContain('"now":"晴"');
  });

  it('is the article again, with the file that it is of', () => {
    const bare = StandOffArticle.parse(JSON.parse(JSON.stringify(withoutText(article))));
    expect(putTogether(bare, () => inventedArticle.source.text)).toEqual(article);
    expect(putTogether(bare, () => null)).toBe('file-missing');
    expect(putTogether(bare, () => `多${inventedArticle.source.text}`)).toBe('other-text');
  });

  it('is the article again, whatever stands in it', () => {
    fc.assert(
      fc.property(anyArticle, (any) => {
        const source = sourceOf(any);
        fc.pre(source !== null);
        const bare = StandOffArticle.parse(JSON.parse(JSON.stringify(withoutText(any))));
        const whole = putTogether(bare, () => source);
        expect(whole).toMatchObject({ text: any.text, entities: any.entities, corrections: any.corrections });
      }),
      { numRuns: 200 },
    );
  });
});

/** The text of an article's one file; null where the article does not show all of it. */
function sourceOf(any: DatasetArticle): string | null {
  const printed = printedText(any).text;
  return any.sources[0]?.ranges.at(-1)?.[1] === printed.length ? printed : null;
}
