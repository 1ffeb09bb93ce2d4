import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { DatasetArticle } from '../dataset/dataset-article.ts';
import { inventedArticle, inventedLabel } from '../dataset/fixtures/invented-article.ts';
import { type Written, written } from '../dataset/fixtures/written.ts';
import { readDatasetArticle } from '../dataset/read-dataset-article.ts';
import { acceptedOnly, withSuggestions } from '../dataset/selection.ts';
import { csv } from './write.ts';

const article = readDatasetArticle(inventedArticle, acceptedOnly, inventedLabel);

/** The one file of these articles. */
async function fileOf(...articles: readonly DatasetArticle[]): Promise<Written> {
  const files = await written(csv, articles);
  expect(Object.keys(files)).toEqual(['-mentions.csv']);
  return files['-mentions.csv'] as Written;
}

async function rowsOf(articles: readonly DatasetArticle[]): Promise<Record<string, string>[]> {
  const { text } = await fileOf(...articles);
  return Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true }).data;
}

describe('CSV', () => {
  it('has a mention a row', async () => {
    const { text, records } = await fileOf(readDatasetArticle(inventedArticle, withSuggestions, inventedLabel));
    expect(records).toBe(8);
    await expect(text).toMatchFileSnapshot('fixtures/invented-article.csv');
  });

  it('begins with a byte order mark and ends its lines as RFC 4180 says', async () => {
    const { text: file } = await fileOf(article);
    expect(file.startsWith('\u{feff}issue_title,issue_date,')).toBe(true);
    expect(file.endsWith('\r\n')).toBe(true);
    expect(file.replace(/"(?:[^"]|"")*"/g, '')).not.toMatch(/[^\r]\n/);
  });

  it('lets no cell be computed', async () => {
    const hostile = ['=1+1', '+86 10', '-cmd', '@SUM', '＝1', '\t=1', '\r=1', '\n=1', '="a""b"'];
    const [entity] = article.entities;
    if (entity === undefined) throw new Error('the fixture has entities');
    const computed = await rowsOf(hostile.map((note) => ({ ...article, entities: [{ ...entity, note }] })));
    expect(computed.map((row) => row.note)).toEqual(hostile.map((note) => `'${note}`));
    const harmless = ['-3.5', '3', '林若溪', "'=1", 'a=b'];
    const unchanged = await rowsOf(harmless.map((note) => ({ ...article, entities: [{ ...entity, note }] })));
    expect(unchanged.map((row) => row.note)).toEqual(harmless);
  });

  it('adds nothing for an article without mentions', async () => {
    expect(await fileOf({ ...article, entities: [] })).toEqual({ ...(await fileOf()), records: 0 });
  });

  it('shows a mention between what stands around it, and cuts no character in two', async () => {
    const text = `${'𠀀'.repeat(20)}林若溪${'𠀀'.repeat(20)}`;
    const [entity] = article.entities;
    if (entity === undefined) throw new Error('the fixture has entities');
    const [row] = await rowsOf([{ ...article, text: `x${text}`, entities: [{ ...entity, start: 41, end: 44 }] }]);
    expect(row).toMatchObject({ before: '𠀀'.repeat(8), after: '𠀀'.repeat(8) });
  });
});
