/** A character between which and another of the kind a line may always be broken. */
const free = /^[\p{Unified_Ideograph}\s]$/u;

/**
 * Whether what is drawn between two characters must not part them. Chromium breaks a line on either side of any element that is no
 * text, between the digits of a number and after 《, too (UAX 14, LB20).
 *
 * @param offset where the later character begins, in UTF-16 units of the text
 */
export function holdsTogether(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.slice(characterBefore(text, offset), offset);
  const after = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return !(free.test(before) && free.test(after)) && !/\s/u.test(before + after);
}

/** Where the character that ends at an offset begins. */
export function characterBefore(text: string, offset: number): number {
  return offset - ((text.codePointAt(offset - 2) ?? 0) > 0xffff ? 2 : 1);
}

/** Where the character that begins at an offset ends. */
export function characterAfter(text: string, offset: number): number {
  return offset + ((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);
}
