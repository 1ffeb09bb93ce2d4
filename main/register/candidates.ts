import type { ArticleDocument } from '../../model/document.ts';
import { readingOfDocument } from '../../model/document-reading.ts';
import type { Entity } from '../../model/entity.ts';
import { type EntityCandidate, entityCandidates } from '../../model/entity-candidates.ts';
import { KanwuError } from '../../model/error.ts';
import type { MentionId } from '../../model/ids.ts';
import type { EntityType } from '../../model/mention.ts';
import { mentionName } from '../../model/mention-name.ts';

/**
 * The entities that a mention may name, but for the one that it names already.
 *
 * @param wanted what somebody looks for; empty for the candidates alone
 * @throws {KanwuError} `record-not-found`
 */
export function candidatesFor(
  document: ArticleDocument,
  mentionId: MentionId,
  wanted: string,
  entitiesOfType: (type: EntityType) => readonly Entity[],
): EntityCandidate[] {
  const mention = document.mentions.find((each) => each.id === mentionId);
  if (mention === undefined) throw new KanwuError('record-not-found', { noun: 'mention', id: mentionId });
  const name = mentionName(mention, readingOfDocument(document));
  const others = entitiesOfType(mention.type).filter((entity) => entity.id !== mention.entityId);
  return entityCandidates({ name, type: mention.type, value: mention.value }, others, wanted);
}
