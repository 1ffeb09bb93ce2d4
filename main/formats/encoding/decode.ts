import type { Encoding } from '../../../model/encoding.ts';
import { KanwuError } from '../../../model/error.ts';
import { detectEncoding } from './detect.ts';
import { textIn } from './encodings.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** How many places of the file are no text in that encoding, each shown as U+FFFD, and the first such line, counted from 1. */
  readonly damage: { readonly places: number; readonly line: number } | null;
}

/** So many characters there must be for each place that is damaged, but for a few in a short text. */
const charactersADamage = 20;
const shortText = 10;

/**
 * Decodes a text file in the encoding that its bytes say it has, or in `wanted`. The text is exactly the file's, line ends included;
 * only the byte order mark is dropped. A stray bad byte does not keep the rest out.
 *
 * @throws {KanwuError} `file-empty` when nothing but white space is there; `file-binary` (detail: `kind`, which is `unknown`, and
 * `byteOffset` of the first byte that text does not have); `file-not-text` (detail: `encoding`, and `byteOffset` of the first byte that
 * is not of it); `encoding-unsure` (detail: `candidates`, names of encodings with the likeliest first, divided by spaces)
 */
export function decode(bytes: Uint8Array, wanted?: Encoding): DecodedText {
  if (bytes.length === 0) throw new KanwuError('file-empty', { byteLength: 0 });
  const encoding = wanted ?? encodingOf(bytes);
  if (!encoding.startsWith('utf-16') && !encoding.startsWith('utf-32')) refuseControlCharacters(bytes);
  const text = textIn(encoding, bytes);
  if (text.trim() === '') throw new KanwuError('file-empty', { byteLength: bytes.length });
  const damage = damageOf(text, bytes, encoding);
  if (wanted === undefined && damage !== null && damage.places * charactersADamage > text.length + shortText) {
    throw notText(bytes, encoding);
  }
  return { text, encoding, damage };
}

/** @throws {KanwuError} `file-not-text`, `file-binary` and `encoding-unsure` */
function encodingOf(bytes: Uint8Array): Encoding {
  const { candidates, isSure } = detectEncoding(bytes);
  const [first] = candidates;
  if (first !== undefined && isSure) return first.encoding;
  refuseControlCharacters(bytes);
  if (first === undefined) throw notText(bytes, 'utf-8');
  throw new KanwuError('encoding-unsure', { candidates: candidates.map(({ encoding }) => encoding).join(' ') });
}

/** A NUL is in no text; other control characters may stray into one, but not in numbers. Escapes belong to ISO-2022. */
function refuseControlCharacters(bytes: Uint8Array): void {
  let strays = 0;
  let firstStray = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === 0) throw new KanwuError('file-binary', { kind: 'unknown', byteOffset: index });
    const isStray = (byte < 0x09 || (byte > 0x0d && byte < 0x20) || byte === 0x7f) && byte !== 0x1b;
    if (!isStray) continue;
    if (strays === 0) firstStray = index;
    strays += 1;
  }
  if (strays > 4 + bytes.length / 500) throw new KanwuError('file-binary', { kind: 'unknown', byteOffset: firstStray });
}

function damageOf(text: string, bytes: Uint8Array, encoding: Encoding): DecodedText['damage'] {
  const first = text.indexOf('\ufffd');
  if (first < 0) return null;
  // UTF-8 has U+FFFD as a character of its own, which recognisers write for what they cannot read.
  const own = encoding === 'utf-8' ? occurrences(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) : 0;
  const places = text.split('\ufffd').length - 1 - own;
  return places <= 0 ? null : { places, line: text.slice(0, first).split('\n').length };
}

function occurrences(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf('\ufffd'); at >= 0; at = bytes.indexOf('\ufffd', at + 3)) count += 1;
  return count;
}

function notText(bytes: Uint8Array, encoding: Encoding): KanwuError {
  return new KanwuError('file-not-text', { encoding, byteOffset: validLength(bytes, encoding) });
}

/** How many bytes from the start decode; a character that the end cuts off is no error before it. */
function validLength(bytes: Uint8Array, encoding: Encoding): number {
  let valid = 0;
  for (let step = 1 << 24; step >= 1; step >>= 1) {
    while (valid + step <= bytes.length && isPrefix(bytes.subarray(0, valid + step), encoding)) valid += step;
  }
  return valid;
}

function isPrefix(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
