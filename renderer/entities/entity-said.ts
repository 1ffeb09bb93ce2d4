import { mentionText } from '../../model/edits/mention-text.ts';
import type { Mention } from '../../model/mention.ts';
import { recordOf } from '../../model/record-index.ts';
import type { OpenArticle } from '../state/article-part.ts';
import type { MentionLine } from '../state/mention-order.ts';

/**
 * What a row of the table says; undefined once its mention is gone. It is looked up when the row is shown: so that the rows of a long
 * article, most of which are never shown, stay what they are when a mention changes.
 */
export function saidOf(
  { document, reading }: OpenArticle,
  { id }: MentionLine,
): { readonly mention: Mention; readonly text: string } | undefined {
  const mention = recordOf(document.mentions, id);
  return mention === undefined ? undefined : { mention, text: mentionText(reading, mention) };
}
