import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { KanwuError } from '../../../model/error.ts';
import type { Sha256 } from '../../../model/issue.ts';
import { checkStop, type Stop } from '../../../model/stop.ts';
import { readIssueFile, readingError } from '../issue-file.ts';
import { isDatabase } from './cbdb/open-foreign-database.ts';
import { readCbdb } from './cbdb/read-cbdb.ts';
import { packedList, type ReadAuthorityList, readAuthorityList } from './read-authority-list.ts';

/** A list as it was read, and the name of its file. */
export interface ReadListFile extends ReadAuthorityList {
  readonly file: string;
}

/**
 * Reads a list of an authority file, however it is written: that of CBDB, which may be larger than any text, from where it lies.
 *
 * @throws {KanwuError} what `readIssueFile`, `readAuthorityList` and `readCbdb` throw, each with `fileName`
 */
export async function readListFile(
  path: string,
  { nativeBinding, stop }: { readonly nativeBinding?: string | undefined; readonly stop: Stop },
): Promise<ReadListFile> {
  const file = basename(path);
  if (!isReadableDatabase(path)) {
    return { ...(await readAuthorityList(await readIssueFile(path), stop)), file };
  }
  try {
    const records = readCbdb(path, nativeBinding, stop);
    if (records.length === 0) throw new KanwuError('authority-empty');
    return { ...packedList(await hashOf(path, stop), file, records), file };
  } catch (error) {
    if (!(error instanceof KanwuError)) throw readingError(path, error);
    throw new KanwuError(error.code, { fileName: file, ...error.detail }, { cause: error });
  }
}

/** What can't be read is left to whoever says so. */
function isReadableDatabase(path: string): boolean {
  try {
    return isDatabase(path);
  } catch {
    return false;
  }
}

async function hashOf(path: string, stop: Stop): Promise<Sha256> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    checkStop(stop);
    hash.update(chunk as Uint8Array);
  }
  return hash.digest('hex');
}
