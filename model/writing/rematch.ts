import { append } from '../append.ts';
import { charactersOf } from '../characters.ts';
import { type Alignable, aligned } from './alignment.ts';
import { type Cells, cellKind, type SuppliedPiece } from './cells.ts';
import type { WrittenChange } from './written-change.ts';

/** The row as it is written now: units that have kept their cell, and new ones. */
export interface Row {
  readonly text: string;
  /** Of each unit the cell that it has kept; −1 for a new one, and for one of the source that is read again. */
  readonly cell: Int32Array;
  /** Of each unit its offset in the source; −1 for one that is not of the source. */
  readonly source: Int32Array;
  /** Of each unit that is not new the place of its block. */
  readonly block: Int32Array;
}

/** How much more text of the source counts than text that a correction has supplied; what parts blocks, a little more where it is either. */
const firm = 1000;

/**
 * Puts what was written into the place of what went. Of text that went and came back, each whole character has its cell again: what is
 * typed again, pasted elsewhere and back, or undone, is what it was.
 *
 * @param changes in ascending order, apart, within the cells
 * @param sourceText what the source reads between two of its offsets
 */
export function rematched(
  cells: Cells,
  changes: readonly WrittenChange[],
  sourceText: (start: number, end: number) => string,
): Row {
  const writer = new RowWriter(cells);
  let from = 0;
  for (const change of changes) {
    writer.keep(from, change.from - cells.start);
    from = change.to - cells.start;
    writeGap(writer, cells, { ...change, from: change.from - cells.start, to: from }, sourceText);
  }
  writer.keep(from, cells.text.length);
  return writer.finish();
}

/** A whole character. */
interface Character {
  readonly text: string;
  /** Its units: of the row that there was, or of what was written. */
  readonly from: number;
  readonly to: number;
}

function writeGap(
  writer: RowWriter,
  cells: Cells,
  { from, to, insert, entered }: WrittenChange,
  sourceText: (start: number, end: number) => string,
): void {
  const gone = charactersGone(cells, from, to);
  const written = placed(charactersOf(insert), 0);
  const isEntered = new Set(entered);
  const kindOf = (place: number): number => cells.kind[gone[place]?.from ?? 0] ?? cellKind.supplied;
  const isFirm = gone.map((character) => isWhole(cells, character));
  const endsLine = (place: number): boolean => /^\r?\n$/.test(gone[place]?.text ?? '');
  const lists: Alignable = {
    lengths: [gone.length, written.length],
    firm,
    weight: (place) => (isFirm[place] !== true ? 1 : kindOf(place) === cellKind.separator ? firm + 1 : firm),
    endsLine,
    endsLineToo: (place) => written[place]?.text === '\n',
    isSame(a, b) {
      const character = written[b];
      if (character === undefined) return false;
      if (character.text !== '\n') return character.text === gone[a]?.text;
      return endsLine(a) && (kindOf(a) === cellKind.separator || !isEntered.has(character.from));
    },
  };
  let [left, first] = [from, 0];
  const writeNew = (behind: number, right: number): void => {
    const fresh = written.slice(first, behind);
    writeFresh(writer, fresh, isEntered, lineEndsUnread(cells, left, right, sourceText));
  };
  for (const [a, b] of gone.length === 0 || written.length === 0 ? [] : aligned(lists)) {
    const kept = gone[a];
    if (kept === undefined) continue;
    writeNew(b, kept.from);
    writer.keep(kept.from, kept.to);
    [left, first] = [kept.to, b + 1];
  }
  writeNew(written.length, to);
}

/** The characters of a stretch of the row; a separator is one of its own. */
function charactersGone({ text, kind }: Cells, from: number, to: number): Character[] {
  const characters: Character[] = [];
  for (let start = from; start < to; ) {
    let end = start;
    while (end < to && kind[end] !== cellKind.separator) end++;
    append(characters, placed(charactersOf(text.slice(start, end)), start));
    if (end < to) characters.push({ text: '\n', from: end, to: end + 1 });
    start = end + 1;
  }
  return characters;
}

function placed(characters: readonly string[], start: number): Character[] {
  let at = start;
  return characters.map((text) => {
    const from = at;
    at += text.length;
    return { text, from, to: at };
  });
}

function isWhole({ kind }: Cells, { from, to }: Character): boolean {
  for (let unit = from; unit < to; unit++) if (kind[unit] === cellKind.supplied) return false;
  return true;
}

/** A line end of the source that is not read, and of which block it is. */
interface LineEnd {
  readonly text: string;
  readonly source: number;
  readonly block: number;
}

/** The line ends of the source that corrections take away which have no unit outside a stretch of the row. */
function lineEndsUnread(
  { supplied }: Cells,
  left: number,
  right: number,
  sourceText: (start: number, end: number) => string,
): LineEnd[] {
  const found: LineEnd[] = [];
  for (let place = firstFrom(supplied, left); place < supplied.length; place++) {
    const piece = supplied[place];
    if (piece === undefined || piece.from > right) break;
    if (piece.to > right) continue;
    for (const match of sourceText(piece.start, piece.end).matchAll(/\r?\n/g)) {
      found.push({ text: match[0], source: piece.start + match.index, block: piece.block });
    }
  }
  return found;
}

function firstFrom(pieces: readonly SuppliedPiece[], unit: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pieces[middle]?.from ?? 0) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** New text; a line end in it that was not asked for by itself has one of the source read again, as far as there are any. */
function writeFresh(
  writer: RowWriter,
  fresh: readonly Character[],
  isEntered: ReadonlySet<number>,
  lineEnds: readonly LineEnd[],
): void {
  let next = 0;
  for (const { text, from } of fresh) {
    const lineEnd = text === '\n' && !isEntered.has(from) ? lineEnds[next] : undefined;
    if (lineEnd === undefined) writer.add(text);
    else {
      writer.readAgain(lineEnd);
      next++;
    }
  }
}

class RowWriter {
  readonly #cells: Cells;
  readonly #parts: string[] = [];
  #length = 0;
  readonly #runs: { readonly at: number; readonly from: number; readonly to: number }[] = [];
  readonly #again: { readonly at: number; readonly lineEnd: LineEnd }[] = [];

  constructor(cells: Cells) {
    this.#cells = cells;
  }

  /** Units that have kept their cells. */
  keep(from: number, to: number): void {
    if (from >= to) return;
    this.#runs.push({ at: this.#length, from, to });
    this.#write(this.#cells.text.slice(from, to));
  }

  add(text: string): void {
    this.#write(text);
  }

  readAgain(lineEnd: LineEnd): void {
    this.#again.push({ at: this.#length, lineEnd });
    this.#write(lineEnd.text);
  }

  finish(): Row {
    const cell = new Int32Array(this.#length).fill(-1);
    const source = new Int32Array(this.#length).fill(-1);
    const block = new Int32Array(this.#length).fill(-1);
    const { kind, at: sources, block: blocks } = this.#cells;
    for (const { at, from, to } of this.#runs) {
      block.set(blocks.subarray(from, to), at);
      for (let unit = from; unit < to; unit++) {
        cell[at + unit - from] = unit;
        if (kind[unit] === cellKind.source) source[at + unit - from] = sources[unit] ?? -1;
      }
    }
    for (const { at, lineEnd } of this.#again) {
      block.fill(lineEnd.block, at, at + lineEnd.text.length);
      for (let unit = 0; unit < lineEnd.text.length; unit++) source[at + unit] = lineEnd.source + unit;
    }
    return { text: this.#parts.join(''), cell, source, block };
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}
