import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExportResult } from '../../../model/dataset-export.ts';
import { neverStop } from '../../../model/stop.ts';
import type { DatasetArticle } from '../dataset/dataset-article.ts';
import { exporterOf, exporters } from '../dataset/exporters.ts';
import { inventedArticle, inventedLabel } from '../dataset/fixtures/invented-article.ts';
import { inventedSettings } from '../dataset/fixtures/invented-description.ts';
import { richArticles } from '../dataset/fixtures/rich-articles.ts';
import { LossTally } from '../dataset/losses.ts';
import { writeNewFiles } from '../dataset/new-files.ts';
import { withSuggestions } from '../dataset/selection.ts';
import { readWholeArticle } from '../dataset/whole-article.ts';
import { Bag } from '../package/bag.ts';
import { checkWritten } from './check-written.ts';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-check-'));
});

afterEach(() => rmSync(directory, { recursive: true }));

const known = { decisions: new Map(), codePointsOf: () => (offset: number) => offset, onImagesOf: () => null };
const invented = readWholeArticle(inventedArticle, withSuggestions, inventedLabel, known);

function written(format: string, articles: readonly DatasetArticle[]): Promise<ExportResult['files']> {
  const exporter = exporterOf(format);
  return writeNewFiles(directory, '青川', async (files) => {
    const writer = exporter.begin(files, new LossTally(), inventedSettings);
    await writer.head();
    for (const article of articles) await writer.article(article);
    await writer.foot();
  });
}

describe('what was written, read again', () => {
  for (const { code } of exporters) {
    it(`is as its format wants it: ${code}`, async () => {
      const { problems } = await checkWritten(await written(code, [invented, ...richArticles]), neverStop);
      // One of the names cuts a pair of surrogates, whose half no file can hold.
      expect(problems.filter(({ detail }) => !detail.includes('\ufffd'))).toEqual([]);
    });
  }

  /** What is found where a file, whose name ends so, was changed. */
  async function found(format: string, ending: string, change: (text: string) => string): Promise<readonly string[]> {
    const files = await written(format, [invented]);
    const all = files.flatMap(({ path }) =>
      statSync(path).isDirectory() ? readdirSync(path, 'utf8').map((name) => join(path, name)) : [path],
    );
    const path = all.find((name) => name.endsWith(ending)) ?? '';
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    return (await checkWritten(files, neverStop)).problems.map(({ what, line }) => `${what} ${line}`);
  }

  it('is told where it is not', async () => {
    expect(await found('jsonl', '.jsonl', (text) => text.slice(0, -5))).toEqual(['not-json 1']);
    expect(await found('jsonl', '.jsonl', (text) => text.replace('"offsets":"utf-16"', '"offsets":"bytes"'))).toEqual([
      'not-by-schema 1',
    ]);
    expect(await found('csv', '.csv', (text) => `${text}"一格"\r\n`)).toEqual([
      expect.stringMatching(/^uneven-rows \d+$/),
      'wrong-count null',
    ]);
    expect(await found('tei', '.xml', (text) => text.replace('</TEI>', ''))).toEqual([
      expect.stringMatching(/^not-xml \d+$/),
    ]);
    expect(await found('rdf', '.ttl', (text) => `${text}<`)).toEqual(['not-turtle null']);
    expect(await found('brat', '.txt', (text) => `多${text}`)).toContain('wrong-place 1');
    expect(await found('webanno-tsv', '.tsv', (text) => text.replace(/^1-1\t0-/m, '1-1\t1-'))).toContain(
      'wrong-place 6',
    );
    expect(await found('webanno-tsv', '.tsv', (text) => text.replace(/\t\n/, '\n'))).toContain('uneven-rows 7');
    expect(await found('uima-xmi', '.xmi', (text) => text.replace('</xmi:XMI>', ''))).toEqual([
      expect.stringMatching(/^not-xml \d+$/),
    ]);
    expect(await found('conll-bio', '.bio', (text) => text.replace(/\tB-/, '\tI-'))).toHaveLength(1);
    expect(await found('conll-bioes', '.bioes', (text) => `${text}无\n`)).toEqual([
      expect.stringMatching(/^uneven-rows \d+$/),
    ]);
    expect(await found('parquet', '.parquet', () => 'PAR1')).toEqual(['not-readable null']);
    expect(await found('xlsx', '.xlsx', () => 'PK')).toEqual(['not-readable null']);
  });

  it('is told where a file of a package is not as it was', async () => {
    const files = await writeNewFiles(directory, '青川', async (into) => {
      const bag = new Bag(into.folder('-bag', 'package'), '青川');
      await bag.add('100%.txt').append('大桥');
      await bag.close([]);
    });
    expect((await checkWritten(files, neverStop)).problems).toEqual([]);
    appendFileSync(join(directory, '青川-bag/data/100%.txt'), '!');
    const { problems, checked } = await checkWritten(files, neverStop);
    expect(problems.map(({ what, file }) => `${what} ${file}`)).toEqual([
      'wrong-checksum manifest-sha256.txt',
      'wrong-checksum manifest-sha512.txt',
    ]);
    expect(checked).toBe(4);
  });
});
