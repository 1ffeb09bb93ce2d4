import type { DatasetArticle, DatasetCorrection } from './dataset-article.ts';

/** A stretch of a source's text. */
export interface SourceStretch {
  /** Its place in the article's sources. */
  readonly source: number;
  readonly start: number;
  readonly end: number;
}

/**
 * What each of an article's blocks is made of; null for one that no stretch fits. Each source lists its stretches in reading order, and
 * blocks go on from one source to another: of the stretches that may be next, a block is the one that comes to its length.
 */
export function blockRanges({ blocks, sources, corrections }: DatasetArticle): readonly (SourceStretch | null)[] {
  const lengthens = sources.map((_, source) => new Lengthening(corrections.filter((each) => each.source === source)));
  const next = sources.map(() => 0);
  let current = 0;
  return blocks.map((block) => {
    const candidates = [current, ...sources.keys()].flatMap((source): SourceStretch[] => {
      const [start, end] = sources[source]?.ranges[next[source] ?? 0] ?? [];
      return start === undefined || end === undefined ? [] : [{ source, start, end }];
    });
    const fits = ({ source, start, end }: SourceStretch): boolean =>
      end - start + (lengthens[source]?.within(start, end) ?? 0) === block.end - block.start;
    const found = candidates.find(fits) ?? null;
    if (found !== null) {
      current = found.source;
      next[current] = (next[current] ?? 0) + 1;
    }
    return found;
  });
}

/** By how much the corrections that a text has make stretches of one source longer. */
class Lengthening {
  readonly #applied: readonly DatasetCorrection[];

  constructor(corrections: readonly DatasetCorrection[]) {
    this.#applied = corrections.filter(({ applied }) => applied).sort((a, b) => a.start - b.start || a.end - b.end);
  }

  within(start: number, end: number): number {
    return correctionsIn(this.#applied, start, end).reduce((sum, { was, now }) => sum + now.length - was.length, 0);
  }
}

/** The corrections within a stretch of their source, in whose order they are. */
export function correctionsIn(
  corrections: readonly DatasetCorrection[],
  start: number,
  end: number,
): readonly DatasetCorrection[] {
  let low = 0;
  let high = corrections.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((corrections[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: DatasetCorrection[] = [];
  for (let at = low; at < corrections.length && (corrections[at]?.start ?? 0) <= end; at += 1) {
    const correction = corrections[at];
    if (correction !== undefined && isWithin(correction, start, end)) found.push(correction);
  }
  return found;
}

/** At its edges a stretch has the insertions that go with a character of it. */
function isWithin({ start: from, end: to, side = 'before' }: DatasetCorrection, start: number, end: number): boolean {
  if (from < to) return to <= end;
  return side === 'before' ? from > start : from < end;
}
