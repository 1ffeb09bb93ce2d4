import type { Readable } from 'node:stream';
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import { KanwuError } from '../../../model/error.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import { decodeNames, type RawName } from './entry-names.ts';

/** Info-ZIP's field for a name in UTF-8, beside one in whatever the system had. */
const unicodePathField = 0x7075;
const utf8Flag = 0x800;

/** So many entries a zip's own count may claim before any is looked at. */
const mostEntries = 200_000;

/** The files of a zip by its directory, all at once. @throws {KanwuError} `file-malformed`, `archive-too-large` */
export async function* zipEntries(path: string): AsyncGenerator<readonly ArchiveEntry[]> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false }).catch(malformed);
  try {
    if (zip.entryCount > mostEntries) throw new KanwuError('archive-too-large', { limit: mostEntries });
    yield await listed(zip);
  } finally {
    zip.close();
  }
}

async function listed(zip: ZipFile): Promise<readonly ArchiveEntry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    malformed(error);
  }
  const names = decodeNames(entries.map(rawName));
  return entries.flatMap((entry, place) => {
    const name = names[place] ?? '';
    if (name.endsWith('/') || isLink(entry)) return [];
    return { name, byteLength: entry.uncompressedSize, open: () => openEntry(zip, entry) };
  });
}

async function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  if (entry.isEncrypted()) throw new KanwuError('archive-encrypted');
  return zip.openReadStreamPromise(entry);
}

function rawName(entry: Entry): RawName {
  const isSaid =
    (entry.generalPurposeBitFlag & utf8Flag) !== 0 || entry.extraFields.some(({ id }) => id === unicodePathField);
  if (!isSaid) return entry.fileNameRaw;
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
}

/** Of what Unix made, the upper half of the attributes is the file's mode. */
function isLink({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  return versionMadeBy >> 8 === 3 && ((externalFileAttributes >>> 16) & 0xf000) === 0xa000;
}

function malformed(error: unknown): never {
  const reason = error instanceof Error ? error.message : '';
  throw new KanwuError('file-malformed', { reason }, { cause: error });
}
