import type { Command } from '../commands/command.ts';
import type { ArticleDocument } from '../document.ts';
import type { MentionId } from '../ids.ts';
import type { Edit } from '../journal.ts';
import type { Mention } from '../mention.ts';
import type { Reading } from '../reading.ts';
import { recordsOf } from '../record-index.ts';
import type { Status } from '../status.ts';
import { articleEdit } from './article-edit.ts';
import { mentionTexts } from './mention-text.ts';

/** Accepts the mentions of `ids` that are not accepted yet; null when there are none. */
export function acceptMentions(document: ArticleDocument, reading: Reading, ids: readonly MentionId[]): Edit | null {
  return setStatus(document, reading, ids, 'accepted');
}

/** Rejects the mentions of `ids` that are not rejected yet; null when there are none. */
export function rejectMentions(document: ArticleDocument, reading: Reading, ids: readonly MentionId[]): Edit | null {
  return setStatus(document, reading, ids, 'rejected');
}

/** The suggested mentions that a recogniser is at least so sure of. @param confidence from 0 to 1 */
export function mentionsAtLeast(document: ArticleDocument, confidence: number): readonly Mention[] {
  return document.mentions.filter((mention) => mention.status === 'suggested' && mention.confidence >= confidence);
}

function setStatus(
  document: ArticleDocument,
  reading: Reading,
  ids: readonly MentionId[],
  status: Exclude<Status, 'suggested'>,
): Edit | null {
  const mentions = recordsOf(document.mentions, ids).filter((mention) => mention.status !== status);
  if (mentions.length === 0) return null;
  const command: Command = {
    name: 'mention.revise',
    payload: { revisions: mentions.map((mention) => ({ id: mention.id, changes: { status } })) },
  };
  const texts = mentionTexts(reading, mentions);
  return articleEdit(document, status === 'accepted' ? 'mention-accept' : 'mention-reject', texts, [command]);
}
