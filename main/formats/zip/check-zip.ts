import { unzipSync } from 'fflate';
import { KanwuError } from '../../../model/error.ts';

/** What the entries of a zip may come to together, in bytes: far more than the text of any document. */
const largestContent = 512 * 1024 * 1024;

/**
 * Refuses a zip that would come to more than can be read, by what its directory says and before anything is unpacked.
 *
 * @throws {KanwuError} `file-too-large` (detail: `byteLength`, `limit`) and `file-malformed`
 */
export function checkZip(bytes: Uint8Array): void {
  let byteLength = 0;
  unpack(bytes, ({ originalSize }) => {
    byteLength += originalSize;
    return false;
  });
  if (byteLength > largestContent) throw new KanwuError('file-too-large', { byteLength, limit: largestContent });
}

/**
 * The entries of a zip that are wanted, by their names.
 *
 * @throws {KanwuError} `file-too-large` and `file-malformed`
 */
export function zipEntries(bytes: Uint8Array, isWanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  checkZip(bytes);
  return new Map(Object.entries(unpack(bytes, ({ name }) => isWanted(name))));
}

function unpack(
  bytes: Uint8Array,
  filter: (entry: { readonly name: string; readonly originalSize: number }) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw new KanwuError('file-malformed', { reason: error instanceof Error ? error.message : '' }, { cause: error });
  }
}
