import type { AnchoredRange } from '../../model/anchor.ts';
import type { ReadingRange } from '../../model/offset.ts';
import { type Reading, toReading } from '../../model/reading.ts';

/** Finds where ranges of the source stand in one reading text. */
export type ReadingPlaces = (range: AnchoredRange) => ReadingRange | null;

/** `toReading` for many ranges: only the blocks near a range are looked at, and each range once. */
export function readingPlaces(reading: Reading): ReadingPlaces {
  const inSourceOrder = reading.blocks
    .map((block, place) => ({ block, place }))
    .sort((a, b) => a.block.block.start - b.block.block.start);
  const found = new WeakMap<AnchoredRange, ReadingRange | null>();
  const find = (range: AnchoredRange) => {
    const near = [];
    for (let at = firstEndingFrom(inSourceOrder, range.start); at < inSourceOrder.length; at++) {
      const candidate = inSourceOrder[at];
      if (candidate === undefined || candidate.block.block.start > range.end) break;
      near.push(candidate);
    }
    const blocks = near.sort((a, b) => a.place - b.place).map(({ block }) => block);
    return toReading({ text: reading.text, blocks }, range);
  };
  return (range) => {
    const known = found.get(range);
    if (known !== undefined) return known;
    const place = find(range);
    found.set(range, place);
    return place;
  };
}

/** The place of the first block that ends at `offset` or later. */
function firstEndingFrom(blocks: readonly { readonly block: Reading['blocks'][number] }[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const end = blocks[middle]?.block.block.end ?? 0;
    if (end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
