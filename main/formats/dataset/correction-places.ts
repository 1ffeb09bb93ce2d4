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
    // What the text is ahead of the source by, from the block's beginning.
    let ahead = block.start - range.start;
    return applied.flatMap((correction) => {
      const { source, start, end, was, now } = correction;
      if (source !== range.source || start < range.start || end > range.end) return [];
      const found = { start: start + ahead, end: start + ahead + now.length, correction };
      if (text.slice(found.start, found.end) !== now) return [];
      ahead += now.length - was.length;
      return [found];
    });
  });
}
