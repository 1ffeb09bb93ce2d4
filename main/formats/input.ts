import { readFile, realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { Encoding } from '../../model/encoding.ts';
import { KanwuError } from '../../model/error.ts';
import { type DecodedText, decode } from './encoding/decode.ts';
import { binaryKind } from './file-kind.ts';
import { type IssueFile, largestIssueFile } from './issue-file.ts';
import { type JsonLook, lookAtJson } from './json/json-look.ts';
import { rootOf, type XmlRoot } from './xml/xml-root.ts';

/** What an importer reads: the chosen file and, by their names relative to it, the files that belong to it. */
export interface ImportInput {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The kind of a binary file, see `binaryKind`; null for text. */
  readonly binaryKind: string | null;
  /** Its text; null where it is not text. */
  readonly text: string | null;
  /** How an XML document begins; null for other files. */
  readonly xml: XmlRoot | null;
  /** What JSON it holds; null for other files. */
  readonly json: JsonLook | null;
  /** @throws {KanwuError} why it is not text: `file-empty`, `file-binary`, `file-not-text`, `encoding-unsure` */
  decoded(): DecodedText;
  /** Another file in the same folder or below it; null when there is none of that name. Names that climb out name none. */
  entry(relativeName: string): Promise<Uint8Array | null>;
  /** The names of those that were asked for and are there. */
  readonly readAlong: readonly string[];
}

/**
 * Looks at a file once, so that every importer can tell whether it is one of its own.
 *
 * @param encoding what its text is in; told by its bytes where it is not given
 */
export async function openInput({ bytes, fileName, folder }: IssueFile, encoding?: Encoding): Promise<ImportInput> {
  const kind = bytes.length === 0 ? null : await binaryKind(bytes);
  const decoded = kind === null ? attempt(() => decode(bytes, encoding)) : new KanwuError('file-binary', { kind });
  const text = decoded instanceof KanwuError ? null : decoded.text;
  const start = text === null ? '' : firstInk(text);
  const readAlong: string[] = [];
  return {
    ...{ fileName, bytes, binaryKind: kind, text, readAlong },
    xml: text !== null && start === '<' ? rootOf(text) : null,
    json: text !== null && (start === '{' || start === '[') ? lookAtJson(text) : null,
    decoded() {
      if (decoded instanceof KanwuError) throw decoded;
      return decoded;
    },
    async entry(relativeName) {
      const found = folder === undefined ? null : await entryIn(folder, relativeName);
      if (found !== null && !readAlong.includes(relativeName)) readAlong.push(relativeName);
      return found;
    },
  };
}

function attempt<Value>(work: () => Value): Value | KanwuError {
  try {
    return work();
  } catch (error) {
    if (error instanceof KanwuError) return error;
    throw error;
  }
}

function firstInk(text: string): string {
  return /\S/.exec(text)?.[0] ?? '';
}

async function entryIn(folder: string, relativeName: string): Promise<Uint8Array | null> {
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, relativeName));
    const isInside = path.startsWith(root.endsWith(sep) ? root : `${root}${sep}`) && dirname(path) !== path;
    if (!isInside) return null;
    const bytes = await readFile(path);
    return bytes.byteLength > largestIssueFile ? null : bytes;
  } catch {
    return null;
  }
}
