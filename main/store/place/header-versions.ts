import { closeSync, openSync, readSync } from 'node:fs';

/** By which a database is read and written: 1 is the rollback journal's, 2 the WAL's. */
export interface HeaderVersions {
  readonly write: number;
  readonly read: number;
}

/** How many bytes a database's header has. */
const headerSize = 100;

/**
 * What the header of a database says, without SQLite, which would begin to read it; null of a file that is shorter than a header:
 * https://www.sqlite.org/fileformat2.html#file_format_version_numbers
 *
 * @throws what the file system says of a file that cannot be opened
 */
export function headerVersions(path: string): HeaderVersions | null {
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(headerSize);
    if (readSync(file, header, 0, headerSize, 0) < headerSize) return null;
    return { write: header.readUInt8(18), read: header.readUInt8(19) };
  } finally {
    closeSync(file);
  }
}
