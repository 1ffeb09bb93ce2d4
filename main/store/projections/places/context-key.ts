import { nameForm } from '../../../../model/names/name-form.ts';

/** How many bytes what stands on one side of a place is sorted by at most: three Chinese characters, six letters. */
const keyBytes = 6;

/** How many units of the reading text on either side of a place are read for that: there may be spaces among them. */
export const keyUnits = 10;

/**
 * What places are sorted by: what stands before one, the nearest character first, and what stands behind it, folded as names are, so that
 * spaces and widths make no difference; as bytes that sort as the text's UTF-16 units do.
 *
 * @param text of a block, or as much of it as stands around the place
 */
export function contextKey(
  text: string,
  start: number,
  end: number,
): { readonly before: Buffer; readonly after: Buffer } {
  const before = nameForm(text.slice(Math.max(0, start - keyUnits), start));
  return {
    before: bytesOf([...before].reverse().join('')),
    after: bytesOf(nameForm(text.slice(end, end + keyUnits))),
  };
}

/**
 * A unit below U+007F as a byte. The 28,672 units from U+3000 to U+9FFF, Chinese characters and kana among them, as two, of which the
 * first is 0x80 to 0xEF; others as themselves behind 0x7F, or 0xF0 where they come after these.
 */
function bytesOf(folded: string): Buffer {
  const bytes: number[] = [];
  for (let place = 0; place < folded.length && bytes.length < keyBytes; place++) {
    const unit = folded.charCodeAt(place);
    if (unit < 0x7f) bytes.push(unit);
    else if (unit < 0x3000) bytes.push(0x7f, unit >> 8, unit & 0xff);
    else if (unit < 0xa000) bytes.push(((unit - 0x3000) >> 8) + 0x80, unit & 0xff);
    else bytes.push(0xf0, unit >> 8, unit & 0xff);
  }
  return Buffer.from(bytes.slice(0, keyBytes));
}
