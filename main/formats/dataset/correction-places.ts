import type { DatasetArticle, DatasetCorrection } from './dataset-article.ts';

/** A correction that an article's text has, and where: `start` and `end` count in the text, and are the same for a deletion. */
export interface CorrectionPlace {
  readonly start: number;
  readonly end: number;
  readonly correction: DatasetCorrection;
}

/** Where the corrections that an article's text has stand in it, in its order; those that stand in none of its blocks are left out. */
export function correctionPlaces({ blocks, sources, corrections, text }: DatasetArticle): readonly CorrectionPlace[] {
  const applied = corrections
    .filter((correction) => correction.applied)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  if (applied.length === 0) return [];
  // The ranges of all sources, one after another, are the blocks in reading order.
  const ranges = sources.flatMap((source, place) =>
    source.ranges.map(([start, end]) => ({ source: place, start, end })),
  );
  return blocks.flatMap((block, place): CorrectionPlace[] => {
    const range = ranges[place];
    if (range === undefined) return [];
    const found: CorrectionPlace[] = [];
    // What the text is ahead of the source by, from the block's beginning.
    let ahead = block.start - range.start;
    for (let next = firstFrom(applied, range.start); next < applied.length; next += 1) {
      const correction = applied[next];
      if (correction === undefined || correction.start > range.end) break;
      const { source, start, end, was, now } = correction;
      if (source !== range.source || end > range.end) continue;
      if (text.slice(start + ahead, start + ahead + now.length) !== now) continue;
      found.push({ start: start + ahead, end: start + ahead + now.length, correction });
      ahead += now.length - was.length;
    }
    return found;
  });
}

/** The place of the first correction that begins at an offset of its source or after it; they are in order. */
function firstFrom(corrections: readonly DatasetCorrection[], offset: number): number {
  let low = 0;
  let high = corrections.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((corrections[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
