import { constants, deflateRawSync } from 'node:zlib';
import { neverLooking } from '../../model/stop.ts';

/** How far back what is deflated may refer, in bytes. */
const window = 32 * 1024;

/**
 * Pieces of something long, deflated (RFC 1951), each with what stands before it for its dictionary: behind one another they are one
 * stream. No piece must be empty.
 *
 * @param dictionary what stands before the first
 * @param look called between two pieces
 */
export function deflated(
  pieces: Iterable<Uint8Array>,
  { dictionary, look = neverLooking }: { readonly dictionary?: Uint8Array; readonly look?: () => void } = {},
): readonly Buffer[] {
  const packed: Buffer[] = [];
  let before = dictionary;
  let waiting: Uint8Array | null = null;
  const pack = (piece: Uint8Array, isLast: boolean): void => {
    const known = before === undefined ? {} : { dictionary: before };
    const finishFlush = isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
    packed.push(deflateRawSync(piece, { ...known, finishFlush }));
    before = piece.subarray(-window);
  };
  for (const piece of pieces) {
    if (waiting !== null) {
      pack(waiting, false);
      look();
    }
    waiting = piece;
  }
  pack(waiting ?? new Uint8Array(), true);
  return packed;
}

const pieceLength = 1 << 20;

/** Bytes in pieces of some length. */
export function* piecesOfBytes(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength);
}
