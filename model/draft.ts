import { z } from 'zod';
import { AnchoredRange } from './anchor.ts';
import { AttributeName } from './attribute.ts';
import { CitationField } from './citation.ts';
import {
  ArticleId,
  BlockId,
  CommentId,
  CorrectionId,
  EntityId,
  IssueId,
  MentionId,
  PageId,
  PublicationId,
  VersionId,
} from './ids.ts';
import { EntityType } from './mention.ts';
import { RelationType } from './relation.ts';
import { SampleId } from './sample.ts';

/** Where a person types: the field, and the record that it is a field of. */
export const DraftPlace = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('article'),
    articleId: ArticleId,
    field: z.enum([
      'headline',
      'subhead',
      'reporters',
      'correspondents',
      'photographers',
      'note',
      'referenceCode',
      'notForRelease',
    ]),
  }),
  z.strictObject({
    kind: z.literal('publication'),
    publicationId: PublicationId,
    field: z.enum(['title', 'otherTitles', 'issn', 'cn', 'note']),
  }),
  z.strictObject({
    kind: z.literal('type'),
    type: EntityType,
    field: z.enum(['zh', 'en', 'sign', 'note', 'otherNames']),
  }),
  z.strictObject({ kind: z.literal('new-type') }),
  /** An example that is to stand beside a type's guideline. */
  z.strictObject({
    kind: z.literal('new-example'),
    entityType: EntityType,
    field: z.enum(['text', 'words', 'reason']),
  }),
  z.strictObject({
    kind: z.literal('relation-type'),
    type: RelationType,
    field: z.enum(['subject-zh', 'subject-en', 'object-zh', 'object-en', 'note']),
  }),
  z.strictObject({ kind: z.literal('new-relation-type') }),
  /** What a vocabulary of the workspace's own is called. */
  z.strictObject({ kind: z.literal('vocabulary'), scheme: z.string(), field: z.enum(['zh', 'en']) }),
  z.strictObject({ kind: z.literal('new-vocabulary') }),
  z.strictObject({ kind: z.literal('category'), scheme: z.string(), code: z.string(), field: z.enum(['zh', 'en']) }),
  z.strictObject({ kind: z.literal('new-category'), scheme: z.string(), field: z.enum(['name', 'code']) }),
  z.strictObject({ kind: z.literal('new-service') }),
  z.strictObject({
    kind: z.literal('attribute-type'),
    entityType: EntityType,
    name: AttributeName,
    field: z.enum(['zh', 'en', 'values', 'note']),
  }),
  z.strictObject({ kind: z.literal('new-attribute'), entityType: EntityType }),
  z.strictObject({
    kind: z.literal('issue'),
    issueId: IssueId,
    field: z.enum(['publication', 'date', 'number', 'referenceCode', 'notForRelease']),
  }),
  z.strictObject({ kind: z.literal('page'), articleId: ArticleId, pageId: PageId, field: z.literal('label') }),
  z.strictObject({
    kind: z.literal('mention'),
    articleId: ArticleId,
    mentionId: MentionId,
    field: z.enum(['value', 'note', 'notForRelease']),
  }),
  /** What is said of a mention in free words. */
  z.strictObject({
    kind: z.literal('mention-attribute'),
    articleId: ArticleId,
    mentionId: MentionId,
    name: AttributeName,
  }),
  /** The preferred name of the entity that a mention names. */
  z.strictObject({
    kind: z.literal('entity-name'),
    articleId: ArticleId,
    mentionId: MentionId,
    entityId: EntityId,
  }),
  /** What the register says of an entity. */
  z.strictObject({
    kind: z.literal('entity'),
    entityId: EntityId,
    field: z.enum(['name', 'aliases', 'links', 'note']),
  }),
  z.strictObject({ kind: z.literal('correction'), articleId: ArticleId, correctionId: CorrectionId }),
  /** The form in which a stretch is put right that no correction is for yet; the ranges as `toSource` gives them. */
  z.strictObject({
    kind: z.literal('new-correction'),
    articleId: ArticleId,
    ranges: z.array(AnchoredRange).max(1000).readonly(),
  }),
  z.strictObject({
    kind: z.literal('comment'),
    articleId: ArticleId,
    commentId: CommentId,
    field: z.enum(['text', 'answer']),
  }),
  /** A comment that is being written; the ranges as `toSource` gives them. */
  z.strictObject({
    kind: z.literal('new-comment'),
    articleId: ArticleId,
    ranges: z.array(AnchoredRange).max(1000).readonly(),
  }),
  /** The form in which paragraphs are supplied that were lost beside a block. */
  z.strictObject({ kind: z.literal('lost-paragraphs'), articleId: ArticleId, blockId: BlockId }),
  /** What is being written in the text of an article (model/writing/written-draft.ts). */
  z.strictObject({ kind: z.literal('text'), articleId: ArticleId }),
  /** The name that is being added to those that the workspace remembers. */
  z.strictObject({ kind: z.literal('remembered-name') }),
  /** The name under which the journal keeps a person's edits. */
  z.strictObject({ kind: z.literal('own-name') }),
  /** What the workspace's datasets are called, and whose they are. */
  z.strictObject({ kind: z.literal('citation'), field: CitationField }),
  /** Why an issue is to be taken out for good. */
  z.strictObject({ kind: z.literal('purge-reason'), issueId: IssueId }),
  /** The name of what is exported, or looked for, again and again. */
  z.strictObject({ kind: z.literal('version'), versionId: VersionId, field: z.enum(['name', 'note']) }),
  z.strictObject({ kind: z.literal('new-version') }),
  z.strictObject({ kind: z.literal('new-recipe') }),
  z.strictObject({ kind: z.literal('new-saved-search') }),
  /** A name that is missing in a passage of a sample. */
  z.strictObject({ kind: z.literal('missing-name'), sampleId: SampleId, number: z.int().nonnegative() }),
]);
export type DraftPlace = Readonly<z.infer<typeof DraftPlace>>;

/** In UTF-16 units, more than anybody types. */
export const DraftText = z.string().max(1_000_000);

/**
 * What a person is typing, or was when the window or the machine went down. It is no act: it counts for nothing until the
 * field is left, which makes it one edit.
 */
export const Draft = z.strictObject({
  place: DraftPlace,
  /** As it stands in the field; of a form with several fields, what the form keeps. */
  text: DraftText,
  /** When it was typed, in milliseconds since the epoch. */
  at: z.int().nonnegative(),
});
export type Draft = Readonly<z.infer<typeof Draft>>;

/** The same for the same place, whatever order its parts were written in. */
export function draftKey(place: DraftPlace): string {
  return JSON.stringify(DraftPlace.parse(place));
}

/** Who types, and where. */
export interface Typist {
  /** An id that stays when the person's name is changed. */
  readonly person: string;
  /** The id of the window, new with each start of the program. */
  readonly window: string;
  /** The ids of the other windows that are open: what is being typed there stays there. */
  readonly otherWindows: readonly string[];
}
