import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, describe, expect, it } from 'vitest';
import type { DatasetArticle } from '../dataset/dataset-article.ts';
import { anyArticle } from '../dataset/fixtures/any-article.ts';
import { inventedArticle, inventedLabel } from '../dataset/fixtures/invented-article.ts';
import { overPages } from '../dataset/fixtures/over-pages.ts';
import { richArticles } from '../dataset/fixtures/rich-articles.ts';
import { type Written, written } from '../dataset/fixtures/written.ts';
import { readDatasetArticle } from '../dataset/read-dataset-article.ts';
import { withSuggestions } from '../dataset/selection.ts';
import { itWhere } from '../fixtures/checkers.ts';
import type { Cell } from '../tables/cells.ts';
import { type TableWriter, tablesOf, type WrittenTable, writtenTables } from '../tables/exporter.ts';
import { type ParquetColumn, ParquetTable } from './parquet-table.ts';
import { parquet, parquetColumns } from './write.ts';

const folder = mkdtempSync(join(tmpdir(), 'kanwu-parquet-'));
afterAll(() => rmSync(folder, { recursive: true }));

const articles = [readDatasetArticle(inventedArticle, withSuggestions, inventedLabel), ...richArticles, overPages];

/** The rows of each table before any format writes them; of a pair of surrogates that a mention cuts, each half is none. */
async function rowsOf(of: readonly DatasetArticle[]): Promise<Readonly<Record<WrittenTable, (readonly Cell[])[]>>> {
  const all: Record<WrittenTable, Cell[][]> = {
    ...{ mentions: [], articles: [], entities: [], positions: [], corrections: [], categories: [], comments: [] },
    columns: [],
  };
  const writer: TableWriter = {
    async rows(table, rows, isHead) {
      const wellFormed = (cell: Cell): Cell => (typeof cell === 'string' ? Buffer.from(cell).toString() : cell);
      if (!isHead) all[table].push(...rows.map((row) => row.map(wellFormed)));
    },
    end: async () => {},
  };
  const dataset = tablesOf(writer, null);
  await dataset.head();
  for (const article of of) await dataset.article(article);
  await dataset.foot();
  return all;
}

/** A file's rows as hyparquet reads them. */
async function readTable(file: Written | undefined, columns: readonly ParquetColumn[]): Promise<unknown[][]> {
  const bytes = Uint8Array.from(file?.bytes ?? []);
  const rows = await parquetReadObjects({ file: bytes.buffer });
  return rows.map((row) => columns.map(({ name }) => row[name]));
}

const duckdb = await import('@duckdb/node-api').catch(() => null);

describe('tables in Parquet', () => {
  it('have the rows of all tables, with typed cells', async () => {
    const files = await written(parquet, articles);
    const expected = await rowsOf(articles);
    for (const table of writtenTables) {
      const file = files[`-${table}.parquet`];
      expect(await readTable(file, parquetColumns(table))).toEqual(expected[table]);
      expect(file?.records).toBe(expected[table].length);
    }
  });

  itWhere({ duckdb: duckdb !== null }, 'are read by another reader with the same cells', async () => {
    if (duckdb === null) return;
    const connection = await (await duckdb.DuckDBInstance.create(':memory:')).connect();
    const files = await written(parquet, articles);
    const expected = await rowsOf(articles);
    for (const table of writtenTables) {
      const path = join(folder, `${table}.parquet`);
      writeFileSync(path, files[`-${table}.parquet`]?.bytes ?? '');
      const result = await connection.runAndReadAll(`SELECT * FROM read_parquet('${path}')`);
      expect(result.columnNames()).toEqual(parquetColumns(table).map(({ name }) => name));
      expect(result.getRowsJson()).toEqual(expected[table]);
    }
  });

  it('say what wrote them, of which revision, and are the same bytes each time', async () => {
    const [once, again] = [await written(parquet, articles), await written(parquet, articles)];
    for (const table of writtenTables) {
      const name = `-${table}.parquet`;
      expect(Buffer.compare(once[name]?.bytes ?? new Uint8Array(), again[name]?.bytes ?? new Uint8Array())).toBe(0);
      expect(Buffer.from(once[name]?.bytes ?? []).includes('"entries":12')).toBe(true);
    }
  });

  it('hold whatever there is, none included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyArticle, { maxLength: 3 }), async (any) => {
        const files = await written(parquet, any);
        const expected = await rowsOf(any);
        for (const table of writtenTables)
          expect(await readTable(files[`-${table}.parquet`], parquetColumns(table))).toEqual(expected[table]);
      }),
      { numRuns: 30 },
    );
  });

  it('go to the file in groups, of which one is held', async () => {
    const parts: number[] = [];
    const file = {
      append: async (content: string | Uint8Array) => void parts.push(content.length),
      end: async () => {},
    };
    const table = new ParquetTable(file, [{ name: 'text', kind: 'text' }], { createdBy: 'Kanwu', metadata: [] });
    const long = '青'.repeat(1_000_000);
    for (let row = 0; row < 20; row += 1) {
      await table.add([[`${row}${long}`]]);
      if (row === 7) expect(parts).toHaveLength(1);
    }
    await table.end();
    expect(parts.length).toBe(4);
  });
});
