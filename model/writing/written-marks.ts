import type { AnchoredRange } from '../anchor.ts';
import { append } from '../append.ts';
import { charactersOf } from '../characters.ts';
import type { Command, Revision } from '../commands/command.ts';
import type { Correction } from '../correction.ts';
import type { ArticleDocument } from '../document.ts';
import type { Mention } from '../mention.ts';
import { type ReadingRange, readingOffset } from '../offset.ts';
import { type Reading, readingOf } from '../reading.ts';
import { toReading, toSource } from '../reading-places.ts';
import { saysTheSame } from '../same-record.ts';
import type { Cells } from './cells.ts';
import type { Row } from './rematch.ts';
import { isCut } from './standing.ts';
import type { PartBlock } from './written-blocks.ts';

/** What was written in some cells, and what became of their blocks and corrections. */
export interface WrittenCells {
  readonly cells: Cells;
  readonly row: Row;
  readonly parts: readonly PartBlock[];
  readonly accepted: readonly Correction[];
}

/**
 * What keeps marks on their characters. New text in the place of text that was all a mark's is the mark's; between two characters of a
 * mark it is, too; at its edge it is not. A mark whose text is gone stays as it is. Suggestions are made anew by whoever made them.
 */
export function writtenMarks(document: ArticleDocument, reading: Reading, written: readonly WrittenCells[]): Command[] {
  const rows = written.map((each) => new MarkedRow(document, each));
  const near = rows.flatMap((row) => toSource(reading, row.touchedIn(reading)));
  const isNear = ({ start, end }: AnchoredRange): boolean =>
    near.some((each) => start <= each.end && each.start <= end);
  const revisions = document.mentions.flatMap((mention): Revision<'mention'>[] => {
    if (mention.status === 'suggested' || !mention.ranges.some(isNear)) return [];
    const ranges = rangesAfter(mention, reading, rows);
    return ranges === null || saysTheSame(ranges, mention.ranges) ? [] : [{ id: mention.id, changes: { ranges } }];
  });
  return revisions.length === 0 ? [] : [{ name: 'mention.revise', payload: { revisions } }];
}

/** The ranges of a mention once all is written; null where they need not change, or none would be left. */
function rangesAfter(mention: Mention, reading: Reading, rows: readonly MarkedRow[]): AnchoredRange[] | null {
  let isMoved = false;
  const ranges = mention.ranges.flatMap((range): readonly AnchoredRange[] => {
    const place = toReading(reading, range);
    if (place === null || !rows.some((row) => row.isTouched(place))) return [range];
    const parts = toSource(reading, place);
    const [only] = parts;
    // One that reaches into several blocks stands for what it has in each.
    const isInOneBlock = parts.length === 1 && only !== undefined && saysTheSame(toReading(reading, only), place);
    const after = (isInOneBlock ? [range] : parts).map((part) => partAfter(part, mention, reading, rows));
    if (after.every((each) => each === null)) return [range];
    isMoved = true;
    return after.flatMap((each, index) => each ?? parts.slice(index, index + 1));
  });
  return isMoved && ranges.length > 0 ? ranges : null;
}

/** What becomes of a range of a mention that lies in one block; null where it need not change. */
function partAfter(
  part: AnchoredRange,
  mention: Mention,
  reading: Reading,
  rows: readonly MarkedRow[],
): AnchoredRange[] | null {
  const place = toReading(reading, part);
  const row = place === null ? undefined : rows.find((each) => each.isTouched(place));
  if (place === null || row === undefined || place.start === place.end) return null;
  const { places, ranges } = row.after(place, mention);
  return saysTheSame(row.places(part), places) ? null : ranges;
}

/** A row with what it reads once it is written. */
class MarkedRow {
  readonly #written: WrittenCells;
  /** The blocks of the cells as they will read. */
  readonly #reading: Reading;
  /** The stretch of the reading text beyond whose edges nothing became other than it was. */
  readonly #touched: ReadingRange;

  constructor({ source }: ArticleDocument, written: WrittenCells) {
    const { cells, parts, accepted, row } = written;
    this.#written = written;
    this.#touched = touchedStretch(cells, row);
    this.#reading = readingOf(
      source,
      parts.map(({ block }) => block),
      accepted,
    );
  }

  touchedIn({ text }: Reading): ReadingRange {
    const { start, end } = this.#touched;
    return { start: readingOffset(Math.min(start, text.length)), end: readingOffset(Math.min(end, text.length)) };
  }

  isTouched({ start, end }: ReadingRange): boolean {
    return start < this.#touched.end && this.#touched.start < end;
  }

  /** Where a range of the source reads that lies in one block of the cells. */
  places(range: AnchoredRange): ReadingRange[] {
    const found = toReading(this.#reading, range);
    return found === null || found.start === found.end ? [] : [found];
  }

  /** Where a mention stands of which a stretch of the reading text as it was is. */
  after(place: ReadingRange, mention: Mention): { readonly places: ReadingRange[]; readonly ranges: AnchoredRange[] } {
    const { cells, row, parts } = this.#written;
    const units = unitsOf(row, cells, place.start - cells.start, place.end - cells.start);
    const places: ReadingRange[] = [];
    const ranges: AnchoredRange[] = [];
    if (units === null) return { places, ranges };
    for (const [index, { part, block }] of parts.entries()) {
      if (block.pageId !== mention.pageId) continue;
      const [from, to] = [Math.max(units.from, part.from), Math.min(units.to, part.to)];
      const reads = this.#reading.blocks[index]?.reading;
      if (from >= to || reads === undefined) continue;
      const found = {
        start: readingOffset(reads.start + from - part.from),
        end: readingOffset(reads.start + to - part.from),
      };
      const last = places.at(-1);
      // What two blocks hold that are one paragraph is one stretch.
      if (last?.end === found.start) places[places.length - 1] = { start: last.start, end: found.end };
      else places.push(found);
      append(ranges, toSource(this.#reading, found));
    }
    return { places, ranges };
  }
}

/** The cells between the first and the last that went or have something new beside them, with some more on either side. */
function touchedStretch({ start, text }: Cells, { cell }: Row): ReadingRange {
  let [first, behind] = [0, 0];
  while (first < cell.length && cell[first] === first) first++;
  while (behind < cell.length - first && cell[cell.length - 1 - behind] === text.length - 1 - behind) behind++;
  return {
    start: readingOffset(start + Math.max(0, first - farthestMade)),
    end: readingOffset(start + Math.min(text.length, text.length - behind + farthestMade)),
  };
}

/** How far from what was written corrections are made other ones, in UTF-16 units. */
const farthestMade = 64;

/** From the first unit of a mark to behind its last; null where nothing is left of it. @param from where the mark's cells are */
function unitsOf(
  row: Row,
  cells: Cells,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } | null {
  const { cell } = row;
  let [first, behind] = [-1, -1];
  const take = (unit: number): void => {
    if (first < 0 || unit < first) first = unit;
    behind = Math.max(behind, unit + 1);
  };
  // Cells ascend: what was kept of the mark, and the new text beside and within it, is found without looking at all others.
  const begin = Math.max(0, firstUnitFrom(row, from) - 1);
  for (let unit = runStart(row, begin); unit < cell.length; ) {
    const kept = cell[unit] ?? -1;
    if (kept >= 0) {
      if (kept >= to) break;
      if (kept >= from) take(unit);
      unit++;
      continue;
    }
    let end = unit + 1;
    while (end < cell.length && (cell[end] ?? -1) < 0) end++;
    for (const own of ownUnits(row, cells, { unit, end }, { from, to })) take(own);
    unit = end;
  }
  return first < 0 ? null : { from: first, to: behind };
}

function firstUnitFrom({ cell }: Row, wanted: number): number {
  let [low, high] = [0, cell.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    let known = middle;
    while (known < high && (cell[known] ?? -1) < 0) known++;
    if (known < high && (cell[known] ?? 0) < wanted) low = known + 1;
    else high = middle;
  }
  return low;
}

function runStart({ cell }: Row, unit: number): number {
  let at = unit;
  while (at > 0 && (cell[at] ?? -1) < 0) at--;
  return at;
}

interface NewRun {
  readonly unit: number;
  readonly end: number;
}

/** Which units of a run of new text are a mark's. */
function* ownUnits(
  row: Row,
  cells: Cells,
  { unit, end }: NewRun,
  mark: { readonly from: number; readonly to: number },
): Iterable<number> {
  const left = unit === 0 ? -1 : (row.cell[unit - 1] ?? -1);
  const right = end === row.cell.length ? cells.text.length : (row.cell[end] ?? cells.text.length);
  const isMark = (cell: number): boolean => mark.from <= cell && cell < mark.to;
  const own: number[] = [];
  for (let at = unit; at < end; at++) if (!isCut(row, at)) own.push(at);
  if (right - left === 1) {
    if (isMark(left) && isMark(right)) yield* own;
    return;
  }
  if (mark.from <= left + 1 && right <= mark.to) {
    yield* own;
    return;
  }
  // Of what went some was the mark's: what came in its place is told by counting.
  const gone = charactersOf(cells.text.slice(left + 1, right));
  const come = charactersOf(own.map((at) => row.text.charAt(at)).join(''));
  if (gone.length !== come.length) return;
  let [wentAt, place] = [left + 1, 0];
  for (const [index, character] of come.entries()) {
    const went = gone[index] ?? '';
    for (let each = 0; each < character.length; each++, place++) {
      const at = own[place];
      if (at !== undefined && isMark(wentAt) && isMark(wentAt + went.length - 1)) yield at;
    }
    wentAt += went.length;
  }
}
