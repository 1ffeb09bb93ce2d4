import { createHash } from 'node:crypto';
import type { Sha256 } from '../../model/issue.ts';
import { piecesOf } from '../../model/kept-source.ts';
import { neverLooking } from '../../model/stop.ts';

/**
 * What texts have in common that say the same: the hash of a text with plain line ends, whatever it was encoded in and whether it had a
 * byte order mark, which no decoded text has. Lines that end the file empty are none.
 */
export function foldedHash(text: string, look = neverLooking): Sha256 {
  const folded = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  const hash = createHash('sha256');
  for (const piece of piecesOf(folded)) {
    look();
    hash.update(piece, 'utf8');
  }
  return hash.digest('hex');
}
