import { constants, inflateRawSync } from 'node:zlib';

/** Bytes in a workspace file that are not what Kanwu packs. */
export class UnreadableBytes extends Error {}

/** More than anything that is packed in a workspace comes to, in bytes: what would was made to fill the memory. */
const most = 512 * 1024 ** 2;

/** @throws {UnreadableBytes} */
export function inflated(bytes: Uint8Array, dictionary?: Uint8Array, maxOutputLength = most): Buffer {
  try {
    return inflateRawSync(bytes, { maxOutputLength, ...(dictionary === undefined ? {} : { dictionary }) });
  } catch (cause) {
    throw new UnreadableBytes('bytes that cannot be unpacked', { cause });
  }
}

/** What the beginning of a stream comes to, wherever it ends; null where it is none. */
export function inflatedSoFar(beginning: Uint8Array): Buffer | null {
  try {
    return inflateRawSync(beginning, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
}
