import type { DatasetArticle, DatasetCorrection } from './dataset-article.ts';

/** A stretch of a source's text. */
export interface SourceStretch {
  /** Its place in the article's sources. */
  readonly source: number;
  readonly start: number;
  readonly end: number;
}

/** A stretch of a block that is one in the source, too. */
export interface BlockPart {
  readonly start: number;
  readonly end: number;
  readonly role: DatasetArticle['blocks'][number]['role'];
  /** Whether it goes on with the part before it as one paragraph. */
  readonly continues: boolean;
  /** What it is made of; null where no stretch fits. */
  readonly range: SourceStretch | null;
}

/**
 * An article's blocks, cut where print had broken them, and what each part is made of. Each source lists its stretches in reading order,
 * and parts go on from one source to another: of the stretches that may be next, a part is the one that comes to its length.
 */
export function blockParts({ blocks, sources, corrections }: DatasetArticle): readonly BlockPart[] {
  const lengthens = sources.map((_, source) => new Lengthening(corrections.filter((each) => each.source === source)));
  const next = sources.map(() => 0);
  let current = 0;
  return blocks.flatMap(cut).map((part) => {
    const candidates = [current, ...sources.keys()].flatMap((source): SourceStretch[] => {
      const [start, end] = sources[source]?.ranges[next[source] ?? 0] ?? [];
      return start === undefined || end === undefined ? [] : [{ source, start, end }];
    });
    const fits = ({ source, start, end }: SourceStretch): boolean =>
      end - start + (lengthens[source]?.within(start, end) ?? 0) === part.end - part.start;
    const range = candidates.find(fits) ?? null;
    if (range !== null) {
      current = range.source;
      next[current] = (next[current] ?? 0) + 1;
    }
    return { ...part, range };
  });
}

function cut({ start, end, role, seams = [] }: DatasetArticle['blocks'][number]): readonly Omit<BlockPart, 'range'>[] {
  return [start, ...seams].map((from, place) => ({
    ...{ start: from, end: seams[place] ?? end, role, continues: place > 0 },
  }));
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
