import { piecesOf } from '../../model/kept-source.ts';
import { neverLooking } from '../../model/stop.ts';
import { deflated } from './deflated.ts';
import { inflated, inflatedSoFar } from './inflated.ts';

/** A text as a workspace keeps it: its UTF-8 deflated (RFC 1951), or itself where that would win nothing. */
export type KeptText = string | Uint8Array;

/** A longer text, in UTF-16 units, stays as it is: to unpack it takes as much memory again as to read it. */
const mostPacked = 16 * 1024 ** 2;

/** @param look called now and then */
export function keptText(text: string, look = neverLooking): KeptText {
  if (text.length > mostPacked) return text;
  const packed = deflated(encodedPieces(text), { look });
  const length = packed.reduce((sum, piece) => sum + piece.length, 0);
  return length < Buffer.byteLength(text, 'utf8') ? Buffer.concat(packed, length) : text;
}

/** @throws {UnreadableBytes} */
export function textIn(kept: KeptText): string {
  return typeof kept === 'string' ? kept : inflated(kept).toString('utf8');
}

/** What can still be read of a text whose end is lost or that is damaged: what stands before that. */
export function readableTextIn(kept: KeptText): string {
  if (typeof kept === 'string') return kept;
  const length = readableLength(kept);
  const bytes = inflatedSoFar(kept.subarray(0, length)) ?? Buffer.alloc(0);
  const text = bytes.toString('utf8');
  // Behind a damage comes what is no text, most often; and the last character may be there in part.
  const end = text.indexOf('\uFFFD');
  return end < 0 ? text : text.slice(0, end);
}

/** How many bytes of a damaged stream can be unpacked. */
function readableLength(kept: Uint8Array): number {
  let [readable, beyond] = [0, kept.length + 1];
  while (beyond - readable > 1) {
    const middle = (readable + beyond) >>> 1;
    if (inflatedSoFar(kept.subarray(0, middle)) === null) beyond = middle;
    else readable = middle;
  }
  return readable;
}

function* encodedPieces(text: string): Iterable<Buffer> {
  for (const piece of piecesOf(text)) yield Buffer.from(piece, 'utf8');
}
