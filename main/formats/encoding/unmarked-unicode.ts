import type { Encoding } from '../../../model/encoding.ts';
import { textIn } from './encodings.ts';

const sampleBytes = 1 << 14;

/** UTF-16 or UTF-32 without a byte order mark, told by where its zeros stand and by what it comes to; null for what is neither. */
export function unmarkedUnicode(bytes: Uint8Array): Encoding | null {
  // Text has no zero, and hardly a control character; one in three characters of UTF-16 has a byte that looks like either.
  const sample = bytes.subarray(0, sampleBytes);
  const low = sample.reduce(
    (sum, byte) => sum + (byte < 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09 ? 1 : 0),
    0,
  );
  if (sample.length < 2 || low < sample.length / 200) return null;
  const whole = sample.length % 4 === 0 ? sample : sample.subarray(0, sample.length - (sample.length % 4));
  if (whole.length >= 4) {
    for (const encoding of ['utf-32le', 'utf-32be'] as const) {
      const text = textIn(encoding, whole);
      if (!text.includes('\ufffd') && !text.includes('\0')) return encoding;
    }
  }
  const even = sample.subarray(0, sample.length - (sample.length % 2));
  const shares = (['utf-16le', 'utf-16be'] as const).map((encoding) => ({
    encoding,
    share: writtenShare(textIn(encoding, even)),
  }));
  const [best, other] = shares.sort((a, b) => b.share - a.share);
  if (best === undefined || other === undefined) return null;
  return best.share >= 0.9 && best.share > other.share ? best.encoding : null;
}

/** The share of characters of the kinds that newspapers are written in. */
function writtenShare(text: string): number {
  let written = 0;
  for (let index = 0; index < text.length; index += 1) if (isWritten(text.charCodeAt(index))) written += 1;
  return text.length === 0 ? 0 : written / text.length;
}

function isWritten(unit: number): boolean {
  return (
    (unit >= 0x20 && unit < 0x7f) ||
    unit === 0x0a ||
    unit === 0x0d ||
    unit === 0x09 ||
    (unit >= 0xa0 && unit <= 0xff) ||
    (unit >= 0x391 && unit < 0x500) ||
    (unit >= 0x2010 && unit <= 0x2027) ||
    (unit >= 0x3000 && unit <= 0x30ff) ||
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xd800 && unit <= 0xdfff) ||
    (unit >= 0xff00 && unit <= 0xff5e)
  );
}
