/** Characters that every system with a Chinese font has: of these nobody needs to ask. Marks, and what is not seen by itself, are no characters to miss. */
const rare =
  /(?![\p{M}\p{Cf}\p{Cc}\p{Z}])[^ -\u024f\u0370-\u052f\u2010-\u206f\u3000-\u30ff\u4e00-\u9fa5\uf900-\ufaff\uff00-\uffef]/gu;

/** What is drawn for a character that no font has: the last one for private use is nobody's. */
const nobodys = '\u{10fffd}';
/** How large characters are compared, in pixels. */
const side = 24;

/** The characters in a text that a system may have no glyph for. */
export function rareCharacters(): RegExp {
  return new RegExp(rare);
}

/** The code point of a character as it is written, for instance `U+2A6D6`; of half a character, that of the half. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Whether no font of this system has a character, by how it is drawn; found out once a character. */
export class MissingGlyphs {
  readonly #known = new Map<string, boolean>();
  #context: OffscreenCanvasRenderingContext2D | null = null;
  #missing: string | null = null;

  isMissing(character: string): boolean {
    const known = this.#known.get(character);
    if (known !== undefined) return known;
    this.#missing ??= this.#drawn(nobodys);
    // Half of a surrogate pair is drawn as something, and is no character.
    const isMissing = /^\p{Cs}$/u.test(character) || this.#drawn(character) === this.#missing;
    this.#known.set(character, isMissing);
    return isMissing;
  }

  #drawn(character: string): string {
    this.#context ??= new OffscreenCanvas(2 * side, 2 * side).getContext('2d', { willReadFrequently: true });
    const context = this.#context;
    if (context === null) return '';
    context.clearRect(0, 0, 2 * side, 2 * side);
    context.font = `${side}px serif`;
    context.fillText(character, side / 4, 1.5 * side);
    return context.getImageData(0, 0, 2 * side, 2 * side).data.join();
  }
}

/** Of this window. */
export const missingGlyphs = new MissingGlyphs();
