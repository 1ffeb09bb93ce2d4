import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue/write.ts';
import { csv, tsv } from '../csv/write.ts';
import { complaints, isInstalled, itWhere } from '../fixtures/checkers.ts';
import { jsonLines } from '../jsonl/write.ts';
import { datasetFormat } from './dataset-article.ts';
import { withCodePoints } from './dataset-code-points.ts';
import { descriptionFormat } from './dataset-description.ts';
import { inventedArticle, inventedLabel } from './fixtures/invented-article.ts';
import { inventedSettings } from './fixtures/invented-description.ts';
import { overPages } from './fixtures/over-pages.ts';
import { richArticles } from './fixtures/rich-articles.ts';
import { writtenWithLosses } from './fixtures/written.ts';
import { withSuggestions } from './selection.ts';
import { readWholeArticle } from './whole-article.ts';

const folder = mkdtempSync(join(tmpdir(), 'kanwu-checked-'));
afterAll(() => rmSync(folder, { recursive: true }));

const unchanged = (offset: number): number => offset;
const decided = { by: '周亦舟', at: '2020-05-08T01:02:03.000Z', action: 'mention-add' };
const articles = [
  readWholeArticle(inventedArticle, { ...withSuggestions, withRejected: true }, inventedLabel, {
    decisions: new Map(inventedArticle.mentions.map(({ id }) => [id, [decided]])),
    codePointsOf: () => unchanged,
    onImagesOf: () => null,
  }),
  ...[...richArticles, overPages].map((article) => withCodePoints(article, () => unchanged)),
];

/** What is published, compiled by a validator that knows nothing of the shapes in the program. */
async function published(format: string) {
  const { default: schema } = await import(`../../../resources/schemas/${format}.schema.json`, {
    with: { type: 'json' },
  });
  return new Ajv2020({
    allErrors: true,
    strict: true,
    strictTuples: false,
    formats: { 'date-time': true, date: true, uuid: true },
  }).compile(schema);
}

describe('JSON Lines by the published schema', () => {
  it('are valid, whatever is in them (by ajv)', async () => {
    const validate = await published(datasetFormat);
    const { files } = await writtenWithLosses(jsonLines, articles);
    const lines = (files['-articles.jsonl']?.text ?? '').split('\n').filter(Boolean);
    expect(lines).toHaveLength(articles.length);
    for (const line of lines) {
      validate(JSON.parse(line));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('say what they are in a file that is valid, too (by ajv)', async () => {
    const validate = await published(descriptionFormat);
    const { files } = await writtenWithLosses(jsonLines, []);
    validate(JSON.parse(files['-dataset.json']?.text ?? ''));
    expect(validate.errors ?? []).toEqual([]);
  });
});

/** Prints the rows of a table as its own reader of them, Python's, has them. */
const python = `
import csv, json, sys
sys.stdout.reconfigure(encoding='utf-8')
csv.field_size_limit(10**8)
with open(sys.argv[1], encoding='utf-8-sig', newline='') as f:
    rows = list(csv.reader(f, delimiter=sys.argv[2], strict=True))
with open(sys.argv[3], encoding='utf-8') as f:
    expected = json.load(f)
sys.exit(0 if rows == expected else 'other cells: %r' % [p for p in zip(rows, expected) if p[0] != p[1]][:1])
`;

/** A text as it is in a file, without its mark: where a mention cuts a pair of surrogates, its half is none. */
function asWritten(text: string): string {
  return Buffer.from(text.slice(1)).toString('utf8');
}

describe.each([
  [csv, ','],
  [tsv, '\t'],
  [catalogue, ','],
] as const)('tables as text', (exporter, delimiter) => {
  itWhere({ python3: isInstalled('python3') }, `give the same cells to another reader: ${exporter.code}`, async () => {
    for (const raw of [false, true]) {
      const { files } = await writtenWithLosses(exporter, articles, { ...inventedSettings, raw });
      for (const [name, { text }] of Object.entries(files).filter(([each]) => /\.[ct]sv$/.test(each))) {
        const path = join(folder, basename(name));
        writeFileSync(path, text);
        const rows = Papa.parse<string[]>(asWritten(text), { delimiter, newline: '\r\n' }).data.slice(0, -1);
        writeFileSync(`${path}.json`, JSON.stringify(rows));
        expect(complaints('python3', ['-c', python, path, delimiter, `${path}.json`])).toBe('');
      }
    }
  });
});
