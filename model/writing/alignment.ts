import { append } from '../append.ts';

/** The place in one list and the place in another of what is the same in both. */
export type Pair = readonly [number, number];

/** How many comparisons are made at most: what is longer is put together line by line, and is not looked into further. */
const mostCells = 16_000_000;

/** Two lists, and what of them may be put together. */
export interface Alignable {
  readonly lengths: Pair;
  isSame(a: number, b: number): boolean;
  /** How much it counts that a place of the first list is found again, above 0. */
  weight(a: number): number;
  /** What weighs as much as this is put together at both ends without looking further. */
  readonly firm: number;
  /** Whether a line ends with a place of the first list, and with one of the second; lists that are too long are put together by lines. */
  endsLine(a: number): boolean;
  endsLineToo(b: number): boolean;
}

/**
 * The heaviest common subsequence of two lists: pairs in ascending order of both places.
 *
 * What begins and ends alike and is as heavy as anything is put together first, and costs nothing.
 */
export function aligned(lists: Alignable): Pair[] {
  const { isSame, weight } = lists;
  let [behindA, behindB] = lists.lengths;
  let first = 0;
  const isFirm = (a: number, b: number): boolean => isSame(a, b) && weight(a) >= lists.firm;
  while (first < behindA && first < behindB && isFirm(first, first)) first++;
  while (behindA > first && behindB > first && isFirm(behindA - 1, behindB - 1)) {
    behindA--;
    behindB--;
  }
  const pairs: Pair[] = [];
  for (let at = 0; at < first; at++) pairs.push([at, at]);
  append(pairs, between(lists, { firstA: first, behindA, firstB: first, behindB }));
  for (let at = 0; behindA + at < lists.lengths[0]; at++) pairs.push([behindA + at, behindB + at]);
  return pairs;
}

/** A stretch of each of the two lists. */
interface Stretches {
  readonly firstA: number;
  readonly behindA: number;
  readonly firstB: number;
  readonly behindB: number;
}

function between(lists: Alignable, stretches: Stretches): Pair[] {
  const { firstA, behindA, firstB, behindB } = stretches;
  if ((behindA - firstA) * (behindB - firstB) <= mostCells) return heaviestPairs(lists, stretches);
  return pairsByLines(lists, stretches);
}

/** Lines that are the same are put together, then what is between them as far as it is short enough. */
function pairsByLines(lists: Alignable, { firstA, behindA, firstB, behindB }: Stretches): Pair[] {
  const linesA = linesOf(firstA, behindA, lists.endsLine);
  const linesB = linesOf(firstB, behindB, lists.endsLineToo);
  const isSame = (a: number, b: number): boolean => {
    const [[startA, endA], [startB, endB]] = [linesA[a] ?? [0, 0], linesB[b] ?? [0, 0]];
    if (endA - startA !== endB - startB) return false;
    for (let at = 0; startA + at < endA; at++) if (!lists.isSame(startA + at, startB + at)) return false;
    return true;
  };
  const isShort = linesA.length * linesB.length <= mostCells;
  const all = { firstA: 0, behindA: linesA.length, firstB: 0, behindB: linesB.length };
  const same = isShort ? heaviestPairs({ isSame, weight: () => 1 }, all) : [];
  const pairs: Pair[] = [];
  let [fromA, fromB] = [firstA, firstB];
  const lookBetween = (toA: number, toB: number): void => {
    if ((toA - fromA) * (toB - fromB) > mostCells) return;
    append(pairs, heaviestPairs(lists, { firstA: fromA, behindA: toA, firstB: fromB, behindB: toB }));
  };
  for (const [a, b] of same) {
    const [[startA, endA], [startB]] = [linesA[a] ?? [0, 0], linesB[b] ?? [0, 0]];
    lookBetween(startA, startB);
    for (let at = 0; startA + at < endA; at++) pairs.push([startA + at, startB + at]);
    [fromA, fromB] = [endA, startB + endA - startA];
  }
  lookBetween(behindA, behindB);
  return pairs;
}

function linesOf(first: number, behind: number, endsLine: (place: number) => boolean): Pair[] {
  const lines: Pair[] = [];
  for (let start = first, at = first; at < behind; at++) {
    if (!endsLine(at) && at + 1 < behind) continue;
    lines.push([start, at + 1]);
    start = at + 1;
  }
  return lines;
}

const [neither, skipA, skipB, both] = [0, 1, 2, 3];

function heaviestPairs(
  { isSame, weight }: Pick<Alignable, 'isSame' | 'weight'>,
  { firstA, behindA, firstB, behindB }: Stretches,
): Pair[] {
  const [rows, columns] = [behindA - firstA, behindB - firstB];
  if (rows === 0 || columns === 0) return [];
  // From the ends: of two ways that weigh the same, the one that puts together what comes first is found.
  const steps = new Uint8Array(rows * columns).fill(neither);
  let below = new Float64Array(columns + 1);
  for (let row = rows - 1; row >= 0; row--) {
    const here = new Float64Array(columns + 1);
    const heavy = weight(firstA + row);
    for (let column = columns - 1; column >= 0; column--) {
      const isPair = isSame(firstA + row, firstB + column);
      const together = isPair ? heavy + (below[column + 1] ?? 0) : Number.NEGATIVE_INFINITY;
      const [down, right] = [below[column] ?? 0, here[column + 1] ?? 0];
      const best = Math.max(together, down, right);
      here[column] = best;
      steps[row * columns + column] = best === together ? both : best === down ? skipA : skipB;
    }
    below = here;
  }
  const pairs: Pair[] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const step = steps[row * columns + column];
    if (step === both) pairs.push([firstA + row++, firstB + column++]);
    else if (step === skipA) row++;
    else column++;
  }
  return pairs;
}
