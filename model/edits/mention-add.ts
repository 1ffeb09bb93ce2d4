import type { ArticleDocument } from '../document.ts';
import { type MentionId, newId } from '../ids.ts';
import type { Edit } from '../journal.ts';
import type { EntityType, Mention } from '../mention.ts';
import type { ReadingRange } from '../offset.ts';
import { type Reading, toSource } from '../reading.ts';
import { personOrigin } from '../status.ts';
import { articleEdit } from './article-edit.ts';

/** Tags a stretch of the reading text; null when it holds no text. White space at its ends is left out. */
export function addMention(
  document: ArticleDocument,
  reading: Reading,
  range: ReadingRange,
  type: EntityType,
): { readonly edit: Edit; readonly mentionId: MentionId } | null {
  const trimmed = withoutOuterSpace(reading, range);
  const ranges = toSource(reading, trimmed);
  if (ranges.length === 0) return null;
  const mention: Mention = {
    id: newId<MentionId>(),
    issueId: document.issue.id,
    ranges,
    type,
    value: null,
    status: 'accepted',
    origin: personOrigin,
    confidence: 1,
    entityId: null,
    note: '',
  };
  const text = reading.text.slice(trimmed.start, trimmed.end);
  const edit = articleEdit(document, 'mention-add', [text], [{ name: 'mention.add', payload: { records: [mention] } }]);
  return { edit, mentionId: mention.id };
}

/** The range without the white space at its ends; empty when it is nothing else. */
export function withoutOuterSpace(reading: Reading, { start, end }: ReadingRange): ReadingRange {
  let from: number = start;
  let to: number = end;
  while (from < to && /\s/.test(reading.text.charAt(from))) from++;
  while (to > from && /\s/.test(reading.text.charAt(to - 1))) to--;
  return { start: from as typeof start, end: to as typeof end };
}
