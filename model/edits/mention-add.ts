import { mentionIdOf } from '../derived-ids.ts';
import type { ArticleDocument } from '../document.ts';
import { pageAt, rangeOnPage } from '../document-pages.ts';
import { type MentionId, newId } from '../ids.ts';
import type { Edit } from '../journal.ts';
import type { EntityType, Mention } from '../mention.ts';
import type { ReadingRange } from '../offset.ts';
import type { Reading } from '../reading.ts';
import { toSource } from '../reading-places.ts';
import { recordOf } from '../record-index.ts';
import { personOrigin } from '../status.ts';
import { articleEdit } from './article-edit.ts';
import { reviseMention } from './mention-revise.ts';
import { acceptMentions } from './mention-status.ts';
import { readingRangesOf } from './mention-text.ts';

/**
 * Tags a stretch of the reading text; null when it holds no text, or goes over more than one page. White space at its ends is left out. What is suggested for
 * just that stretch is taken up, and what was rejected there as that type is accepted after all, rather than have a second
 * mention beside it; the edit is null where the stretch has been tagged so already.
 */
export function addMention(
  document: ArticleDocument,
  reading: Reading,
  range: ReadingRange,
  type: EntityType,
): { readonly edit: Edit | null; readonly mentionId: MentionId } | null {
  const trimmed = withoutOuterSpace(reading, range);
  const ranges = toSource(reading, trimmed);
  const [first] = ranges;
  if (first === undefined) return null;
  const onPage = pageAt(document, first.start);
  // A name is printed on one page.
  if (ranges.some(({ start }) => pageAt(document, start) !== onPage)) return null;
  const there = mentionThere(document, reading, trimmed, type);
  if (there !== undefined) {
    const edit =
      there.type === type
        ? acceptMentions(document, reading, [there.id])
        : reviseMention(document, reading, there.id, { type });
    return { edit, mentionId: there.id };
  }
  const inSource = ranges.map((each) => rangeOnPage(onPage, each));
  const derived = mentionIdOf(onPage.id, inSource, type);
  const mention: Mention = {
    // What was found here as that type may say something else by now.
    id: recordOf(document.mentions, derived) === undefined ? derived : newId<MentionId>(),
    pageId: onPage.id,
    ranges,
    type,
    value: null,
    status: 'accepted',
    origin: personOrigin,
    confidence: 1,
    entityId: null,
    notForRelease: null,
    note: '',
  };
  const text = reading.text.slice(trimmed.start, trimmed.end);
  const edit = articleEdit(document, 'mention-add', [text], [{ name: 'mention.add', payload: { records: [mention] } }]);
  return { edit, mentionId: mention.id };
}

/** A mention of just that stretch that has the type, else one that is only suggested. */
function mentionThere(
  document: ArticleDocument,
  reading: Reading,
  { start, end }: ReadingRange,
  type: EntityType,
): Mention | undefined {
  const same = document.mentions.filter((mention) => {
    const [only] = mention.ranges.length === 1 ? readingRangesOf(reading, mention) : [];
    return only?.start === start && only.end === end;
  });
  return same.find((mention) => mention.type === type) ?? same.find(({ status }) => status === 'suggested');
}

/** The range without the white space at its ends; empty when it is nothing else. */
export function withoutOuterSpace(reading: Reading, { start, end }: ReadingRange): ReadingRange {
  let from: number = start;
  let to: number = end;
  while (from < to && /\s/.test(reading.text.charAt(from))) from++;
  while (to > from && /\s/.test(reading.text.charAt(to - 1))) to--;
  return { start: from as typeof start, end: to as typeof end };
}
