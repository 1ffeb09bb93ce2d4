import { v7 } from 'uuid';
import { z } from 'zod';

/** Every id is a UUIDv7 (RFC 9562), made by whoever issues the command that adds the record. */
export const IssueId = z.uuidv7().brand<'IssueId'>();
export type IssueId = z.infer<typeof IssueId>;

export const ArticleId = z.uuidv7().brand<'ArticleId'>();
export type ArticleId = z.infer<typeof ArticleId>;

export const BlockId = z.uuidv7().brand<'BlockId'>();
export type BlockId = z.infer<typeof BlockId>;

export const CorrectionId = z.uuidv7().brand<'CorrectionId'>();
export type CorrectionId = z.infer<typeof CorrectionId>;

export const MentionId = z.uuidv7().brand<'MentionId'>();
export type MentionId = z.infer<typeof MentionId>;

export const EntityId = z.uuidv7().brand<'EntityId'>();
export type EntityId = z.infer<typeof EntityId>;

export const RelationId = z.uuidv7().brand<'RelationId'>();
export type RelationId = z.infer<typeof RelationId>;

export const ClassificationId = z.uuidv7().brand<'ClassificationId'>();
export type ClassificationId = z.infer<typeof ClassificationId>;

export const RulingId = z.uuidv7().brand<'RulingId'>();
export type RulingId = z.infer<typeof RulingId>;

export const LearningId = z.uuidv7().brand<'LearningId'>();
export type LearningId = z.infer<typeof LearningId>;

export const VocabularyId = z.uuidv7().brand<'VocabularyId'>();
export type VocabularyId = z.infer<typeof VocabularyId>;

/** The id of one journal entry: all commands that were executed, and are undone, together. */
export const EntryId = z.uuidv7().brand<'EntryId'>();
export type EntryId = z.infer<typeof EntryId>;

export type AnyId =
  | IssueId
  | ArticleId
  | BlockId
  | CorrectionId
  | MentionId
  | EntityId
  | RelationId
  | ClassificationId
  | RulingId
  | LearningId
  | VocabularyId
  | EntryId;

/** A new id; ids made later in one process sort after those made earlier. */
export function newId<Id extends AnyId>(): Id {
  return v7() as Id;
}
