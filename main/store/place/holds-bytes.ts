import { closeSync, openSync, readSync } from 'node:fs';

/** How much of a file is looked at in one go, in bytes. */
const stretch = 1 << 20;

/** Whether a file holds some bytes: it is read as it is, in pieces that overlap. */
export function holdsBytes(path: string, wanted: Buffer): boolean {
  const file = openSync(path, 'r');
  try {
    const piece = Buffer.alloc(stretch + wanted.length);
    for (let at = 0; ; at += stretch) {
      const length = readSync(file, piece, 0, piece.length, at);
      if (piece.subarray(0, length).includes(wanted)) return true;
      if (length < piece.length) return false;
    }
  } finally {
    closeSync(file);
  }
}
