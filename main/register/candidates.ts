import { readingOfDocument } from '../../model/document-reading.ts';
import { type EntityCandidate, entityCandidates } from '../../model/entity-candidates.ts';
import { KanwuError } from '../../model/error.ts';
import type { ArticleId, MentionId } from '../../model/ids.ts';
import { mentionName } from '../../model/mention-name.ts';
import type { Workspace } from '../store/workspace.ts';

/**
 * The entities that a mention may name, but for the one that it names already.
 *
 * @param wanted what somebody looks for; empty for the candidates alone
 * @throws {KanwuError} `record-not-found`
 */
export function candidatesFor(
  workspace: Workspace,
  articleId: ArticleId,
  mentionId: MentionId,
  wanted: string,
): EntityCandidate[] {
  const document = workspace.article(articleId);
  const mention = document.mentions.find((each) => each.id === mentionId);
  if (mention === undefined) throw new KanwuError('record-not-found', { noun: 'mention', id: mentionId });
  const name = mentionName(mention, readingOfDocument(document));
  const others = workspace.entitiesOfType(mention.type).filter((entity) => entity.id !== mention.entityId);
  return entityCandidates({ name, type: mention.type, value: mention.value }, others, wanted);
}
