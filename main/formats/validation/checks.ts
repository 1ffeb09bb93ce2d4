import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import Papa from 'papaparse';
import type { z } from 'zod';
import { append } from '../../../model/append.ts';
import { KanwuError } from '../../../model/error.ts';
import { DatasetArticle } from '../dataset/dataset-article.ts';
import { DatasetDescription } from '../dataset/dataset-description.ts';
import { parseXml } from '../xml/parse-xml.ts';
import type { Problem } from './problem.ts';
import { taggedTokens, webannoTsv } from './tagged-lines.ts';

/** Checks one file. @param records how many records it was said to have; null where that is not told of it */
export type Check = (path: string, records: number | null) => Promise<readonly Problem[]>;

/** What is read of a file by a check: problems beyond so many say nothing more. */
const most = 20;

/** The checks of files, by how their names end, whichever copy they are; of several the first. */
export const checks: readonly { readonly name: RegExp; readonly check: Check }[] = [
  { name: /-articles(?:-\d+)?\.jsonl$/, check: (path, records) => jsonLines(path, records, DatasetArticle) },
  { name: /-dataset(?:-\d+)?\.json$/, check: (path) => json(path, DatasetDescription) },
  { name: /\.jsonl$/, check: (path, records) => jsonLines(path, records, null) },
  { name: /\.json$/, check: (path) => json(path, null) },
  { name: /-webanno-tsv(?:-\d+)?[/\\][^/\\]+\.tsv$/, check: webannoTsv },
  { name: /\.bio(?:es)?$/, check: taggedTokens },
  { name: /\.csv$/, check: (path, records) => table(path, records, ',') },
  { name: /\.tsv$/, check: (path, records) => table(path, records, '\t') },
  { name: /\.parquet$/, check: parquet },
  { name: /\.xlsx$/, check: workbook },
  { name: /\.(?:xml|xmi|html)$/, check: xml },
  { name: /\.ttl$/, check: turtle },
  { name: /\.ann$/, check: brat },
  { name: /(?:^|[/\\])(?:tag)?manifest-(?:sha256|sha512)\.txt$/, check: manifest },
];

async function json(path: string, schema: z.ZodType | null): Promise<readonly Problem[]> {
  return jsonProblems(await readFile(path, 'utf8'), schema, null);
}

async function jsonLines(path: string, records: number | null, schema: z.ZodType | null): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  let count = 0;
  for await (const line of createInterface({
    input: createReadStream(path, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    count += 1;
    if (problems.length < most) append(problems, jsonProblems(line, schema, count));
  }
  return [...problems, ...countProblems(count, records)];
}

function jsonProblems(text: string, schema: z.ZodType | null, line: number | null): readonly Problem[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [{ what: 'not-json', line, detail: messageOf(error) }];
  }
  const read = schema?.safeParse(value);
  if (read === undefined || read.success) return [];
  return read.error.issues
    .slice(0, 3)
    .map(({ path, message }) => ({ what: 'not-by-schema', line, detail: `${path.join('.')}: ${message}` }));
}

/** Each row has as many cells as the first, which names them. */
async function table(path: string, records: number | null, delimiter: string): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  let [rows, columns] = [0, 0];
  await new Promise<void>((resolve, reject) => {
    Papa.parse<readonly string[]>(createReadStream(path, 'utf8'), {
      ...{ delimiter, newline: '\r\n', skipEmptyLines: false },
      step({ data, errors }) {
        const isEnd = data.length === 1 && data[0] === '';
        if (isEnd) return;
        rows += 1;
        if (rows === 1) columns = data.length;
        const isWrong = errors.length > 0 || data.length !== columns;
        if (isWrong && problems.length < most)
          problems.push({ what: 'uneven-rows', line: rows, detail: `${data.length} / ${columns}` });
      },
      complete: () => resolve(),
      error: reject,
    });
  });
  return [...problems, ...countProblems(rows - 1, records)];
}

async function parquet(path: string, records: number | null): Promise<readonly Problem[]> {
  const { parquetMetadata } = await import('hyparquet');
  const bytes = await readFile(path);
  try {
    const { num_rows } = parquetMetadata(new Uint8Array(bytes).buffer);
    return countProblems(Number(num_rows), records);
  } catch (error) {
    return [{ what: 'not-readable', line: null, detail: messageOf(error) }];
  }
}

async function workbook(path: string): Promise<readonly Problem[]> {
  const { default: readSheets } = await import('read-excel-file/node');
  try {
    const sheets = await readSheets(path);
    return sheets.flatMap(({ sheet, data }) => {
      const columns = data[0]?.length ?? 0;
      const uneven = data.findIndex((row) => row.length > columns);
      return uneven < 0 ? [] : [{ what: 'uneven-rows' as const, line: uneven + 1, detail: String(sheet) }];
    });
  } catch (error) {
    return [{ what: 'not-readable', line: null, detail: messageOf(error) }];
  }
}

async function xml(path: string): Promise<readonly Problem[]> {
  try {
    parseXml(await readFile(path, 'utf8'), { open: () => {}, close: () => {} }, { progress: () => {} });
    return [];
  } catch (error) {
    const { line = null, reason = '' } = error instanceof KanwuError ? error.detail : {};
    return [{ what: 'not-xml', line: typeof line === 'number' ? line : null, detail: String(reason) }];
  }
}

async function turtle(path: string): Promise<readonly Problem[]> {
  const { Parser } = await import('n3');
  try {
    new Parser().parse(await readFile(path, 'utf8'));
    return [];
  } catch (error) {
    return [{ what: 'not-turtle', line: null, detail: messageOf(error) }];
  }
}

/** What each mark of brat says that stands at its place does. */
async function brat(path: string): Promise<readonly Problem[]> {
  const [marks, text] = [await readFile(path, 'utf8'), await readFile(path.replace(/\.ann$/, '.txt'), 'utf8')];
  const characters = [...text];
  return marks.split('\n').flatMap((line, place): Problem[] => {
    const [, ranges, said] = /^T\d+\t\S+ ([\d ;]+)\t(.*)$/.exec(line) ?? [];
    if (ranges === undefined || said === undefined) return [];
    const there = ranges
      .split(';')
      .map((range) => range.split(' ').map(Number))
      .map(([from, to]) => characters.slice(from, to).join(''))
      .join(' ');
    return there.replace(/\s/gu, ' ') === said.replace(/\s/gu, ' ')
      ? []
      : [{ what: 'wrong-place', line: place + 1, detail: said }];
  });
}

/** Whether every file of a bag is there as it was. */
async function manifest(path: string): Promise<readonly Problem[]> {
  const algorithm = /sha256/.test(path) ? 'sha256' : 'sha512';
  const problems: Problem[] = [];
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  for (const [place, line] of lines.entries()) {
    const [, digest = '', name = ''] = /^(\S+) {2}(.*)$/.exec(line) ?? [];
    const file = join(dirname(path), name.replace(/%(25|0A|0D)/gi, decodeURIComponent));
    const hash = createHash(algorithm);
    const found = await open(file).then(
      async (handle) => {
        await pipeline(handle.createReadStream(), hash);
        return hash.digest('hex');
      },
      () => null,
    );
    if (found !== digest) problems.push({ what: 'wrong-checksum', line: place + 1, detail: name });
  }
  return problems;
}

function countProblems(found: number, records: number | null): readonly Problem[] {
  return records === null || found === records
    ? []
    : [{ what: 'wrong-count', line: null, detail: `${found} / ${records}` }];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
