/**
 * Stretches of a text side by side in the source and in a reading text, as flat numbers: an article of a million characters has a
 * hundred thousand of them, made anew after each correction.
 *
 * Four numbers each: where it begins and ends in the source, then where in the reading text.
 */
export type StretchTable = Int32Array;

/** Which of a stretch's four numbers. */
export const edge = { sourceStart: 0, sourceEnd: 1, readingStart: 2, readingEnd: 3 } as const;
export type Edge = (typeof edge)[keyof typeof edge];

/** One number of the stretch at a place. */
export function edgeOf(table: StretchTable, place: number, which: Edge): number {
  const found = table[4 * place + which];
  if (found === undefined) throw new RangeError(`there is no stretch ${place}`);
  return found;
}

/**
 * The first of the stretches from `first` up to, and without, `end` of which an edge is at `wanted` or after it; `end` when there
 * is none. That edge must ascend from each to the next.
 */
export function firstFrom(table: StretchTable, first: number, end: number, which: Edge, wanted: number): number {
  let low = first;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((table[4 * middle + which] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Takes down stretches, one after another. */
export class StretchWriter {
  #table = new Int32Array(64);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(sourceStart: number, sourceEnd: number, readingStart: number, readingEnd: number): void {
    const at = 4 * this.#count;
    if (at === this.#table.length) {
      const wider = new Int32Array(2 * at);
      wider.set(this.#table);
      this.#table = wider;
    }
    this.#table[at] = sourceStart;
    this.#table[at + 1] = sourceEnd;
    this.#table[at + 2] = readingStart;
    this.#table[at + 3] = readingEnd;
    this.#count++;
  }

  finish(): StretchTable {
    return this.#table.slice(0, 4 * this.#count);
  }
}
