import { charactersOf } from '../characters.ts';
import type { Side } from '../correction.ts';
import type { CorrectionId } from '../ids.ts';
import type { SourceExcerpt } from '../reading.ts';
import { type Alignable, aligned } from './alignment.ts';
import type { Cells, SuppliedPiece } from './cells.ts';
import type { BlockPart } from './paragraphs-written.ts';
import type { Row } from './rematch.ts';
import type { Standing } from './standing.ts';

/** A correction of a part of a block: one that stands, or one that is new. */
export interface PartCorrection {
  /** Offsets of the source. */
  readonly start: number;
  readonly end: number;
  /** Of an insertion, the neighbour that is the part's. */
  readonly side: Side;
  readonly now: string;
  /** The one that stands; null of a new one. */
  readonly standing: CorrectionId | null;
}

/** The corrections that make a part read as it was written, in the order of the source. */
export function correctionsOfPart(
  part: BlockPart,
  cells: Cells,
  row: Row,
  standing: Standing,
  source: SourceExcerpt,
): PartCorrection[] {
  const found: PartCorrection[] = [];
  const sideAt = (offset: number): Side => (offset === part.start ? 'after' : 'before');
  const read = (start: number, end: number): string => source.text.slice(start - source.start, end - source.start);
  let [offset, unit]: [number, number] = [part.start, part.from];
  const fill = (behind: number, to: number): void => {
    for (const { from, to: end, now } of differences(read(offset, behind), row.text.slice(unit, to))) {
      found.push({ start: offset + from, end: offset + end, side: sideAt(offset + from), now, standing: null });
    }
  };
  for (const { start, end, from, to, correctionId } of standingThings(part, cells, row, standing)) {
    fill(start, from);
    if (correctionId !== null) {
      const now = row.text.slice(from, to);
      found.push({ start, end, side: sideAt(start), now, standing: correctionId });
    }
    [offset, unit] = [end, to];
  }
  fill(part.end, part.to);
  return found;
}

/** A stretch of the source as it is, or one for which a correction stands. */
interface Thing {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly correctionId: CorrectionId | null;
}

function* standingThings(
  part: BlockPart,
  cells: Cells,
  row: Row,
  { units, dissolved, deletions }: Standing,
): Iterable<Thing> {
  const own = deletions.filter(({ piece }) => part.start <= piece.start && piece.end <= part.end);
  const deletion = ({ piece: { start, end, correctionId } }: (typeof own)[number], unit: number): Thing => ({
    ...{ start, end, from: unit, to: unit, correctionId },
  });
  let next = 0;
  for (let unit = part.from; unit < part.to; ) {
    for (let each = own[next]; each !== undefined && each.before <= unit; each = own[++next])
      yield deletion(each, unit);
    const offset = row.source[unit] ?? -1;
    if (units[unit] !== 1) {
      unit++;
      continue;
    }
    const stop = own[next]?.before ?? part.to;
    if (offset >= 0) {
      let to = unit + 1;
      while (to < part.to && to < stop && units[to] === 1 && row.source[to] === offset + to - unit) to++;
      yield { start: offset, end: offset + to - unit, from: unit, to, correctionId: null };
      unit = to;
      continue;
    }
    const piece: SuppliedPiece | undefined = cells.supplied[cells.at[row.cell[unit] ?? -1] ?? -1];
    // One that is cut off from its block says nothing any more.
    const isOwn = piece?.block === part.block && part.start <= piece.start && piece.end <= part.end;
    if (piece === undefined || !isOwn || dissolved.has(piece.correctionId)) unit++;
    else {
      const to = unit + piece.to - piece.from;
      yield { start: piece.start, end: piece.end, from: unit, to, correctionId: piece.correctionId };
      unit = to;
    }
  }
  for (let each = own[next]; each !== undefined; each = own[++next]) yield deletion(each, part.to);
}

/** Units of what was that give way to what is now. */
export interface Difference {
  readonly from: number;
  readonly to: number;
  readonly now: string;
}

/**
 * In which stretches two texts differ, by whole characters: what they have in common at both ends is left out, and within them what is
 * two characters or longer.
 */
export function differences(was: string, now: string): Difference[] {
  if (was === now) return [];
  const [before, after] = [charactersOf(was), charactersOf(now)];
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before[prefix] === after[prefix]) prefix++;
  let suffix = 0;
  while (suffix < shorter - prefix && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix++;
  const inner = { was: before.slice(prefix, before.length - suffix), now: after.slice(prefix, after.length - suffix) };
  let offset = lengthOf(before.slice(0, prefix));
  let [behindWas, behindNow] = [0, 0];
  const found: Difference[] = [];
  const differ = (toWas: number, toNow: number): void => {
    const length = lengthOf(inner.was.slice(behindWas, toWas));
    const text = inner.now.slice(behindNow, toNow).join('');
    if (length > 0 || text !== '') found.push({ from: offset, to: offset + length, now: text });
    offset += length;
  };
  for (const { was: fromWas, now: fromNow, length } of commonRuns(inner.was, inner.now)) {
    differ(fromWas, fromNow);
    [behindWas, behindNow] = [fromWas + length, fromNow + length];
    offset += lengthOf(inner.was.slice(fromWas, behindWas));
  }
  differ(inner.was.length, inner.now.length);
  return found;
}

/** What two lists have in common, in runs of two characters or more. */
function commonRuns(was: readonly string[], now: readonly string[]) {
  const runs: { readonly was: number; readonly now: number; length: number }[] = [];
  if (was.length === 0 || now.length === 0) return runs;
  const lists: Alignable = {
    lengths: [was.length, now.length],
    firm: 1,
    weight: () => 1,
    isSame: (a, b) => was[a] === now[b],
    endsLine: (a) => was[a]?.endsWith('\n') === true,
    endsLineToo: (b) => now[b]?.endsWith('\n') === true,
  };
  for (const [a, b] of aligned(lists)) {
    const last = runs.at(-1);
    if (last !== undefined && last.was + last.length === a && last.now + last.length === b) last.length++;
    else runs.push({ was: a, now: b, length: 1 });
  }
  return runs.filter(({ length }) => length > 1);
}

function lengthOf(characters: readonly string[]): number {
  return characters.reduce((sum, { length }) => sum + length, 0);
}
