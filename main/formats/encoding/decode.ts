import { KanwuError } from '../../../model/error.ts';
import { binaryKind } from '../file-kind.ts';
import { big5Plausibility, gb18030Plausibility, windows1252Plausibility } from './plausibility.ts';

export interface DecodedText {
  readonly text: string;
  /** The WHATWG name of the encoding. */
  readonly encoding: string;
}

/** Encodings without a mark of their own, each with how much the bytes look like text in it; the likeliest is tried first. */
const legacyEncodings = [
  { encoding: 'gb18030', plausibility: gb18030Plausibility },
  { encoding: 'big5', plausibility: big5Plausibility },
  { encoding: 'windows-1252', plausibility: windows1252Plausibility },
] as const;

/** Below this share of common characters, bytes are not taken to be text in a legacy encoding. */
const leastPlausible = 0.75;

/**
 * Decodes a text file: by its byte order mark (UTF-8, UTF-16 LE or BE), else as strict UTF-8, else as the likeliest of
 * GB18030, Big5 and windows-1252. The text is exactly the file's, line ends included; only the byte order mark is dropped.
 *
 * @throws {KanwuError} `file-empty` when nothing but white space is there; `file-binary` (detail: `kind`, and `byteOffset`
 * of the first byte that text does not have, where it is that which told); `file-not-text` (detail: `byteOffset` of the
 * first byte that is not `encoding`).
 */
export function decode(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) throw new KanwuError('file-empty', { byteLength: 0 });
  const kind = binaryKind(bytes);
  if (kind !== null) throw new KanwuError('file-binary', { kind });
  const decoded = decodeText(bytes);
  if (decoded.text.trim() === '') throw new KanwuError('file-empty', { byteLength: bytes.length });
  return decoded;
}

function decodeText(bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes);
  if (marked === 'utf-16le' || marked === 'utf-16be') return decodeUtf16(bytes, marked);
  refuseControlCharacters(bytes);
  const utf8 = strictText(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  if (marked === null) {
    const legacy = decodeLegacy(bytes);
    if (legacy !== null) return legacy;
  }
  throw notText(bytes, 'utf-8');
}

function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** A NUL is in no text; other control characters may stray into one, but not in numbers. */
function refuseControlCharacters(bytes: Uint8Array): void {
  let strays = 0;
  let firstStray = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d)) continue;
    if (byte === 0) throw new KanwuError('file-binary', { kind: 'unknown', byteOffset: index });
    if (strays === 0) firstStray = index;
    strays += 1;
  }
  if (strays > 4 + bytes.length / 500) throw new KanwuError('file-binary', { kind: 'unknown', byteOffset: firstStray });
}

function decodeLegacy(bytes: Uint8Array): DecodedText | null {
  const candidates = legacyEncodings
    .map(({ encoding, plausibility }) => ({ encoding, share: plausibility(bytes) }))
    .filter(({ share }) => share >= leastPlausible)
    .sort((a, b) => b.share - a.share);
  for (const { encoding } of candidates) {
    const text = strictText(bytes, encoding);
    if (text !== null) return { text, encoding };
  }
  return null;
}

function decodeUtf16(bytes: Uint8Array, encoding: string): DecodedText {
  const text = strictText(bytes, encoding);
  if (text === null) throw notText(bytes, encoding);
  const nul = text.indexOf('\0');
  if (nul >= 0) throw new KanwuError('file-binary', { kind: 'unknown', byteOffset: 2 + nul * 2 });
  return { text, encoding };
}

function strictText(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function notText(bytes: Uint8Array, encoding: string): KanwuError {
  return new KanwuError('file-not-text', { encoding, byteOffset: validLength(bytes, encoding) });
}

/** How many bytes from the start decode; a character that the end cuts off is no error before it. */
function validLength(bytes: Uint8Array, encoding: string): number {
  let valid = 0;
  for (let step = 1 << 24; step >= 1; step >>= 1) {
    while (valid + step <= bytes.length && isPrefix(bytes.subarray(0, valid + step), encoding)) valid += step;
  }
  return valid;
}

function isPrefix(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
