import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { DatasetArticle } from '../dataset/dataset-article.ts';
import { inventedArticle, inventedLabel } from '../dataset/fixtures/invented-article.ts';
import { inventedSettings } from '../dataset/fixtures/invented-description.ts';
import { type Written, written, writtenWithLosses } from '../dataset/fixtures/written.ts';
import { readDatasetArticle } from '../dataset/read-dataset-article.ts';
import { acceptedOnly, withSuggestions } from '../dataset/selection.ts';
import { articlesOf, readFile } from '../fixtures/read-file.ts';
import { csv, tsv } from './write.ts';

const article = readDatasetArticle(inventedArticle, acceptedOnly, inventedLabel);

/** The table of mentions of these articles. */
async function fileOf(...articles: readonly DatasetArticle[]): Promise<Written> {
  const file = (await written(csv, articles))['-mentions.csv'];
  if (file === undefined) throw new Error('mentions are a table');
  return file;
}

async function rowsOf(articles: readonly DatasetArticle[]): Promise<Record<string, string>[]> {
  const { text } = await fileOf(...articles);
  return Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true }).data;
}

describe('CSV', () => {
  it('is a file a table, and one that says in both languages what the columns hold', async () => {
    const files = await written(csv, [article, { ...article, issue: { ...article.issue, date: '2020-05-09' } }]);
    expect(Object.entries(files).map(([name, { records }]) => [name, records])).toEqual([
      ...[
        ['-mentions.csv', 14],
        ['-articles.csv', 2],
        ['-entities.csv', 1],
        ['-positions.csv', 1],
        ['-corrections.csv', 2],
      ],
      ...[
        ['-categories.csv', 2],
        ['-comments.csv', 2],
        ['-columns.csv', 130],
      ],
    ]);
    for (const table of ['articles', 'entities', 'positions', 'corrections', 'categories', 'comments', 'columns'])
      await expect(files[`-${table}.csv`]?.text).toMatchFileSnapshot(`fixtures/invented-${table}.csv`);
  });

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

  it('leaves cells as they are when that is asked for, and says so', async () => {
    const noted = { ...article, note: '=1+1' };
    const { files } = await writtenWithLosses(csv, [noted], { ...inventedSettings, raw: true });
    expect(files['-articles.csv']?.text).toContain(',=1+1,');
    expect(files['-articles.csv']?.text).not.toContain("'=");
    expect(files['-columns.csv']?.text).toContain('stands as it is');
  });

  it('has the same cells when tabs part them', async () => {
    const noted = { ...article, note: 'tab\tand\nline' };
    const [commas, tabs] = [await written(csv, [noted]), await written(tsv, [noted])];
    const cellsOf = (text = '', delimiter = ','): unknown => Papa.parse(text.slice(1), { delimiter }).data;
    for (const table of [
      'mentions',
      'articles',
      'entities',
      'positions',
      'corrections',
      'categories',
      'comments',
      'columns',
    ]) {
      expect(cellsOf(tabs[`-${table}.tsv`]?.text, '\t')).toEqual(cellsOf(commas[`-${table}.csv`]?.text));
    }
    expect(articlesOf(await readFile(tabs['-articles.tsv']?.text ?? '', 'articles.tsv'))).toEqual(
      articlesOf(await readFile(commas['-articles.csv']?.text ?? '', 'articles.csv')),
    );
  });

  it('lets no cell be computed', async () => {
    const hostile = ['=1+1', '+86 10', '-cmd', '@SUM', '＝1', '\t=1', '\r=1', '\n=1', '="a""b"'];
    const [entity] = article.entities;
    if (entity === undefined) throw new Error('the fixture has entities');
    const computed = await rowsOf(hostile.map((note) => ({ ...article, entities: [{ ...entity, note }] })));
    expect(computed.map((row) => row.note)).toEqual(hostile.map((note) => `'${note}`));
    const harmless = ['-3.5', '3', '林若溪', "'青", "'-3.5", 'a=b'];
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

describe('the table of articles', () => {
  it('is read back by Kanwu: each article in its issue, as it was before it was made harmless', async () => {
    const text = "=SUM(1)\n'=2\n@青川\n-3.5";
    const hostile = {
      ...article,
      headline: '+青川',
      text,
      blocks: [{ start: 0, end: text.length, role: 'body' as const }],
    };
    const files = await written(csv, [
      article,
      { ...hostile, article: 2 },
      { ...article, issue: { ...article.issue, number: '1025' } },
    ]);
    const read = await readFile(files['-articles.csv']?.text ?? '', 'articles.csv');
    expect(read.issues.map(({ facts }) => facts)).toEqual(
      ['1024', '1025'].map((number) => ({ title: '青川报', date: '2020-05-07', number, page: '1' })),
    );
    expect(articlesOf(read)[0]?.[1]).toEqual([
      'headline: +青川',
      'body: =SUM(1)',
      "body: '=2",
      'body: @青川',
      'body: -3.5',
    ]);
    expect(read.issues[0]?.articles[0]?.reporters).toEqual(['周亦舟']);
  });

  it('is the one that can be read: of the others Kanwu says so', async () => {
    const files = await written(csv, [article]);
    for (const table of ['mentions', 'entities', 'positions', 'corrections', 'categories', 'comments', 'columns']) {
      await expect(readFile(files[`-${table}.csv`]?.text ?? '', `${table}.csv`)).rejects.toMatchObject({
        code: 'format-refused',
        detail: { format: 'kanwu-csv' },
      });
    }
  });
});
