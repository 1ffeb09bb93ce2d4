import { decode } from '../encoding/decode.ts';
import type { Importer } from '../importer.ts';

/** Plain text in any of the encodings that `decode` knows; the importer of last resort. */
export const plainText: Importer = {
  format: 'plain-text',
  accepts: () => true,
  read: (bytes) => decode(bytes),
};
