import type { CharacterTable } from './characters.ts';
import { CharacterClass } from './characters.ts';

/** The longest sentence that is tagged as a whole, in characters; a longer one is cut, so that time stays linear. */
export const longestSentence = 400;

/**
 * One sentence as the model sees it: its characters (code points, so surrogate pairs stay whole) in folded forms, and
 * where each begins in the text. The arrays are overwritten by every call of `read`.
 */
export class Sentence {
  readonly forms = new Int32Array(longestSentence);
  readonly grams = new Int32Array(longestSentence);
  readonly shapes = new Uint8Array(longestSentence);
  /** Offset in the text, in UTF-16 units, of each character, and of the end. */
  readonly offsets = new Int32Array(longestSentence + 1);
  length = 0;
  readonly #table: CharacterTable;

  constructor(table: CharacterTable) {
    this.#table = table;
  }

  /**
   * Reads the sentence that starts at `start` and returns where it ends: after 。！？ or a line end (and closing marks
   * that follow), at `longestSentence` characters, or at the text's end.
   */
  read(text: string, start: number): number {
    const table = this.#table;
    let at = start;
    let length = 0;
    let ended = false;
    while (at < text.length && length < longestSentence) {
      const unit = text.charCodeAt(at);
      const shape = table.shape[unit] ?? CharacterClass.other;
      if (ended && shape !== CharacterClass.closing && shape !== CharacterClass.stop) break;
      this.offsets[length] = at;
      const pair = (unit & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
      const form = pair ? (text.codePointAt(at) ?? unit) : (table.form[unit] ?? unit);
      this.forms[length] = form;
      this.grams[length] = pair ? form : (table.gram[unit] ?? unit);
      this.shapes[length] = shape;
      length++;
      at += pair ? 2 : 1;
      if (endsSentence(unit)) ended = true;
      if (unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029) break;
    }
    this.offsets[length] = at;
    this.length = length;
    return at;
  }

  /** The first character that begins at or after the offset in the text; `length` when there is none. */
  characterAt(offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.offsets[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** 。！？ and their half-width and ASCII forms, but not the ASCII full stop, which also stands inside numbers. */
function endsSentence(unit: number): boolean {
  return unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0xff61 || unit === 0x21 || unit === 0x3f;
}
