import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import readSheets from 'read-excel-file/node';
import { afterAll, describe, expect } from 'vitest';
import { csv, tsv } from '../csv/write.ts';
import type { DatasetArticle } from '../dataset/dataset-article.ts';
import { inventedArticle, inventedLabel } from '../dataset/fixtures/invented-article.ts';
import { inventedSettings } from '../dataset/fixtures/invented-description.ts';
import { richArticles } from '../dataset/fixtures/rich-articles.ts';
import { writtenWithLosses } from '../dataset/fixtures/written.ts';
import { readDatasetArticle } from '../dataset/read-dataset-article.ts';
import { withSuggestions } from '../dataset/selection.ts';
import { complaints, isInstalled, itWhere } from '../fixtures/checkers.ts';
import { xlsx } from '../xlsx/write.ts';

const folder = mkdtempSync(join(tmpdir(), 'kanwu-spreadsheets-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Halves of characters, which a mention may end in, are written by everybody in a way of their own. */
function wholeCharacters(article: DatasetArticle): DatasetArticle {
  const entities = article.entities.filter(({ text }) => Buffer.from(text).toString() === text);
  return entities.length === article.entities.length ? article : { ...article, entities, relations: [] };
}

const articles = [readDatasetArticle(inventedArticle, withSuggestions, inventedLabel), ...richArticles].map(
  wholeCharacters,
);
const here = { libreoffice: isInstalled('libreoffice') };

type Rows = readonly (readonly string[])[];

/** Has LibreOffice read a file and write it in another form, in a profile of its own, so that it runs beside one that is open. */
function convert(path: string, reading: readonly string[], to: string): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const args = [profile, '--headless', ...reading, '--convert-to', to, '--outdir', folder, path];
  expect(complaints('libreoffice', args)).toBe('');
}

/** The rows of the tables as text has them, with nothing before what would be computed. */
async function cellsOf(exporter: typeof csv, delimiter: string, raw: boolean): Promise<Readonly<Record<string, Rows>>> {
  const { files } = await writtenWithLosses(exporter, articles, { ...inventedSettings, raw });
  return Object.fromEntries(
    Object.entries(files).map(([name, { bytes }]) => {
      const text = Buffer.from(bytes).toString('utf8').slice(1);
      return [name, Papa.parse<string[]>(text, { delimiter, newline: '\r\n' }).data.slice(0, -1)];
    }),
  );
}

/** A cell whichever of text, number, truth value or day it is; how lines end in it is not told, and U+0000 no cell holds. */
function plain(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean' || cell === 'TRUE' || cell === 'FALSE') return String(cell).toLowerCase();
  return String(cell).replaceAll(/\r\n?/g, '\n').replaceAll('\0', '');
}

/** Rows without the empty cells at their ends, which one has and another has not. */
function compared(rows: readonly (readonly unknown[])[]): readonly (readonly string[])[] {
  return rows.map((row) => {
    const cells = row.map(plain);
    while (cells.at(-1) === '') cells.pop();
    return cells;
  });
}

describe('a spreadsheet program', () => {
  itWhere(here, 'opens the workbook and has the same cells in every sheet', async () => {
    const { files } = await writtenWithLosses(xlsx, articles);
    const path = join(folder, 'tables.xlsx');
    writeFileSync(path, files['-tables.xlsx']?.bytes ?? '');
    // Comma, quotes, UTF-8; cells as they are and not as they look; every sheet into a file.
    convert(path, [], 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1');
    for (const [name, rows] of Object.entries(await cellsOf(csv, ',', true))) {
      const sheet = /-([a-z]+)\.csv$/.exec(name)?.[1] ?? '';
      const read = Papa.parse<string[]>(readFileSync(join(folder, `tables-${sheet}.csv`), 'utf8').trimEnd()).data;
      // What is said of raw text is said there alone.
      const own = rows.filter(([table, column]) => table !== '' || column !== '');
      expect(compared(read), sheet).toEqual(compared(own));
    }
  });

  itWhere(here, 'opens CSV and TSV and has the same cells, none of which it computes', async () => {
    for (const [exporter, delimiter, code, ending] of [
      [csv, ',', 44, 'csv'],
      [tsv, '\t', 9, 'tsv'],
    ] as const) {
      for (const [name, rows] of Object.entries(await cellsOf(exporter, delimiter, false))) {
        const { files } = await writtenWithLosses(exporter, articles, { ...inventedSettings, raw: false });
        const base = `text${name.replaceAll(/[^a-z]/g, '')}`;
        writeFileSync(join(folder, `${base}.${ending}`), files[name]?.bytes ?? '');
        const columns = (rows[0] ?? []).map((_, place) => `${place + 1}/2`).join('/');
        convert(
          join(folder, `${base}.${ending}`),
          [`--infilter=Text - txt - csv (StarCalc):${code},34,76,1,${columns}`],
          'xlsx:Calc MS Excel 2007 XML',
        );
        const [sheet] = await readSheets(join(folder, `${base}.xlsx`), { trim: false });
        expect(compared(sheet?.data ?? []), name).toEqual(compared(rows));
      }
    }
  });
});
