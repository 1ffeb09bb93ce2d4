import { append } from '../../../model/append.ts';

/** What is in a compound file ([MS-CFB]): its streams, by their names. */
export interface CompoundFile {
  has(name: string): boolean;
  /** The bytes of a stream; null where it is not there, or can't be put together. */
  stream(name: string): Uint8Array | null;
}

interface Entry {
  readonly start: number;
  readonly size: number;
}

/** Sectors are numbered below this; above it stand ends and gaps. */
const mostSectors = 0xffff_fffa;
const headerLength = 512;
const entryLength = 128;
/** The kinds of directory entries that are read. */
const kinds = { stream: 2, root: 5 } as const;
/** The sectors of the table itself that the header names. */
const namedInHeader = 109;

/** Opens a compound file (Word, Excel and PowerPoint up to 2003, WPS); null for what is none, or damaged. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile | null {
  if (bytes.length < headerLength) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [shift, miniShift] = [view.getUint16(30, true), view.getUint16(32, true)];
  if (view.getUint32(0, false) !== 0xd0cf11e0 || ![9, 12].includes(shift) || miniShift !== 6) return null;
  const sectorLength = 1 << shift;
  const sector = (number: number): Uint8Array | null => {
    const at = (number + 1) * sectorLength;
    return number < mostSectors && at < bytes.length ? bytes.subarray(at, at + sectorLength) : null;
  };
  const table = sectorTable(view, sector, sectorLength);
  const chain = (start: number, limit: number): Uint8Array | null => chained(start, limit, sectorLength, table, sector);
  const directory = chain(view.getUint32(48, true), bytes.length);
  if (directory === null) return null;
  const entries = entriesOf(directory);
  const root = entries.get('');
  const cutoff = view.getUint32(56, true);
  const miniTable = words(chain(view.getUint32(60, true), bytes.length) ?? new Uint8Array());
  const mini = root === undefined ? null : chain(root.start, root.size);
  const miniSector = (number: number): Uint8Array | null => {
    const at = number << miniShift;
    return mini !== null && at < mini.length ? mini.subarray(at, at + (1 << miniShift)) : null;
  };
  return {
    has: (name) => entries.has(name),
    stream(name) {
      const entry = name === '' ? undefined : entries.get(name);
      if (entry === undefined) return null;
      const found =
        entry.size < cutoff
          ? chained(entry.start, entry.size, 1 << miniShift, miniTable, miniSector)
          : chain(entry.start, entry.size);
      return found !== null && found.length >= entry.size ? found.subarray(0, entry.size) : null;
    },
  };
}

/** Which sector follows which. */
function sectorTable(view: DataView, sector: (number: number) => Uint8Array | null, sectorLength: number): Uint32Array {
  const numbers: number[] = [];
  for (let place = 0; place < namedInHeader; place += 1) numbers.push(view.getUint32(76 + 4 * place, true));
  const perSector = sectorLength / 4 - 1;
  let next = view.getUint32(68, true);
  // A damaged file may name the same sector again and again.
  for (let left = view.getUint32(72, true); left > 0 && left <= view.byteLength / sectorLength; left -= 1) {
    const more = words(sector(next) ?? new Uint8Array());
    append(numbers, more.subarray(0, perSector));
    next = more[perSector] ?? mostSectors;
  }
  const parts = numbers.flatMap((number) => (number < mostSectors ? [words(sector(number) ?? new Uint8Array())] : []));
  const table = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    table.set(part, at);
    at += part.length;
  }
  return table;
}

/** Sectors put together; null where one is not there, or they go round in a ring. */
function chained(
  start: number,
  limit: number,
  sectorLength: number,
  table: Uint32Array,
  sector: (number: number) => Uint8Array | null,
): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let number = start; number < mostSectors && length < limit; number = table[number] ?? mostSectors) {
    const part = sector(number);
    if (part === null || parts.length > table.length) return null;
    parts.push(part);
    length += sectorLength;
  }
  return Buffer.concat(parts);
}

/** The root has no name here. */
function entriesOf(directory: Uint8Array): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  for (let at = 0; at + entryLength <= directory.length; at += entryLength) {
    const [nameLength, kind] = [view.getUint16(at + 64, true), view.getUint8(at + 66)];
    if (kind !== kinds.stream && kind !== kinds.root) continue;
    const written = directory.subarray(at, at + Math.max(0, Math.min(64, nameLength) - 2));
    const name = kind === kinds.root ? '' : new TextDecoder('utf-16le').decode(written);
    if (!entries.has(name)) {
      entries.set(name, { start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) });
    }
  }
  return entries;
}

function words(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, place) => view.getUint32(4 * place, true));
}
