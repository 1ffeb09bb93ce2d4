import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { DatasetArticle } from '../dataset/dataset-article.ts';
import { anyArticle } from '../dataset/fixtures/any-article.ts';
import { inventedArticle, inventedLabel } from '../dataset/fixtures/invented-article.ts';
import { written, writtenWithLosses } from '../dataset/fixtures/written.ts';
import { printedText } from '../dataset/printed-text.ts';
import { readDatasetArticle } from '../dataset/read-dataset-article.ts';
import { acceptedOnly, withSuggestions } from '../dataset/selection.ts';
import { marksOf, relationsOf } from '../fixtures/read-file.ts';
import { type ReadDocument, readDocument } from '../read-document.ts';
import { w3cAnnotation } from './write.ts';

const folder = mkdtempSync(join(tmpdir(), 'kanwu-w3c-'));
afterAll(() => rmSync(folder, { recursive: true }));
const article = readDatasetArticle(inventedArticle, acceptedOnly, inventedLabel);
const [annotations, text] = ['-w3c-annotation/000001.json', '-w3c-annotation/000001.txt'];

/** What Kanwu reads of an article's annotations beside its text; null where there are none. */
async function readBack(any: DatasetArticle): Promise<ReadDocument | null> {
  const files = await written(w3cAnnotation, [any]);
  const page = files[annotations];
  if (page === undefined) return null;
  writeFileSync(join(folder, '000001.txt'), files[text]?.text ?? '');
  const file = { bytes: Buffer.from(page.bytes), fileName: '000001.json', folder };
  return readDocument(file, {}, { progress: () => {} });
}

describe('W3C annotations', () => {
  it('stand beside the text that the source has, with what a person decided of it', async () => {
    const files = await written(w3cAnnotation, [article]);
    expect(files[text]?.text).toContain('副局长何晚情说');
    const page = JSON.parse(files[annotations]?.text ?? '');
    expect(page).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage' });
    expect(files[annotations]?.records).toBe(page.items.length);
    await expect(files[annotations]?.text).toMatchFileSnapshot('fixtures/invented-article.json.txt');
  });

  it('say what is only suggested, and by what', async () => {
    const article = readDatasetArticle(inventedArticle, withSuggestions, inventedLabel);
    const { files, losses } = await writtenWithLosses(w3cAnnotation, [article]);
    const { items } = JSON.parse(files[annotations]?.text ?? '');
    expect(items).toContainEqual(
      expect.objectContaining({
        generator: { type: 'Software', name: 'people@1' },
        body: expect.arrayContaining([{ type: 'TextualBody', purpose: 'assessing', value: 'suggested, 0.9' }]),
      }),
    );
    expect(losses).toContainEqual({ kind: 'corrections', count: 1 });
  });

  it('quote what stands at their positions, which count code points', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, async (any) => {
        const files = await written(w3cAnnotation, [any]);
        const characters = [...(files[text]?.text ?? '')];
        const items: { target: { selector: { exact: string; start: number; end: number }[] } }[] =
          files[annotations] === undefined ? [] : JSON.parse(files[annotations].text).items;
        for (const { target } of items) {
          const [quote, position] = target.selector;
          expect(characters.slice(position?.start, position?.end).join('')).toBe(quote?.exact);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are read back by Kanwu with the relations between mentions', async () => {
    const related = { ...article, relations: article.relations.map((relation) => ({ ...relation, type: '任职' })) };
    const read = await readBack(related);
    const wordsAt = (place: number): string | undefined => related.entities[place]?.text;
    const expected = related.relations.map(
      ({ type, subject, object }) => `${wordsAt(subject)} ${type} ${wordsAt(object)}`,
    );
    expect(expected).not.toEqual([]);
    expect(read === null ? [] : relationsOf(read)).toEqual(expected);
  });

  it('are read back by Kanwu with the text, every mention as its source has it', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyArticle.filter((any) => printedText(any).text.trim() !== '' && any.text.trim() !== ''),
        async (any) => {
          const read = await readBack(any);
          fc.pre(read !== null);
          const printed = printedText(any);
          expect(read?.text.startsWith(printed.text)).toBe(true);
          const expected = any.entities.flatMap(({ start, end, type, status }) => {
            const words = printed.text.slice(printed.placeOf(start, 'start'), printed.placeOf(end, 'end'));
            return words === '' ? [] : [`${type}: ${words}${status === 'suggested' ? '?' : ''}`];
          });
          const mentions = read === null ? [] : [...marksOf(read)];
          expect(mentions.sort()).toEqual(expected.sort());
        },
      ),
      { numRuns: 100 },
    );
  });
});
