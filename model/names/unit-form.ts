import { inSlices } from '../slices.ts';
import { neverLooking } from '../stop.ts';
import { characterForm } from './character-form.ts';

/** Compatibility characters as the plain ones that they stand for (NFKC): for figures, labels and headings, which are no names. */
export function plainText(text: string): string {
  return text.normalize('NFKC');
}

/**
 * A text with its full-width letters, digits and signs (U+FF01–U+FF5E) as the plain ones, and ideographic spaces as plain spaces. Every
 * UTF-16 unit stays one unit, so positions in both texts are the same.
 */
export function plainWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\u00a0]/g, (unit) => {
    const code = unit.charCodeAt(0);
    return code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : ' ';
  });
}

/** The same with traditional characters and variants as the simplified ones. Every UTF-16 unit stays one unit. */
export function plainUnits(text: string, look = neverLooking): string {
  return inSlices(text, (slice) => {
    look();
    return plainWidth(slice).replace(/[\u3400-\u9fff]/g, (ideograph) => {
      const form = characterForm(ideograph);
      return form.length === 1 ? form : ideograph;
    });
  });
}

/**
 * The same in small letters: what words are looked up by where positions count. Every UTF-16 unit stays one unit.
 *
 * @param look called now and then with a long text; what it throws is thrown
 */
export function unitForm(text: string, look = neverLooking): string {
  return plainUnits(text, look).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
