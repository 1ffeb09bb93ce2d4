import type { Cell } from '../codecs.ts';
import type { DatabasePages } from './database-pages.ts';
import { readVarint, recordValues } from './record-values.ts';

/** What a page of a tree holds, as far as it can be read. https://www.sqlite.org/fileformat2.html#b_tree_pages */
export interface TreePage {
  readonly rows: readonly Row[];
  /** The pages below it. */
  readonly children: readonly number[];
  /** How many rows it says that it has and that can't be read. */
  readonly unreadable: number;
}

export interface Row {
  /** Null in a table without rowids, and in an index. */
  readonly rowid: number | null;
  readonly values: readonly Cell[];
  /** How many bytes of it could not be read, at its end. */
  readonly missing: number;
}

const kinds = { indexInterior: 0x02, tableInterior: 0x05, indexLeaf: 0x0a, tableLeaf: 0x0d } as const;
type Kind = (typeof kinds)[keyof typeof kinds];

/** Null for a page that is of no tree. */
export function treePage(pages: DatabasePages, number: number): TreePage | null {
  const page = pages.read(number);
  if (page === null) return null;
  const start = number === 1 ? 100 : 0;
  const said = page.readUInt8(start) as Kind;
  if (Object.values(kinds).includes(said)) return cellsOf(pages, page, start, said);
  // Only the byte may be wrong that says what page it is. Most are no page of a tree, which shows soon.
  for (const kind of [kinds.tableLeaf, kinds.indexLeaf]) {
    const read = isLikelyLeaf(page, start) ? cellsOf(pages, page, start, kind, true) : null;
    if (read !== null && read.rows.length > 0 && read.unreadable === 0) return read;
  }
  return null;
}

/** Whether the numbers at a page's beginning could be a leaf's: cells, and where they begin behind their pointers. */
function isLikelyLeaf(page: Buffer, start: number): boolean {
  const count = page.readUInt16BE(start + 3);
  const content = page.readUInt16BE(start + 5) || 65536;
  return count > 0 && content >= start + 8 + count * 2 && content + count * 2 <= page.length;
}

/** @param isGuess whether to give up at the first cell that can't be read */
function cellsOf(pages: DatabasePages, page: Buffer, start: number, kind: Kind, isGuess = false): TreePage {
  const isInterior = kind === kinds.indexInterior || kind === kinds.tableInterior;
  const count = page.readUInt16BE(start + 3);
  const pointers = start + (isInterior ? 12 : 8);
  const rows: Row[] = [];
  const children: number[] = isInterior ? [page.readUInt32BE(start + 8)] : [];
  let unreadable = 0;
  for (let place = 0; place < count && pointers + place * 2 + 2 <= page.length; place++) {
    try {
      let at = page.readUInt16BE(pointers + place * 2);
      if (isInterior) {
        children.push(page.readUInt32BE(at));
        at += 4;
      }
      if (kind !== kinds.tableInterior) rows.push(rowAt(pages, page, at, kind));
    } catch {
      unreadable++;
      if (isGuess) break;
    }
  }
  return { rows, children, unreadable };
}

function rowAt(pages: DatabasePages, page: Buffer, start: number, kind: Kind): Row {
  const [length, afterLength] = readVarint(page, start);
  const isTable = kind === kinds.tableLeaf;
  const [rowid, at] = isTable ? readVarint(page, afterLength) : [null, afterLength];
  if (length < 1 || length > pages.count * pages.size) throw new RangeError('no payload');
  const payload = payloadAt(pages, page, at, length, isTable);
  return { rowid, values: recordValues(payload, length), missing: length - payload.length };
}

/** A payload with what of it stands on overflow pages, up to the first of these that can't be read. */
function payloadAt(pages: DatabasePages, page: Buffer, at: number, length: number, isTable: boolean): Buffer {
  const usable = pages.size;
  const most = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fitting = least + ((length - least) % (usable - 4));
  const local = length <= most ? length : fitting <= most ? fitting : least;
  if (at + local > page.length) throw new RangeError('no payload');
  const parts = [page.subarray(at, at + local)];
  let left = length - local;
  const seen = new Set<number>();
  for (let next = left > 0 ? page.readUInt32BE(at + local) : 0; left > 0 && !seen.has(next); ) {
    seen.add(next);
    const overflow = pages.read(next);
    if (overflow === null) break;
    parts.push(overflow.subarray(4, 4 + Math.min(left, usable - 4)));
    left -= usable - 4;
    next = overflow.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}
