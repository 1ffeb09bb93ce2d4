import { type BlockPart, blockParts, correctionsIn } from './block-ranges.ts';
import type { DatasetArticle, DatasetCorrection } from './dataset-article.ts';

/** A correction that an article's text has, and where: `start` and `end` count in the text, and are the same for a deletion. */
export interface CorrectionPlace {
  readonly start: number;
  readonly end: number;
  readonly correction: DatasetCorrection;
}

/**
 * Where the corrections that an article's text has stand in it, in its order; those that stand in none of its blocks are left out.
 *
 * @param parts of its blocks, where they are known already
 */
export function correctionPlaces(
  article: DatasetArticle,
  parts: readonly BlockPart[] = blockParts(article),
): readonly CorrectionPlace[] {
  const { sources, corrections, text } = article;
  const applied = corrections
    .filter((correction) => correction.applied)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  if (applied.length === 0) return [];
  const bySource = sources.map((_, source) => applied.filter((correction) => correction.source === source));
  return parts.flatMap(({ start: partStart, range }): CorrectionPlace[] => {
    if (range === null) return [];
    const found: CorrectionPlace[] = [];
    // What the text is ahead of the source by, from the part's beginning.
    let ahead = partStart - range.start;
    for (const correction of correctionsIn(bySource[range.source] ?? [], range.start, range.end)) {
      const { start, was, now } = correction;
      if (text.slice(start + ahead, start + ahead + now.length) !== now) continue;
      found.push({ start: start + ahead, end: start + ahead + now.length, correction });
      ahead += now.length - was.length;
    }
    return found;
  });
}
