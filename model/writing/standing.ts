import type { Block } from '../block.ts';
import { isBetweenCharacters } from '../characters.ts';
import type { CorrectionId } from '../ids.ts';
import type { SourceExcerpt } from '../reading.ts';
import { type Cells, cellKind, type SuppliedPiece } from './cells.ts';
import type { Row } from './rematch.ts';

/** What of a row that was written stands as it did, the rest being new text in the place of source that is no longer read. */
export interface Standing {
  /** Of each unit 1 if it stands: of a whole character of the source, of a correction that stands, or a separator. */
  readonly units: Uint8Array;
  /** The corrections that no longer stand as they are. */
  readonly dissolved: ReadonlySet<CorrectionId>;
  /** Those that stand and supply nothing, each before which unit. */
  readonly deletions: readonly { readonly piece: SuppliedPiece; readonly before: number }[];
}

/** Whether a unit is a line end that makes a paragraph. */
export function isCut({ text, cell, source }: Row, unit: number): boolean {
  return cell[unit] === -1 && source[unit] === -1 && text.charCodeAt(unit) === 0x0a;
}

/** @param blocks those of the reading */
export function standingIn(
  cells: Cells,
  row: Row,
  source: SourceExcerpt,
  blocks: readonly { readonly block: Block }[],
): Standing {
  const units = new Uint8Array(row.text.length);
  for (let unit = 0; unit < units.length; unit++) {
    const isSeparator = cells.kind[row.cell[unit] ?? -1] === cellKind.separator;
    units[unit] = isSeparator || (row.source[unit] ?? -1) >= 0 ? 1 : 0;
  }
  dropTornCharacters(row, units, source, blocks);
  const pieces = new StandingPieces(cells, row, units);
  pieces.settle();
  return { units, dissolved: pieces.dissolved, deletions: pieces.deletions() };
}

/** Whether nothing went or came between two units that follow each other. */
function isAsBefore({ cell }: Row, unit: number): boolean {
  const before = cell[unit - 1] ?? -1;
  return before >= 0 && cell[unit] === before + 1;
}

/** Units of the source stand with the whole character that they are of there, if it is one of the row as well. */
function dropTornCharacters(
  row: Row,
  units: Uint8Array,
  source: SourceExcerpt,
  blocks: readonly { readonly block: Block }[],
): void {
  const { text, source: sources, block } = row;
  /** Whether whole characters of the source part where a unit begins, or ends. */
  const isWholeThere = (unit: number, offset: number): boolean => {
    const extent = blocks[block[unit] ?? -1]?.block;
    const isEdge = extent === undefined || offset <= extent.start || offset >= extent.end;
    return isEdge || isBetweenCharacters(source.text, offset - source.start);
  };
  const drop = (unit: number): void => {
    const at = sources[unit] ?? 0;
    let [first, behind] = [at, at + 1];
    while (!isWholeThere(unit, first)) first--;
    while (!isWholeThere(unit, behind)) behind++;
    const isOfCharacter = (other: number): boolean => {
      const offset = sources[other] ?? -1;
      return first <= offset && offset < behind && units[other] === 1;
    };
    let [from, to] = [unit, unit + 1];
    while (from > 0 && isOfCharacter(from - 1)) from--;
    while (to < text.length && isOfCharacter(to)) to++;
    units.fill(0, from, to);
  };
  for (let unit = 0; unit <= text.length; unit++) {
    if (isAsBefore(row, unit)) continue;
    const isWhole = isBetweenCharacters(text, unit);
    const [left, right] = [sources[unit - 1] ?? -1, sources[unit] ?? -1];
    if (left >= 0 && units[unit - 1] === 1 && !(isWhole && isWholeThere(unit - 1, left + 1))) drop(unit - 1);
    if (right >= 0 && units[unit] === 1 && !(isWhole && isWholeThere(unit, right))) drop(unit);
  }
}

/** Works out which corrections stand; one that does not may take another with it that it stands beside. */
class StandingPieces {
  readonly dissolved = new Set<CorrectionId>();
  readonly #cells: Cells;
  readonly #row: Row;
  readonly #units: Uint8Array;
  /** Of each cell the unit that has kept it; −1 where none has. */
  readonly #unitOf: Int32Array;
  /** Of each place between cells the last unit before it that has kept one, and the first behind it. */
  readonly #lastBefore: Int32Array;
  readonly #firstBehind: Int32Array;

  constructor(cells: Cells, row: Row, units: Uint8Array) {
    this.#cells = cells;
    this.#row = row;
    this.#units = units;
    this.#unitOf = new Int32Array(cells.text.length).fill(-1);
    for (let unit = 0; unit < row.cell.length; unit++) {
      const cell = row.cell[unit] ?? -1;
      if (cell < 0) continue;
      this.#unitOf[cell] = unit;
      if (cells.kind[cell] === cellKind.supplied) units[unit] = 1;
    }
    const { length } = cells.text;
    this.#lastBefore = new Int32Array(length + 1).fill(-1);
    this.#firstBehind = new Int32Array(length + 1).fill(row.text.length);
    for (let cell = 0; cell < length; cell++) {
      const unit = this.#unitOf[cell] ?? -1;
      this.#lastBefore[cell + 1] = unit >= 0 ? unit : (this.#lastBefore[cell] ?? -1);
    }
    for (let cell = length - 1; cell >= 0; cell--) {
      const unit = this.#unitOf[cell] ?? -1;
      this.#firstBehind[cell] = unit >= 0 ? unit : (this.#firstBehind[cell + 1] ?? row.text.length);
    }
  }

  settle(): void {
    for (let isSettled = false; !isSettled; ) {
      isSettled = true;
      for (const piece of this.#cells.supplied) {
        if (this.dissolved.has(piece.correctionId) || this.#stands(piece)) continue;
        this.dissolved.add(piece.correctionId);
        isSettled = false;
        for (let cell = piece.from; cell < piece.to; cell++) {
          const unit = this.#unitOf[cell] ?? -1;
          if (unit >= 0) this.#units[unit] = 0;
        }
      }
    }
  }

  deletions(): { readonly piece: SuppliedPiece; readonly before: number }[] {
    return this.#cells.supplied
      .filter((piece) => piece.from === piece.to && !this.dissolved.has(piece.correctionId))
      .map((piece) => ({ piece, before: this.#gapAt(piece.from)[1] }));
  }

  #stands(piece: SuppliedPiece): boolean {
    return piece.from === piece.to ? this.#deletionStands(piece) : this.#textStands(piece);
  }

  #textStands({ from, to, start, end }: SuppliedPiece): boolean {
    const first = this.#unitOf[from] ?? -1;
    if (first < 0) return false;
    for (let cell = from; cell < to; cell++) if (this.#unitOf[cell] !== first + cell - from) return false;
    const behind = first + to - from;
    if (!this.#isWhole(first) || !this.#isWhole(behind)) return false;
    return start < end || (!this.#isNew(first - 1) && !this.#isNew(behind));
  }

  #deletionStands({ from }: SuppliedPiece): boolean {
    const [left, right] = this.#gapAt(from);
    for (let unit = left + 1; unit < right; unit++) if (!isCut(this.#row, unit)) return false;
    return !this.#isNew(left) && !this.#isNew(right);
  }

  /** The last unit that has kept a cell before one, and the first that has kept that one or one behind it. */
  #gapAt(cell: number): readonly [number, number] {
    return [this.#lastBefore[cell] ?? -1, this.#firstBehind[cell] ?? this.#row.text.length];
  }

  #isWhole(unit: number): boolean {
    return isAsBefore(this.#row, unit) || isBetweenCharacters(this.#row.text, unit);
  }

  #isNew(unit: number): boolean {
    return this.#units[unit] === 0 && !isCut(this.#row, unit);
  }
}
