import { largestOf, smallestOf } from '../../model/extremes.ts';
import type { Mention } from '../../model/mention.ts';

/** From where the first range of a mention begins to where its last one ends, in the source. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

interface Placed extends Extent {
  readonly mention: Mention;
}

/** Mentions by where they stand: those that touch another are found without a look at all the rest. */
export class MentionsByExtent {
  /** In the order in which they begin. */
  readonly #placed: readonly Placed[];
  /** For each how far it and those before it reach. */
  readonly #reach: Float64Array;

  constructor(mentions: readonly Mention[]) {
    this.#placed = mentions.map((mention) => ({ mention, ...extentOf(mention) })).sort((a, b) => a.start - b.start);
    this.#reach = new Float64Array(this.#placed.length);
    let reach = 0;
    for (const [place, { end }] of this.#placed.entries()) {
      reach = Math.max(reach, end);
      this.#reach[place] = reach;
    }
  }

  /** Those of which an extent has something in common with another's, be it an edge. */
  touching(other: Mention): Mention[] {
    const { start, end } = extentOf(other);
    const found: Mention[] = [];
    for (let place = this.#countUpTo(end) - 1; (this.#reach[place] ?? -1) >= start; place--) {
      const each = this.#placed[place];
      if (each !== undefined && each.end >= start) found.push(each.mention);
    }
    return found;
  }

  /** How many begin at an offset or before it. */
  #countUpTo(offset: number): number {
    let low = 0;
    let high = this.#placed.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#placed[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export function extentOf({ ranges }: Pick<Mention, 'ranges'>): Extent {
  return {
    start: smallestOf(ranges.map((range) => range.start)),
    end: largestOf(ranges.map((range) => range.end)),
  };
}
