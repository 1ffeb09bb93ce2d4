import type { Source } from './issue.ts';
import { neverLooking } from './stop.ts';

/** A source as it is kept: of most the bytes are the text in UTF-8, and are not held beside it. */
export interface KeptSource extends Omit<Source, 'bytes'> {
  /** The file as it was; null where that is its text in UTF-8. */
  readonly bytes: Uint8Array | null;
}

/** So many UTF-16 units at most are encoded at once: a text of many megabytes is never there once more as a whole. */
const pieceLength = 1 << 15;

/** A text in pieces that are encoded by themselves: both halves of a surrogate pair stand in one. */
export function* piecesOf(text: string): Iterable<string> {
  for (let start = 0; start < text.length; ) {
    const end = Math.min(start + pieceLength, text.length);
    const isSplit = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
    const until = isSplit ? end - 1 : end;
    yield text.slice(start, until);
    start = until;
  }
}

/**
 * The bytes of a file; null where they are its text in UTF-8.
 *
 * @param look called now and then
 */
export function bytesBeside(text: string, bytes: Uint8Array, look = neverLooking): Uint8Array | null {
  const encoder = new TextEncoder();
  const encoded = new Uint8Array(3 * pieceLength);
  let at = 0;
  for (const piece of piecesOf(text)) {
    look();
    const { written } = encoder.encodeInto(piece, encoded);
    if (at + written > bytes.length) return bytes;
    for (let byte = 0; byte < written; byte++) if (encoded[byte] !== bytes[at + byte]) return bytes;
    at += written;
  }
  return at === bytes.length ? null : bytes;
}
