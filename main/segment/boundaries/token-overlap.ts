import { isBlank, isHan, isLatin } from '../characters.ts';
import type { Piece } from '../pieces.ts';

/** How far lines share words with what stands around them: articles keep to their words, and headlines foretell them. */
export interface Overlap {
  /** The share of each line's words that come in the text after it, less that in the text before it. */
  readonly lean: Float32Array;
  /** The share of its words that come in the text after it. */
  readonly after: Float32Array;
  /** How much the text from each line on has in common with the text before it. */
  readonly likeness: Float32Array;
}

/** How many words either way are looked at. */
const reach = 200;
const slots = 1 << 16;

/** Words are pairs of ideographs and words of letters, as 16-bit hashes; `firsts` says at which word each line begins. */
interface Tokens {
  readonly hashes: Uint16Array;
  readonly firsts: Int32Array;
}

/** Time is linear in the text: each word enters and leaves each window once. */
export function overlapOf(text: string, lines: readonly Piece[]): Overlap {
  const { hashes, firsts } = tokensOf(text, lines);
  const before = new Window(hashes);
  const after = new Window(hashes);
  const onwards = new Window(hashes);
  const common = new CommonCount(before, onwards, hashes.length);
  const result = {
    lean: new Float32Array(lines.length),
    after: new Float32Array(lines.length),
    likeness: new Float32Array(lines.length),
  };
  for (let line = 0; line < lines.length; line += 1) {
    const first = firsts[line] ?? 0;
    const end = firsts[line + 1] ?? first;
    common.moveTo(first);
    after.moveTo(end, Math.min(hashes.length, end + reach));
    let ahead = 0;
    let behind = 0;
    for (let at = first; at < end; at += 1) {
      const hash = hashes[at] ?? 0;
      if (after.has(hash)) ahead += 1;
      if (before.has(hash)) behind += 1;
    }
    const count = Math.max(1, end - first);
    result.lean[line] = (ahead - behind) / count;
    result.after[line] = ahead / count;
    result.likeness[line] = common.share;
  }
  return result;
}

/** How often each word stands in a stretch of words that moves on. */
class Window {
  readonly #hashes: Uint16Array;
  readonly #counts = new Uint16Array(slots);
  #start = 0;
  #end = 0;

  constructor(hashes: Uint16Array) {
    this.#hashes = hashes;
  }

  get size(): number {
    return this.#end - this.#start;
  }

  has(hash: number): boolean {
    return (this.#counts[hash] ?? 0) > 0;
  }

  count(hash: number): number {
    return this.#counts[hash] ?? 0;
  }

  /** Moves both ends on (never back), and tells of each word that comes or goes, once it has. */
  moveTo(start: number, end: number, changed?: (hash: number, by: 1 | -1) => void): void {
    while (this.#end < end) this.#change(this.#hashes[this.#end++] ?? 0, 1, changed);
    while (this.#start < start) this.#change(this.#hashes[this.#start++] ?? 0, -1, changed);
  }

  #change(hash: number, by: 1 | -1, changed?: (hash: number, by: 1 | -1) => void): void {
    this.#counts[hash] = (this.#counts[hash] ?? 0) + by;
    changed?.(hash, by);
  }
}

/** How many words two neighbouring windows have in common, kept up as they move. */
class CommonCount {
  readonly #before: Window;
  readonly #onwards: Window;
  readonly #length: number;
  #common = 0;

  constructor(before: Window, onwards: Window, length: number) {
    this.#before = before;
    this.#onwards = onwards;
    this.#length = length;
  }

  get share(): number {
    return this.#common / Math.max(20, Math.min(this.#before.size, this.#onwards.size));
  }

  moveTo(at: number): void {
    // Of a word that came, the smaller count grew when it is now not above the other; of one that went, when it was not.
    this.#before.moveTo(Math.max(0, at - reach), at, (hash, by) => {
      this.#count(this.#before.count(hash), this.#onwards.count(hash), by);
    });
    this.#onwards.moveTo(at, Math.min(this.#length, at + reach), (hash, by) => {
      this.#count(this.#onwards.count(hash), this.#before.count(hash), by);
    });
  }

  #count(now: number, other: number, by: 1 | -1): void {
    if (by === 1 ? now <= other : now < other) this.#common += by;
  }
}

function tokensOf(text: string, lines: readonly Piece[]): Tokens {
  // No character ends more than one word; as a list they would take several times the text.
  const hashes = new Uint16Array(lines.reduce((sum, { start, end }) => sum + end - start, 0));
  let count = 0;
  const push = (hash: number): void => {
    hashes[count++] = hash & 0xffff;
  };
  const firsts = new Int32Array(lines.length + 1);
  let previous = 0;
  let word = 0;
  let letters = 0;
  const endWord = () => {
    if (letters >= 4) push(word);
    letters = 0;
    word = 0;
  };
  for (const [index, line] of lines.entries()) {
    firsts[index] = count;
    for (let at = line.start; at < line.end; at += 1) {
      const unit = text.charCodeAt(at);
      if (isHan(unit)) {
        if (letters > 0) endWord();
        if (previous !== 0) push(Math.imul(previous, 31_337) ^ Math.imul(unit, 0x9e37));
        previous = unit;
      } else if (isLatin(unit)) {
        word = (Math.imul(word, 31) + (unit | 0x20)) | 0;
        letters += 1;
        previous = 0;
      } else {
        endWord();
        // A pair may stand on both sides of a line's end, but not of a sign.
        if (!isBlank(unit)) previous = 0;
      }
    }
    endWord();
  }
  firsts[lines.length] = count;
  return { hashes: hashes.subarray(0, count), firsts };
}
