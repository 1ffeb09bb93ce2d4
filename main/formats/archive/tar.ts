import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { KanwuError } from '../../../model/error.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import { decodeNames, type RawName } from './entry-names.ts';

/** Headers and contents begin at multiples of it, in bytes. */
const block = 512;
/** A header that says more about the next file is no longer than that, in bytes. */
const longestExtension = 1 << 20;
/** So many files are handed out together: enough for their names to tell their encoding. */
const together = 1000;

interface Header {
  readonly name: Uint8Array;
  readonly size: number;
  readonly type: string;
}

interface Listed {
  readonly name: RawName;
  readonly size: number;
  readonly start: number;
}

/**
 * The files of a tar (POSIX.1-1988 ustar, POSIX.1-2001 pax, GNU's long names), by their places in it. Links and devices are none.
 *
 * @throws {KanwuError} `file-malformed`
 */
export async function* tarEntries(path: string): AsyncGenerator<readonly ArchiveEntry[]> {
  const file = await open(path, 'r');
  try {
    let some: Listed[] = [];
    for await (const listed of filesIn(file)) {
      some.push(listed);
      if (some.length < together) continue;
      yield entriesOf(path, some);
      some = [];
    }
    if (some.length > 0) yield entriesOf(path, some);
  } finally {
    await file.close();
  }
}

function entriesOf(path: string, listed: readonly Listed[]): ArchiveEntry[] {
  const names = decodeNames(listed.map(({ name }) => name));
  return listed.map(({ size, start }, place) => ({
    name: names[place] ?? '',
    byteLength: size,
    open: async () => (size === 0 ? Readable.from([]) : createReadStream(path, { start, end: start + size - 1 })),
  }));
}

async function* filesIn(file: FileHandle): AsyncGenerator<Listed> {
  const { size: length } = await file.stat();
  let longName: RawName | null = null;
  let longSize: number | null = null;
  for (let at = 0; at + block <= length; ) {
    const header = headerOf(await bytesAt(file, at, block));
    if (header === null) return;
    const start = at + block;
    const size: number = longSize ?? header.size;
    if (start + size > length) throw new KanwuError('file-malformed', { reason: 'unexpected end of archive' });
    at = start + Math.ceil(size / block) * block;
    if (header.type === 'L' || header.type === 'x') {
      const said = await bytesAt(file, start, Math.min(size, longestExtension));
      if (header.type === 'L') longName = untilNul(said);
      else {
        const { path, size: paxSize } = paxRecords(said);
        longName = path ?? longName;
        longSize = paxSize === undefined ? longSize : Number(paxSize);
      }
      continue;
    }
    // Type 7 is a file that is stored in one piece.
    if (header.type === '0' || header.type === '7') yield { name: longName ?? header.name, size, start };
    [longName, longSize] = [null, null];
  }
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  await file.read(bytes, 0, length, at);
  return bytes;
}

/** Null for the empty block that ends an archive. @throws {KanwuError} `file-malformed` when its sum is wrong */
function headerOf(bytes: Buffer): Header | null {
  if (bytes.every((byte) => byte === 0)) return null;
  const summed = bytes.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  if (octal(bytes.subarray(148, 156)) !== summed)
    throw new KanwuError('file-malformed', { reason: 'checksum of a tar header' });
  const type = String.fromCharCode(bytes[156] ?? 0);
  const prefix =
    bytes.toString('latin1', 257, 263) === 'ustar\0' ? untilNul(bytes.subarray(345, 500)) : new Uint8Array();
  const name = untilNul(bytes.subarray(0, 100));
  return {
    name: prefix.length === 0 ? name : Buffer.concat([prefix, Buffer.from('/'), name]),
    size: sizeOf(bytes.subarray(124, 136)),
    type: type === '\0' ? '0' : type,
  };
}

/** Octal digits, or, with the first bit set, a number of base 256. */
function sizeOf(field: Buffer): number {
  return ((field[0] ?? 0) & 0x80) === 0 ? octal(field) : field.readUIntBE(6, 6);
}

function octal(field: Buffer): number {
  const digits = field.toString('latin1').replace(/[\0 ]+/g, '');
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits === '' ? '0' : digits, 8) : Number.NaN;
}

/** Records of the form `LENGTH KEY=VALUE\n`, in UTF-8. */
function paxRecords(bytes: Buffer): Readonly<Record<string, string>> {
  const records: Record<string, string> = {};
  for (let at = 0; at < bytes.length; ) {
    const length = Number.parseInt(bytes.toString('latin1', at, at + 20), 10);
    if (!(length > 0)) break;
    const record = bytes.toString('utf8', at, at + length - 1);
    const [, key = '', value = ''] = /^\d+ ([^=]*)=([\s\S]*)$/.exec(record) ?? [];
    records[key] = value;
    at += length;
  }
  return records;
}

function untilNul(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}
