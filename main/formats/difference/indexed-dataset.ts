import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { type ErrorDetail, KanwuError } from '../../../model/error.ts';
import { DatasetArticle } from '../dataset/dataset-article.ts';
import { readingError } from '../issue-file.ts';
import type { Comparable } from './comparable.ts';

const lineEnd = 0x0a;

/** Where an article stands in a file, in bytes. */
interface Line {
  readonly at: number;
  readonly length: number;
}

/** The articles of a JSON Lines file of Kanwu's. Only where each stands is kept in memory. */
export class IndexedDataset implements Comparable {
  readonly whole = null;
  readonly #file: FileHandle;
  readonly #lines: ReadonlyMap<string, Line>;

  private constructor(file: FileHandle, lines: ReadonlyMap<string, Line>) {
    this.#file = file;
    this.#lines = lines;
  }

  /** @throws {KanwuError} `dataset-not-comparable` (detail: `line`) for what is no line of this version; `file-not-found` and its like */
  static async open(path: string): Promise<IndexedDataset> {
    try {
      return await IndexedDataset.#open(path);
    } catch (error) {
      throw readingError(path, error);
    }
  }

  static async #open(path: string): Promise<IndexedDataset> {
    const lines = new Map<string, Line>();
    let number = 0;
    for await (const { bytes, at } of linesOf(path)) {
      number += 1;
      if (bytes.toString('utf8').trim() === '') continue;
      const article = articleIn(bytes, { path, line: number });
      // Two of the same name follow each other in the order of the file.
      let key = keyOf(article);
      while (lines.has(key)) key += ' ';
      lines.set(key, { at, length: bytes.length });
    }
    return new IndexedDataset(await open(path, 'r'), lines);
  }

  get keys(): IterableIterator<string> {
    return this.#lines.keys();
  }

  has(key: string): boolean {
    return this.#lines.has(key);
  }

  async article(key: string): Promise<DatasetArticle | null> {
    const line = this.#lines.get(key);
    if (line === undefined) return null;
    const bytes = Buffer.alloc(line.length);
    await this.#file.read(bytes, 0, line.length, line.at);
    return articleIn(bytes, {});
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}

/** An article is the same in two datasets by its id; where nothing was kept, by where it stands and how it is headed. */
function keyOf({ id, issue, article, headline, sources }: DatasetArticle): string {
  return id ?? JSON.stringify([issue.title, issue.date, issue.number, sources[0]?.file, article, headline]);
}

function articleIn(bytes: Buffer, where: ErrorDetail): DatasetArticle {
  try {
    return DatasetArticle.parse(JSON.parse(bytes.toString('utf8')));
  } catch (cause) {
    throw new KanwuError('dataset-not-comparable', where, { cause });
  }
}

async function* linesOf(path: string): AsyncGenerator<{ readonly bytes: Buffer; readonly at: number }> {
  let rest: Buffer[] = [];
  let at = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(lineEnd); end >= 0; end = chunk.indexOf(lineEnd, from)) {
      const bytes = Buffer.concat([...rest, chunk.subarray(from, end)]);
      yield { bytes, at };
      at += bytes.length + 1;
      rest = [];
      from = end + 1;
    }
    rest.push(chunk.subarray(from));
  }
  const bytes = Buffer.concat(rest);
  if (bytes.length > 0) yield { bytes, at };
}
