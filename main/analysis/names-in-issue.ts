import type { Correction } from '../../model/correction.ts';
import { correctionIdOf } from '../../model/derived-ids.ts';
import type { PageId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import { sourceOffset } from '../../model/offset.ts';
import { misspeltNames, type NameInIssue } from '../repair/misspelt-names.ts';
import type { Analyst } from './analyst.ts';

interface Place {
  readonly pageId: PageId;
  readonly start: number;
}

/** Spelt otherwise is no proof: two people may well have names that look alike. */
const confidence = 0.6;

/** The names that stand in a file, each form with how often it does. */
export class NamesInIssue {
  readonly #byName = new Map<string, NameInIssue<Place>>();

  /** Takes note of names that stand in one piece in the source. */
  note(mentions: readonly Mention[], source: string): void {
    for (const { ranges, pageId } of mentions) {
      const [range, second] = ranges;
      if (range === undefined || second !== undefined || range.startInset !== 0 || range.endInset !== 0) continue;
      const name = source.slice(range.start, range.end);
      if (/\s/.test(name)) continue;
      const known = this.#byName.get(name);
      const place = known?.place ?? { pageId, start: range.start };
      this.#byName.set(name, { name, count: (known?.count ?? 0) + 1, place });
    }
  }

  /** Suggests to read names that stand once as they stand elsewhere, where nothing is proposed yet. */
  misspelt(analyst: Pick<Analyst, 'lookAlike'>, proposed: ReadonlySet<number>): readonly Correction[] {
    const found = misspeltNames([...this.#byName.values()], (one, other) => analyst.lookAlike(one, other));
    return found.flatMap(({ place: { pageId, start: nameStart }, at, now }): readonly Correction[] => {
      const [start, end] = [sourceOffset(nameStart + at), sourceOffset(nameStart + at + 1)];
      if (proposed.has(start)) return [];
      return [
        {
          ...{ id: correctionIdOf(pageId, start, end, now), pageId, start, end, side: 'before', now },
          ...{ kind: 'recognition', origin: 'name-in-issue@1', certainty: 'unknown', note: '', status: 'suggested' },
          confidence,
        },
      ];
    });
  }
}
