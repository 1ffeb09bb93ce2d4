import { inflateRawSync } from 'node:zlib';

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
