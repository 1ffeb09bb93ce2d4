import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { largestOf } from '../../../model/extremes.ts';
import { committedPages } from './wal-pages.ts';

/**
 * The pages of a database file, whatever is damaged in it, by their numbers from 1; those that stand newer in the -wal file beside it are
 * read from there. https://www.sqlite.org/fileformat2.html
 */
export interface DatabasePages {
  readonly count: number;
  /** In bytes. */
  readonly size: number;
  /** Null for one that is not there in full. */
  read(number: number): Buffer | null;
  close(): void;
}

/** What SQLite gives a page unless somebody asks for something else. */
const usualSize = 4096;

/** @throws what the file system throws */
export function databasePages(path: string): DatabasePages {
  const file = openSync(path, 'r');
  const bytes = fstatSync(file).size;
  const size = sizeSaid(file, bytes);
  const newer = committedPages(readOr(`${path}-wal`), size);
  const inFile = Math.floor(bytes / size);
  return {
    size,
    count: Math.max(inFile, largestOf(newer.keys())),
    read(number) {
      const changed = newer.get(number);
      if (changed !== undefined) return changed;
      if (number < 1 || number > inFile) return null;
      const page = Buffer.alloc(size);
      return readWhole(file, page, (number - 1) * size) ? page : null;
    },
    close: () => closeSync(file),
  };
}

/** The page size that the header names, if it can be right. */
function sizeSaid(file: number, bytes: number): number {
  const header = Buffer.alloc(18);
  readSync(file, header, 0, header.length, 0);
  const said = header.readUInt16BE(16) === 1 ? 65536 : header.readUInt16BE(16);
  const isPower = said >= 512 && (said & (said - 1)) === 0;
  return isPower && bytes % said === 0 && header.toString('latin1', 0, 15) === 'SQLite format 3' ? said : usualSize;
}

/** A disk that is failing reads some pages and others not. */
function readWhole(file: number, page: Buffer, at: number): boolean {
  try {
    return readSync(file, page, 0, page.length, at) === page.length;
  } catch {
    return false;
  }
}

function readOr(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
