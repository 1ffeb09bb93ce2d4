import type { Changes } from '../commands/command.ts';
import type { ArticleDocument } from '../document.ts';
import type { MentionId } from '../ids.ts';
import type { Edit } from '../journal.ts';
import type { EntityType, Mention } from '../mention.ts';
import { hasTextValue } from '../names/name-types.ts';
import type { Reading } from '../reading.ts';
import { recordOf, recordsOf } from '../record-index.ts';
import { articleEdit } from './article-edit.ts';
import { mentionTexts } from './mention-text.ts';

/** Gives mentions another type; null when all of them have it already. A suggestion that is retyped is thereby accepted. */
export function retypeMentions(
  document: ArticleDocument,
  reading: Reading,
  ids: readonly MentionId[],
  type: EntityType,
): Edit | null {
  const mentions = recordsOf(document.mentions, ids).filter((mention) => mention.type !== type);
  return revision(document, reading, mentions, { type });
}

/**
 * Changes fields of a mention; null when nothing differs. Whoever puts a suggestion right has accepted it, unless
 * `changes` says otherwise: else a later run of the recogniser could undo the work.
 */
export function reviseMention(
  document: ArticleDocument,
  reading: Reading,
  id: MentionId,
  changes: Changes<'mention'>,
): Edit | null {
  const mention = recordOf(document.mentions, id);
  if (mention === undefined || !differs(mention, changes)) return null;
  return revision(document, reading, [mention], changes);
}

function revision(
  document: ArticleDocument,
  reading: Reading,
  mentions: readonly Mention[],
  changes: Changes<'mention'>,
): Edit | null {
  if (mentions.length === 0) return null;
  const revisions = mentions.map((mention) => ({
    id: mention.id,
    changes: revisedBy(mention, changes),
  }));
  const texts = mentionTexts(reading, mentions);
  return articleEdit(document, 'mention-revise', texts, [{ name: 'mention.revise', payload: { revisions } }]);
}

/** All that changes of a mention when a person changes some fields of it. */
export function revisedBy(mention: Mention, changes: Changes<'mention'>): Changes<'mention'> {
  return { ...acceptance(mention), ...retyping(mention, changes), ...typing(mention, changes), ...changes };
}

function acceptance(mention: Mention): Changes<'mention'> {
  return mention.status === 'suggested' ? { status: 'accepted' } : {};
}

/** What a mention loses with its type: the entity, which is of that type, and a value that means nothing in the new one. */
function retyping(mention: Mention, { type }: Changes<'mention'>): Changes<'mention'> {
  if (type === undefined || type === mention.type) return {};
  const keepsValue = mention.value === null || (hasTextValue(type) && hasTextValue(mention.type));
  return { ...(keepsValue ? {} : { value: null }), ...(mention.entityId === null ? {} : { entityId: null }) };
}

/** A value is a value of a type, and says of which. */
function typing({ type }: Mention, { value }: Changes<'mention'>): Changes<'mention'> {
  return value === undefined || value === null ? {} : { type };
}

function differs(mention: Mention, changes: Changes<'mention'>): boolean {
  return Object.entries(changes).some(
    ([field, value]) => JSON.stringify(mention[field as keyof Mention]) !== JSON.stringify(value),
  );
}
