import type { Mention } from '../../model/mention.ts';
import { stretchesOf } from '../../model/mention-places.ts';
import { faintNames, type NameReading } from '../../model/name-readings.ts';
import type { ReadingRange } from '../../model/offset.ts';
import { recordOf } from '../../model/record-index.ts';
import type { Status } from '../../model/status.ts';
import type { OpenArticle } from './article-part.ts';
import type { OfferedReadings } from './offered-names-part.ts';
import type { KanwuState } from './state.ts';

/** What readings can be offered of: the selected mark, or the selected text; not of a mark that is interrupted. */
export function subjectOf({
  open,
  selectedMentionId,
  selectedRange,
}: Pick<KanwuState, 'open' | 'selectedMentionId' | 'selectedRange'>): Mention | ReadingRange | null {
  if (open === null) return null;
  const mention = recordOf(open.document.mentions, selectedMentionId);
  return mention === undefined ? selectedRange : mention.ranges.length > 1 ? null : mention;
}

/** Whether readings are those of a mark as it is now, or of a stretch of text. */
export function isOfferOf(offered: OfferedReadings | null, subject: Mention | ReadingRange): boolean {
  return offered !== null && isSameSubject(offered.of, subject);
}

export function isSameSubject(one: Mention | ReadingRange, other: Mention | ReadingRange): boolean {
  if ('ranges' in one || 'ranges' in other) return one === other;
  return one.start === other.start && one.end === other.end;
}

/** The reading that somebody has come to of what is selected; null where they came to none. */
export function offeredNow(state: KanwuState): NameReading | null {
  const subject = subjectOf(state);
  const { offered } = state;
  if (offered === null || subject === null || !isOfferOf(offered, subject)) return null;
  return offered.readings[offered.at] ?? null;
}

/** Where in the reading text something is marked, and as what. */
export function markedIn({ document, reading }: OpenArticle, statuses: readonly Status[]) {
  return document.mentions
    .filter(({ status }) => statuses.includes(status))
    .flatMap((mention) => stretchesOf(reading, mention).map(({ start, end }) => ({ start, end, type: mention.type })));
}

/** What in the open article may be a name and is too improbable to be suggested; nothing while that is not known of its text. */
export function faintIn({ open, faint }: Pick<KanwuState, 'open' | 'faint'>): readonly NameReading[] {
  if (open === null || faint === null || faint.text !== open.reading.text) return [];
  return faintNames(faint.found, markedIn(open, ['accepted', 'suggested']), markedIn(open, ['rejected']));
}
