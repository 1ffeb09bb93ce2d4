/**
 * A text with its full-width letters, digits and signs (U+FF01–U+FF5E) as the plain ones, and ideographic spaces as plain spaces. Every
 * UTF-16 unit stays one unit, so positions in both texts are the same.
 */
export function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\u00a0]/g, (unit) => {
    const code = unit.charCodeAt(0);
    return code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : ' ';
  });
}
