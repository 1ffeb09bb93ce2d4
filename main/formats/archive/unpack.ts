import { createWriteStream, existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { KanwuError } from '../../../model/error.ts';
import { type Failure, failureOf } from '../../../model/failure.ts';
import { checkStop, type Stop } from '../../../model/stop.ts';
import { issueFileErrorCode, largestIssueFile } from '../issue-file.ts';
import type { ArchiveEntry, UnpackedEntry } from './archive-entry.ts';
import type { ArchiveKind } from './archive-kind.ts';
import type { UnpackBudget } from './budget.ts';
import { checkEntryName, storableName } from './entry-names.ts';
import { gunzipped } from './gzip.ts';
import { tarEntries } from './tar.ts';
import { zipEntries } from './zip.ts';

/** Pictures of pages are larger than texts, and are never read into memory as a whole. */
const isPicture = /\.(?:jpe?g|png|tiff?|webp|jp2|jpx|j2k|gif|bmp)$/i;
const largestPicture = 2 * 1024 ** 3;

/**
 * Unpacks an archive, each entry by itself: one that can't be unpacked keeps no other out.
 *
 * @param into an empty folder of its own
 * @throws {KanwuError} `archive-too-large` before anything is written that would be too much, `file-malformed`, `cancelled`
 */
export async function* unpack(
  path: string,
  kind: ArchiveKind,
  into: string,
  stop: Stop,
  budget: UnpackBudget,
): AsyncGenerator<UnpackedEntry> {
  if (kind === 'gzip') {
    await mkdir(into, { recursive: true });
    const file = await gunzipped(path, join(into, 'unpacked'), budget, stop);
    // What comes out of it was counted.
    const count = (): void => budget.take(0, 1);
    yield* file.isTar ? unpackEntries(tarEntries(file.path), join(into, 'entries'), stop, count) : [file.entry];
    return;
  }
  const count = ({ byteLength }: ArchiveEntry): void => budget.take(byteLength, 1);
  yield* unpackEntries(kind === 'zip' ? zipEntries(path) : tarEntries(path), into, stop, count);
}

async function* unpackEntries(
  entries: AsyncIterable<readonly ArchiveEntry[]>,
  into: string,
  stop: Stop,
  count: (entry: ArchiveEntry) => void,
): AsyncGenerator<UnpackedEntry> {
  let repeated = 0;
  for await (const listed of entries) {
    // All of them first, so that what is too much is refused as a whole.
    for (const entry of listed) count(entry);
    for (const entry of listed) {
      checkStop(stop);
      let path = join(into, storableName(entry.name));
      // An archive may hold a name twice.
      if (existsSync(path)) path = join(into, `again-${++repeated}`, storableName(entry.name));
      const failure = await failureOfWriting(entry, path);
      yield { name: entry.name, byteLength: entry.byteLength, path, failure };
    }
  }
}

async function failureOfWriting(entry: ArchiveEntry, path: string): Promise<Failure | null> {
  const fileName = entry.name;
  try {
    checkEntryName(entry.name);
    const { byteLength } = entry;
    const limit = isPicture.test(fileName) ? largestPicture : largestIssueFile;
    if (byteLength > limit) throw new KanwuError('file-too-large', { fileName, byteLength, limit });
    await mkdir(dirname(path), { recursive: true });
    await pipeline(await entry.open(), createWriteStream(path));
    return null;
  } catch (error) {
    if (error instanceof KanwuError) return failureOf(new KanwuError(error.code, { fileName, ...error.detail }));
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = error instanceof Error ? error.message : '';
    const isOfDisk = /^E[A-Z]+$/.test(code);
    return failureOf(
      new KanwuError(isOfDisk ? issueFileErrorCode(code) : 'file-malformed', {
        fileName,
        reason: isOfDisk ? code : reason,
      }),
    );
  }
}
