/**
 * The characters in a text that a system may have no glyph for: not those that every system with a Chinese font has, nor marks and what is not seen
 * by itself.
 */
export const rareCharacters =
  /(?![\p{M}\p{Cf}\p{Cc}\p{Z}])[^ -\u024f\u0370-\u052f\u2010-\u206f\u3000-\u30ff\u4e00-\u9fa5\uf900-\ufaff\uff00-\uffef]/gu;

/** What is drawn for a character that no font has: the last one for private use is nobody's. */
const nobodys = '\u{10fffd}';
/** How large characters are compared, in pixels. */
const side = 24;

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
