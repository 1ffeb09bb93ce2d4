import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import readSheets from 'read-excel-file/node';
import { afterAll, describe, expect, it } from 'vitest';
import { inventedArticle, inventedLabel } from '../dataset/fixtures/invented-article.ts';
import { written, writtenWithLosses } from '../dataset/fixtures/written.ts';
import { LossTally } from '../dataset/losses.ts';
import { readDatasetArticle } from '../dataset/read-dataset-article.ts';
import { acceptedOnly } from '../dataset/selection.ts';
import { articlesOf, readFile } from '../fixtures/read-file.ts';
import { longestText } from './cell-xml.ts';
import { Workbook } from './workbook.ts';
import { xlsx } from './write.ts';
import { ZipStream } from './zip-stream.ts';

const article = readDatasetArticle(inventedArticle, acceptedOnly, inventedLabel);
const [entity] = article.entities;
if (entity === undefined) throw new Error('the fixture has entities');
const folder = mkdtempSync(join(tmpdir(), 'kanwu-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The rows of each sheet, by its name. */
async function sheetsOf(bytes: Uint8Array): Promise<Readonly<Record<string, readonly (readonly unknown[])[]>>> {
  const sheets = await readSheets(Buffer.from(bytes), { trim: false });
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]));
}

/** A workbook of one table of categories, whose rows are given. */
async function workbookOf(rows: readonly (readonly string[])[], mostRows: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const file = {
    append: async (bytes: string | Uint8Array) => void parts.push(Buffer.from(bytes as Uint8Array)),
    end: async () => {},
  };
  const workbook = new Workbook(new ZipStream(file), new LossTally(), mostRows, () => false);
  await workbook.rows('columns', [['a', 'b']], true);
  await workbook.rows('columns', rows, false);
  await workbook.end();
  return Buffer.concat(parts);
}

describe('a workbook', () => {
  it('has a sheet a table, with text, numbers, truth and days as such', async () => {
    const file = (await written(xlsx, [article]))['-tables.xlsx'];
    const sheets = await sheetsOf(file?.bytes ?? new Uint8Array());
    expect(file?.records).toBe(7 + 1 + 1 + 1 + 1 + 1 + 1);
    expect(Object.keys(sheets)).toEqual([
      'mentions',
      'articles',
      'entities',
      'positions',
      'corrections',
      'categories',
      'comments',
      'columns',
    ]);
    const [names = [], first = []] = sheets.articles ?? [];
    const row = Object.fromEntries(names.map((name, place) => [name, first[place]]));
    expect(row).toMatchObject({
      issue_title: '青川报',
      issue_date: new Date('2020-05-07'),
      text: article.text,
      mentions: 7,
    });
    expect(sheets.mentions?.at(-1)).toContain('=SUM(3)万元');
    expect(sheets.corrections?.[1]).toContain(true);
  });

  it('has dates before March 1900, and what is no day, as text', async () => {
    const dates = ['1872-04-30', '1900-02-28', '1900-03-01', '2026-11-28'];
    const articles = dates.map((date) => ({ ...article, issue: { ...article.issue, date } }));
    const sheets = await sheetsOf((await written(xlsx, articles))['-tables.xlsx']?.bytes ?? new Uint8Array());
    expect(sheets.articles?.slice(1).map((row) => row[1])).toEqual([
      ...['1872-04-30', '1900-02-28', new Date('1900-03-01'), new Date('2026-11-28')],
    ]);
  });

  it('cuts texts that no cell holds, between two characters, and counts them', async () => {
    const long = `${'青'.repeat(longestText - 1)}𠀀`;
    const articles = [{ ...article, headline: long, comments: [], entities: [], corrections: [], categories: [] }];
    const { files, losses } = await writtenWithLosses(xlsx, articles);
    expect(losses).toContainEqual({ kind: 'cut-texts', count: 1 });
    const sheets = await sheetsOf(files['-tables.xlsx']?.bytes ?? new Uint8Array());
    expect(sheets.articles?.[1]?.[6]).toBe('青'.repeat(longestText - 1));
  });

  it('goes on in further sheets where a table has more rows than one holds', async () => {
    const rows = [1, 2, 3, 4, 5].map((number) => [String(number), 'x']);
    const sheets = await sheetsOf(await workbookOf(rows, 2));
    expect(Object.entries(sheets).map(([name, data]) => [name, data.map(([cell]) => cell)])).toEqual([
      ...[
        ['columns', ['a', '1', '2']],
        ['columns 2', ['a', '3', '4']],
        ['columns 3', ['a', '5']],
      ],
    ]);
  });

  it('is the same bytes each time', async () => {
    const [once, again] = [await written(xlsx, [article]), await written(xlsx, [article])];
    expect(once['-tables.xlsx']?.bytes).toEqual(again['-tables.xlsx']?.bytes);
  });

  it('gives any text back as it was', async () => {
    const piece = fc.constantFrom(
      ...[
        '青',
        '𠀀',
        '_x0041_',
        '_x005F_',
        '_',
        '&',
        '<',
        '"',
        '=',
        ' ',
        '\n',
        '\r',
        '\t',
        '\u0000',
        '\u000b',
        '\ufffe',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 8 }), async (pieces) => {
        const text = pieces.join('');
        const sheets = await sheetsOf(await workbookOf([['x', text]], 9));
        expect(sheets.columns?.[1]?.[1]).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it('is read back by Kanwu, each article in its issue', async () => {
    const other = { ...article, issue: { ...article.issue, date: '1900-02-28' } };
    const file = (await written(xlsx, [article, { ...article, article: 2, headline: '=1' }, other]))['-tables.xlsx'];
    const read = await readFile(file?.bytes ?? '', 'tables.xlsx');
    expect(read.issues.map(({ facts }) => facts.date)).toEqual(['2020-05-07', '1900-02-28']);
    expect(articlesOf(read)[0]?.[1]?.[0]).toBe('headline: =1');
  });
});
