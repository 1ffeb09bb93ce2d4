import iconv from 'iconv-lite';
import type { Encoding } from '../../../model/encoding.ts';
import { decodeHz } from './hz.ts';

/** The text that bytes are in an encoding; what is not of that encoding becomes U+FFFD. A byte order mark is dropped. */
export function textIn(encoding: Encoding, bytes: Uint8Array): string {
  switch (encoding) {
    case 'utf-32le':
    case 'utf-32be':
      return iconv.decode(bytes, encoding);
    case 'big5':
      // ICU's, which Node's TextDecoder has, lacks the characters of Hong Kong.
      return iconv.decode(bytes, 'big5-hkscs');
    case 'hz-gb-2312':
      return decodeHz(bytes);
    default:
      return new TextDecoder(encoding).decode(bytes);
  }
}

/** The encoding that a file says by its byte order mark; null when it says none. */
export function markedEncoding([first, second, third, fourth]: Uint8Array): Encoding | null {
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'utf-32le' : 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  return first === 0 && second === 0 && third === 0xfe && fourth === 0xff ? 'utf-32be' : null;
}
