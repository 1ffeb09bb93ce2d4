/**
 * How much bytes look like running text in a legacy encoding, as shares from 0 to 1.
 *
 * GB18030 and Big5 give a character to nearly every pair of bytes, so that decoding without an error proves little. But
 * both lay the common characters out first: GB2312's level 1 has the 3,755 commonest at lead bytes B0–D7 with trail bytes
 * A1–FE, Big5's level 1 has 5,401 at A4–C6. Running text takes nearly all its characters from there, and text in the
 * other encoding does not: two in five Big5 characters have a trail byte that GB2312 does not use.
 */
const sampleBytes = 1 << 18;

export function gb18030Plausibility(bytes: Uint8Array): number {
  return pairShare(
    bytes,
    (lead, trail) => trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3)),
  );
}

export function big5Plausibility(bytes: Uint8Array): number {
  return pairShare(
    bytes,
    (lead, trail) => lead >= 0xa1 && lead <= 0xc6 && ((trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1),
  );
}

/** Western text is ASCII with a few typographic quotes, dashes and accented letters between or beside letters. */
export function windows1252Plausibility(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, sampleBytes);
  let high = 0;
  let lone = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte < 0x80) continue;
    high += 1;
    if ((sample[index - 1] ?? 0) < 0x80 && (sample[index + 1] ?? 0) < 0x80) lone += 1;
  }
  if (high === 0) return 1;
  return high > sample.length / 10 ? 0 : lone / high;
}

function pairShare(bytes: Uint8Array, isCommon: (lead: number, trail: number) => boolean): number {
  const end = Math.min(bytes.length, sampleBytes);
  let pairs = 0;
  let common = 0;
  for (let index = 0; index < end; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    index += 1;
    pairs += 1;
    if (isCommon(lead, bytes[index] ?? 0)) common += 1;
  }
  return pairs === 0 ? 1 : common / pairs;
}
