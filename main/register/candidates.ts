import type { ArticleDocument } from '../../model/document.ts';
import { readingOfDocument } from '../../model/document-reading.ts';
import type { Entity } from '../../model/entity.ts';
import { type EntityCandidate, entityCandidates } from '../../model/entity-candidates.ts';
import { KanwuError } from '../../model/error.ts';
import type { MentionId } from '../../model/ids.ts';
import type { EntityType } from '../../model/mention.ts';
import { mentionName } from '../../model/mention-name.ts';

/** Where entities are looked for, by type. */
export interface EntitySearch {
  /** Those that names may stand for. */
  likely(type: EntityType, names: readonly string[]): readonly Entity[];
  /** Those in whose names some words occur. */
  lookedFor(type: EntityType, wanted: string): readonly Entity[];
}

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
  entities: EntitySearch,
): EntityCandidate[] {
  const mention = document.mentions.find((each) => each.id === mentionId);
  if (mention === undefined) throw new KanwuError('record-not-found', { noun: 'mention', id: mentionId });
  const name = mentionName(mention, readingOfDocument(document));
  const { type, value, entityId } = mention;
  const likely = entities.likely(type, value === null ? [name] : [name, value]);
  const lookedFor = wanted.trim() === '' ? [] : entities.lookedFor(type, wanted);
  const others = [...new Map([...likely, ...lookedFor].map((entity) => [entity.id, entity])).values()]
    .filter(({ id }) => id !== entityId)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return entityCandidates({ name, type, value }, others, wanted);
}
