import type { Reading, SourceExcerpt } from '../reading.ts';
import { type Cells, cellKind } from './cells.ts';
import type { Row } from './rematch.ts';
import { isCut, type Standing } from './standing.ts';

/** A block, or what a cut makes of it: a stretch of the source, and what was written in its place. */
export interface BlockPart {
  /** The place in `reading.blocks` of the block. */
  readonly block: number;
  /** Whether it is the block's first part, which stays that block. */
  readonly isFirst: boolean;
  /** Offsets of the source. */
  readonly start: number;
  readonly end: number;
  /** Units of the row. */
  readonly from: number;
  readonly to: number;
}

/** A paragraph as it was written: of blocks that go on with each other, or one that the source has nothing of. */
export type WrittenParagraph =
  | { readonly kind: 'blocks'; readonly parts: readonly BlockPart[] }
  | { readonly kind: 'supplied'; readonly texts: readonly string[] };

export interface WrittenParagraphs {
  readonly paragraphs: readonly WrittenParagraph[];
  /** Whether lines went in which nothing stands. */
  readonly leavesOutLines: boolean;
}

/** A line of the row, in units, and the block that it begins by a separator or as the row's first. */
interface Line {
  from: number;
  to: number;
  readonly opens: number | null;
}

/** What of one block stands in a line. */
interface Hold {
  readonly block: number;
  /** The first unit that is the block's. */
  unit: number;
  /** From where to where in the source; null of a block that has nothing left anywhere. */
  start: number | null;
  end: number | null;
}

/**
 * Which paragraphs a row makes. A line with text of a block's source is of that block; of a block that has none left, the first line
 * keeps its place. Other lines are supplied paragraphs, and empty ones go.
 */
export function paragraphsWritten(
  reading: Reading,
  cells: Cells,
  row: Row,
  { units }: Standing,
  source: SourceExcerpt,
): WrittenParagraphs {
  const lines = linesOf(cells, row);
  const stripped = stripLineEnds(lines, row, units);
  const held = holdsOf(lines, cells, row, units);
  const holds = held.map((own) => own.filter(({ start }) => start !== null));
  giveEmptyBlocksPlaces(lines, holds, held, cells);
  const extents = extentsOf(holds, reading, cells, source, stripped);
  const paragraphs: WrittenParagraph[] = [];
  let leavesOutLines = false;
  for (const [place, line] of lines.entries()) {
    const own = holds[place] ?? [];
    if (own.length > 0) {
      const parts = own.flatMap((hold, index): BlockPart[] => {
        const extent = extents.get(hold);
        const from = index === 0 ? line.from : hold.unit;
        return extent === undefined ? [] : [{ ...extent, from, to: own[index + 1]?.unit ?? line.to }];
      });
      paragraphs.push({ kind: 'blocks', parts });
      continue;
    }
    const texts = row.text
      .slice(line.from, line.to)
      .split(/\r\n|[\n\r]/)
      .filter((text) => text.trim() !== '');
    if (texts.length > 0) paragraphs.push({ kind: 'supplied', texts });
    else leavesOutLines = true;
  }
  return { paragraphs, leavesOutLines };
}

function linesOf({ kind, block, first }: Cells, row: Row): Line[] {
  const lines: Line[] = [];
  let [from, opens]: [number, number | null] = [0, first];
  for (let unit = 0; unit < row.text.length; unit++) {
    const cell = row.cell[unit] ?? -1;
    const isSeparator = kind[cell] === cellKind.separator;
    if (!isSeparator && !isCut(row, unit)) continue;
    lines.push({ from, to: unit, opens });
    [from, opens] = [unit + 1, isSeparator ? (block[cell] ?? null) : null];
  }
  lines.push({ from, to: row.text.length, opens });
  return lines;
}

/** A line end of the source beside a cut is in no line. @returns the offsets of the source that are in none */
function stripLineEnds(lines: readonly Line[], row: Row, units: Uint8Array): ReadonlySet<number> {
  const stripped = new Set<number>();
  const isLineEnd = (unit: number): boolean =>
    units[unit] === 1 && (row.source[unit] ?? -1) >= 0 && /[\r\n]/.test(row.text.charAt(unit));
  const strip = (unit: number): void => {
    stripped.add(row.source[unit] ?? -1);
    units[unit] = 0;
  };
  for (const [place, next] of lines.entries()) {
    const line = lines[place - 1];
    if (line === undefined || next.opens !== null) continue;
    while (line.to > line.from && isLineEnd(line.to - 1)) strip(--line.to);
    while (next.from < next.to && isLineEnd(next.from)) strip(next.from++);
  }
  return stripped;
}

/** What of which blocks stands in each line, in order; of some nothing but an insertion. */
function holdsOf(lines: readonly Line[], cells: Cells, row: Row, units: Uint8Array): Hold[][] {
  const placed = new Set<number>();
  return lines.map(({ from, to }) => {
    const holds: Hold[] = [];
    const holdOf = (block: number, unit: number): Hold => {
      const last = holds.at(-1);
      if (last?.block === block) return last;
      const hold: Hold = { block, unit, start: null, end: null };
      holds.push(hold);
      return hold;
    };
    for (let unit = from; unit < to; unit++) {
      const [cell, offset] = [row.cell[unit] ?? -1, row.source[unit] ?? -1];
      const block = row.block[unit] ?? -1;
      if (offset >= 0) {
        if (units[unit] === 1) extend(holdOf(block, unit), offset, offset + 1);
        continue;
      }
      if (cell < 0 || cells.kind[cell] !== cellKind.supplied) continue;
      const place = cells.at[cell] ?? -1;
      const piece = cells.supplied[place];
      if (piece === undefined) continue;
      const replaces = piece.start < piece.end;
      if (replaces && !placed.has(place)) extend(holdOf(block, unit), piece.start, piece.end);
      else if (units[unit] === 1) holdOf(block, unit);
      if (replaces) placed.add(place);
    }
    return holds;
  });
}

function extend(hold: Hold, start: number, end: number): void {
  hold.start ??= start;
  hold.end = Math.max(hold.end ?? end, end);
}

/**
 * Blocks of whose source nothing stands are where they begin, if that is still to be seen, else where something stands that was inserted
 * in them, else behind what stands of the blocks before them.
 */
function giveEmptyBlocksPlaces(
  lines: readonly Line[],
  holds: Hold[][],
  held: readonly (readonly Hold[])[],
  { first, last }: Cells,
): void {
  const there = new Set(holds.flat().map(({ block }) => block));
  let line = 0;
  for (let block = first; block <= last; block++) {
    const isOfBlock = (hold: Hold): boolean => hold.block === block;
    if (there.has(block)) {
      line = holds.findLastIndex((own) => own.some(isOfBlock));
      continue;
    }
    const opened = lines.findIndex(({ opens }) => opens === block);
    const inserted = held.findIndex((own) => own.some(isOfBlock));
    if (opened >= 0) line = opened;
    else if (inserted >= 0) line = inserted;
    const own = holds[line] ?? [];
    const index = own.findIndex((hold) => hold.block > block);
    const next = held[line]?.find((hold) => hold.block >= block);
    const unit = next?.unit ?? lines[line]?.to ?? 0;
    own.splice(index < 0 ? own.length : index, 0, { block, unit, start: null, end: null });
  }
}

type Extent = Pick<BlockPart, 'block' | 'isFirst' | 'start' | 'end'>;

/** Which stretch of its block's source each hold has: what stands between two goes to the one before, or to neither where it is blank. */
function extentsOf(
  holds: readonly (readonly Hold[])[],
  reading: Reading,
  { first, last }: Cells,
  source: SourceExcerpt,
  stripped: ReadonlySet<number>,
): ReadonlyMap<Hold, Extent> {
  const extents = new Map<Hold, Extent>();
  const ofBlock = new Map<number, Hold[]>();
  for (const hold of holds.flat()) ofBlock.set(hold.block, [...(ofBlock.get(hold.block) ?? []), hold]);
  for (let block = first; block <= last; block++) {
    const own = ofBlock.get(block) ?? [];
    const whole = reading.blocks[block]?.block;
    if (whole === undefined) continue;
    let start: number = whole.start;
    let behind: number = whole.end;
    if (own[0]?.start != null) {
      while (stripped.has(start)) start++;
      while (stripped.has(behind - 1)) behind--;
    }
    for (const [place, hold] of own.entries()) {
      const next = own[place + 1];
      let [end, nextStart] = [behind, behind];
      if (next !== undefined) {
        nextStart = next.start ?? behind;
        const left = source.text.slice((hold.end ?? start) - source.start, nextStart - source.start);
        end = left.trim() === '' ? (hold.end ?? start) : nextStart;
      }
      extents.set(hold, { block, isFirst: place === 0, start, end });
      start = nextStart;
    }
  }
  return extents;
}
