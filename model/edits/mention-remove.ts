import type { ArticleDocument } from '../document.ts';
import type { MentionId } from '../ids.ts';
import type { Edit } from '../journal.ts';
import type { Reading } from '../reading.ts';
import { recordsOf } from '../record-index.ts';
import { articleEdit } from './article-edit.ts';
import { mentionTexts } from './mention-text.ts';

/** Removes mentions, with their relations; null when the article has none of `ids`. */
export function removeMentions(document: ArticleDocument, reading: Reading, ids: readonly MentionId[]): Edit | null {
  const mentions = recordsOf(document.mentions, ids);
  if (mentions.length === 0) return null;
  const texts = mentionTexts(reading, mentions);
  return articleEdit(document, 'mention-remove', texts, [
    { name: 'mention.remove', payload: { ids: mentions.map((mention) => mention.id) } },
  ]);
}
