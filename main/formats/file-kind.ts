import { fileTypeFromBuffer } from 'file-type';

/** Signatures that are long enough, or strange enough, to be believed in a file without a control character. */
const wordedKinds: ReadonlySet<string> = new Set(['pdf', 'rtf', 'ps', 'eps', 'ai']);

/** Kinds that are text for Kanwu, told by what they say. */
const textKinds: ReadonlySet<string> = new Set(['xml', 'ics', 'vcf', 'vtt', 'srt']);

/**
 * The kind of binary file that these bytes are, as its usual file ending, e.g. `pdf`; null when they are text or nothing that is known.
 * Signatures of two or three letters (BM for a bitmap) begin texts, too: they count only where text has no place.
 */
export async function binaryKind(bytes: Uint8Array): Promise<string | null> {
  if (hasByteOrderMark(bytes)) return null;
  const found = await kindOf(bytes);
  if (found === null || textKinds.has(found)) return null;
  return wordedKinds.has(found) || bytes.subarray(0, 4096).some(isControl) ? found : null;
}

async function kindOf(bytes: Uint8Array): Promise<string | null> {
  // Ahead of the library, which takes a zip with an unusual first entry for a bare one.
  if (isOfd(bytes)) return 'ofd';
  if (isDjvu(bytes)) return 'djvu';
  try {
    return (await fileTypeFromBuffer(bytes))?.ext ?? null;
  } catch {
    // A file that is cut off inside what the library looks at.
    return null;
  }
}

/** GB/T 33190: a zip whose entry OFD.xml says where the pages are. */
function isOfd(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const ends = [bytes.subarray(0, 4096), bytes.subarray(-65_536)];
  return ends.some((end) => new TextDecoder('windows-1252').decode(end).includes('OFD.xml'));
}

/** The container of DjVu 3, which the library does not know; one page (`DJVU`) or several (`DJVM`). */
function isDjvu(bytes: Uint8Array): boolean {
  return /^AT&TFORM.{4}DJV[UM]/s.test(Buffer.from(bytes.subarray(0, 16)).toString('latin1'));
}

/** UTF-8, UTF-16 and UTF-32 of either order. */
function hasByteOrderMark([first, second, third, fourth]: Uint8Array): boolean {
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (first === 0xef && second === 0xbb && third === 0xbf) ||
    (first === 0 && second === 0 && third === 0xfe && fourth === 0xff)
  );
}

function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b;
}
