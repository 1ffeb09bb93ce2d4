import { v7 } from 'uuid';
import { z } from 'zod';

/** 128 bits as 32 lower-case hexadecimal digits. */
const Id = z.string().regex(/^[0-9a-f]{32}$/);

/**
 * What follows from what a thing says has an id that follows from it, too, so that two copies of a workspace call it the same
 * (model/derived-ids.ts); everything else has a UUIDv7 (RFC 9562) without its hyphens, made by whoever adds it.
 */
/** A newspaper, or whatever else comes out in issues. */
export const PublicationId = Id.brand<'PublicationId'>();
export type PublicationId = z.infer<typeof PublicationId>;

export const IssueId = Id.brand<'IssueId'>();
export type IssueId = z.infer<typeof IssueId>;

/** A page of an issue, the whole of an issue that came as one file, or a restoration of what a page lost (model/restoration.ts). */
export const PageId = Id.brand<'PageId'>();
export type PageId = z.infer<typeof PageId>;

export const ArticleId = Id.brand<'ArticleId'>();
export type ArticleId = z.infer<typeof ArticleId>;

export const BlockId = Id.brand<'BlockId'>();
export type BlockId = z.infer<typeof BlockId>;

export const CorrectionId = Id.brand<'CorrectionId'>();
export type CorrectionId = z.infer<typeof CorrectionId>;

export const MentionId = Id.brand<'MentionId'>();
export type MentionId = z.infer<typeof MentionId>;

export const EntityId = Id.brand<'EntityId'>();
export type EntityId = z.infer<typeof EntityId>;

export const RelationId = Id.brand<'RelationId'>();
export type RelationId = z.infer<typeof RelationId>;

export const ClassificationId = Id.brand<'ClassificationId'>();
export type ClassificationId = z.infer<typeof ClassificationId>;

export const RulingId = Id.brand<'RulingId'>();
export type RulingId = z.infer<typeof RulingId>;

export const LearningId = Id.brand<'LearningId'>();
export type LearningId = z.infer<typeof LearningId>;

/** A description of an entity type. */
export const TypeId = Id.brand<'TypeId'>();
export type TypeId = z.infer<typeof TypeId>;

/** A description of a relation type. */
export const RelationTypeId = Id.brand<'RelationTypeId'>();
export type RelationTypeId = z.infer<typeof RelationTypeId>;

/** What somebody says of a mention. */
export const AttributeId = Id.brand<'AttributeId'>();
export type AttributeId = z.infer<typeof AttributeId>;

/** A description of an attribute. */
export const AttributeTypeId = Id.brand<'AttributeTypeId'>();
export type AttributeTypeId = z.infer<typeof AttributeTypeId>;

/** What a person has to say of a stretch of text. */
export const CommentId = Id.brand<'CommentId'>();
export type CommentId = z.infer<typeof CommentId>;

/** A state of the workspace that somebody gave a name to. */
export const VersionId = Id.brand<'VersionId'>();
export type VersionId = z.infer<typeof VersionId>;

export const VocabularyId = Id.brand<'VocabularyId'>();
export type VocabularyId = z.infer<typeof VocabularyId>;

/** What was given to import in one go; a UUIDv7 without its hyphens. */
export const ImportBatchId = Id.brand<'ImportBatchId'>();
export type ImportBatchId = z.infer<typeof ImportBatchId>;

/** Says who somebody is, whatever name they go by. */
export const PersonId = Id.brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

/** Says in which copy of a workspace something was done; a copied file goes on as another. */
export const ReplicaId = Id.brand<'ReplicaId'>();
export type ReplicaId = z.infer<typeof ReplicaId>;

/** The id of an entry of the journal. Entries count in the order of their ids: see model/journal/entry-id.ts. */
export const EntryId = Id.brand<'EntryId'>();
export type EntryId = z.infer<typeof EntryId>;

export type RecordId =
  | PublicationId
  | IssueId
  | PageId
  | ArticleId
  | BlockId
  | CorrectionId
  | MentionId
  | EntityId
  | RelationId
  | ClassificationId
  | RulingId
  | LearningId
  | TypeId
  | RelationTypeId
  | AttributeId
  | AttributeTypeId
  | CommentId
  | VersionId
  | VocabularyId;

export type AnyId = RecordId | PersonId | ReplicaId | EntryId | ImportBatchId;

/** A new id; ids made later in one process sort after those made earlier. */
export function newId<Id extends AnyId>(): Id {
  return v7().replaceAll('-', '') as Id;
}
