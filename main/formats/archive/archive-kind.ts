import { open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';

/** Archives that are unpacked. */
export type ArchiveKind = 'zip' | 'tar' | 'gzip';

/** So much of a file's beginning says what it is, in bytes. */
const head = 4100;
/** A zip's list of entries is at its end. */
const tail = 65_536;

/** Entries by which documents that are zips are told. */
const documentEntries = [
  '[Content_Types].xml',
  'mimetype',
  'OFD.xml',
  'META-INF/container.xml',
  'META-INF/manifest.xml',
];

/** What kind of archive a file is; null for all others, documents that are zips (.docx, .epub, .ofd) among them. */
export async function archiveKindOf(path: string): Promise<ArchiveKind | null> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const start = Buffer.alloc(Math.min(head, size));
    await file.read(start, 0, start.length, 0);
    if (start[0] === 0x1f && start[1] === 0x8b) return 'gzip';
    if (isTar(start)) return 'tar';
    if (!isZip(start)) return null;
    const end = Buffer.alloc(Math.min(tail, size));
    await file.read(end, 0, end.length, size - end.length);
    return (await isDocument(start, end)) ? null : 'zip';
  } finally {
    await file.close();
  }
}

function isZip(start: Buffer): boolean {
  const signature = start.length < 4 ? 0 : start.readUInt32BE(0);
  // A first entry, or the end of an archive without any.
  return signature === 0x504b0304 || signature === 0x504b0506;
}

/** POSIX: the word stands behind the fields of the header. */
function isTar(start: Buffer): boolean {
  return start.toString('latin1', 257, 262) === 'ustar';
}

async function isDocument(start: Buffer, end: Buffer): Promise<boolean> {
  const found = await fileTypeFromBuffer(start).catch(() => undefined);
  if (found !== undefined && found.ext !== 'zip') return true;
  return documentEntries.some((name) => hasEntry(end, name) || hasEntry(start, name));
}

/** In the list of entries a name stands behind fixed fields, of which its length is one; anywhere else it is a word like others. */
function hasEntry(bytes: Buffer, name: string): boolean {
  for (let at = bytes.indexOf(name, 0, 'latin1'); at >= 0; at = bytes.indexOf(name, at + 1, 'latin1')) {
    if (at >= 46 && bytes.readUInt32BE(at - 46) === 0x504b0102 && bytes.readUInt16LE(at - 18) === name.length)
      return true;
    if (at >= 30 && bytes.readUInt32BE(at - 30) === 0x504b0304 && bytes.readUInt16LE(at - 4) === name.length)
      return true;
  }
  return false;
}
