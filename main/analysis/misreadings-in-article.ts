import type { Correction } from '../../model/correction.ts';
import { correctionIdOf } from '../../model/derived-ids.ts';
import type { PageId } from '../../model/ids.ts';
import type { IsoDate } from '../../model/issue.ts';
import type { Mention } from '../../model/mention.ts';
import { type ReadingRange, readingOffset } from '../../model/offset.ts';
import type { Reading } from '../../model/reading.ts';
import { toReading, toSource } from '../../model/reading-places.ts';
import { neverStop, type Stop } from '../../model/stop.ts';
import { misreadingOrigin } from '../repair/misreadings.ts';
import type { Analyst } from './analyst.ts';
import { type RecognisedSource, recognisedWordsIn } from './recognised-words.ts';

export interface ArticleToCheck {
  readonly pageId: PageId;
  /** With the line joins that are suggested. */
  readonly reading: Reading;
  /** Where those of its mentions stand that {@link mayHoldAnything}. */
  readonly names: readonly ReadingRange[];
  /** The offsets of the page of which something is proposed already. */
  readonly proposed: ReadonlySet<number>;
  readonly issueDate: IsoDate | null;
  /** What the page's recogniser said; null where it said nothing. */
  readonly recognised: RecognisedSource | null;
}

/** Whether a mention is a name in which any character may stand. */
export function mayHoldAnything({ type }: Pick<Mention, 'type'>): boolean {
  return type === 'person' || type === 'place';
}

/** Where mentions stand in a reading: of very many no more is to be held. */
export function placesOf(mentions: readonly Mention[], reading: Reading): ReadingRange[] {
  return mentions.flatMap(({ ranges }) => ranges.flatMap((range) => toReading(reading, range) ?? []));
}

/** All offsets that corrections cover. */
export function stretchesOf(corrections: readonly Correction[]): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const { start, end } of corrections) for (let at: number = start; at < end; at++) covered.add(at);
  return covered;
}

/**
 * The characters of an article on one page that were probably read wrongly, as suggested corrections.
 *
 * @throws {KanwuError} `cancelled`
 */
export function misreadingsIn(
  { pageId, reading, names, proposed, issueDate, recognised: source }: ArticleToCheck,
  analyst: Pick<Analyst, 'misread'>,
  stop: Stop = neverStop,
): readonly Correction[] {
  const year = issueDate === null ? null : Number(issueDate.slice(0, 4));
  const recognised = recognisedWordsIn(reading, source);
  const found = analyst.misread({ text: reading.text, names, year, recognised }, stop);
  return found.flatMap(({ at, now, confidence }): Correction[] => {
    const [range, second] = toSource(reading, { start: readingOffset(at), end: readingOffset(at + 1) });
    if (range === undefined || second !== undefined || range.startInset !== 0 || range.endInset !== 0) return [];
    const { start, end } = range;
    if (end - start !== 1 || proposed.has(start)) return [];
    return [
      {
        ...{
          id: correctionIdOf(pageId, start, end, now),
          pageId,
          start,
          end,
          side: 'before',
          now,
          kind: 'recognition',
        },
        ...{ confidence, origin: misreadingOrigin, certainty: 'unknown', note: '', status: 'suggested' },
      },
    ];
  });
}
