import { z } from 'zod';
import { sideOfRange } from './anchor.ts';
import { Article } from './article.ts';
import { MentionAttribute } from './attribute.ts';
import { Block, compareBlocks, readBlocks } from './block.ts';
import { touchesBlocks } from './block-extents.ts';
import { Classification } from './category.ts';
import { Comment } from './comment.ts';
import { Correction } from './correction.ts';
import type { ArticleDocument } from './document.ts';
import { Entity } from './entity.ts';
import {
  ArticleId,
  AttributeId,
  BlockId,
  ClassificationId,
  CommentId,
  CorrectionId,
  EntityId,
  MentionId,
  RelationId,
} from './ids.ts';
import { Issue } from './issue.ts';
import { Mention } from './mention.ts';
import { placesOf, withReplaced } from './record-index.ts';
import { Relation } from './relation.ts';
import { saysTheSame } from './same-record.ts';

function recordChanges<R extends z.ZodType, Id extends z.ZodType>(record: R, id: Id) {
  return z.strictObject({ put: z.array(record).readonly(), removed: z.array(id).readonly() });
}

/**
 * What became of an article's document, however it came about: the records that are new or no longer as they were, and the ids of
 * those that are gone. It may name records that the document does not hold.
 */
export const DocumentChange = z.strictObject({
  articleId: ArticleId,
  /** Null where it is as it was. */
  issue: Issue.nullable(),
  article: Article.nullable(),
  blocks: recordChanges(Block, BlockId),
  corrections: recordChanges(Correction, CorrectionId),
  mentions: recordChanges(Mention, MentionId),
  relations: recordChanges(Relation, RelationId),
  attributes: recordChanges(MentionAttribute, AttributeId),
  comments: recordChanges(Comment, CommentId),
  classifications: recordChanges(Classification, ClassificationId),
  entities: recordChanges(Entity, EntityId),
});
export type DocumentChange = Readonly<z.infer<typeof DocumentChange>>;

interface RecordChanges<R extends { readonly id: string }> {
  readonly put: readonly R[];
  readonly removed: readonly R['id'][];
}

/** The document as it is after a change. What did not change is the very same object; a list without a change is the same list. */
export function changedDocument(document: ArticleDocument, change: DocumentChange): ArticleDocument {
  const { id } = document.article;
  const elsewhere = change.blocks.put.filter(({ articleId }) => articleId !== id).map((block) => block.id);
  const blocks = changedRecords(
    document.blocks,
    {
      put: change.blocks.put.filter(({ articleId }) => articleId === id),
      removed: [...change.blocks.removed, ...elsewhere],
    },
    compareBlocks,
  );
  const mentions = changedRecords(
    document.mentions,
    ofArticle(document.mentions, change.mentions, ({ ranges }) =>
      ranges.some((range) => touchesBlocks(readBlocks(blocks), { ...range, side: sideOfRange(range) })),
    ),
    (a, b) => compareSpans(spanOf(a), spanOf(b)) || compareIds(a, b),
  );
  const ofMention = ({ mentionId }: MentionAttribute): boolean => placesOf(mentions).has(mentionId);
  const ofSubject = ({ subjectId }: Relation): boolean => placesOf(mentions).has(subjectId);
  return {
    ...document,
    issue: changedRecord(document.issue, change.issue),
    article: changedRecord(document.article, change.article),
    blocks,
    corrections: changedRecords(
      document.corrections,
      ofArticle(document.corrections, change.corrections, (correction) =>
        touchesBlocks(readBlocks(blocks), correction),
      ),
      (a, b) => compareSpans(a, b) || compareIds(a, b),
    ),
    mentions,
    relations: withEnds(
      changedRecords(document.relations, ofArticle(document.relations, change.relations, ofSubject)),
      change.mentions.removed,
    ),
    attributes: withMentions(
      changedRecords(document.attributes, ofArticle(document.attributes, change.attributes, ofMention), compareIds),
      change.mentions.removed,
    ),
    comments: changedRecords(
      document.comments,
      ofArticle(document.comments, change.comments, (comment) => touchesBlocks(readBlocks(blocks), comment)),
      (a, b) => compareSpans(a, b) || compareIds(a, b),
    ),
    classifications: changedRecords(
      document.classifications,
      ofArticle(document.classifications, change.classifications, ({ articleId }) => articleId === id),
    ),
    entities: changedEntities(document, change, mentions),
  };
}

/** Relations of mentions that are gone may still be there, out of sight. */
function withEnds(relations: readonly Relation[], gone: readonly MentionId[]): readonly Relation[] {
  const ends = new Set(gone);
  const isCut = ({ subjectId, objectId }: Relation): boolean => ends.has(subjectId) || ends.has(objectId);
  return ends.size > 0 && relations.some(isCut) ? relations.filter((relation) => !isCut(relation)) : relations;
}

/** Attributes of mentions that are gone, likewise. */
function withMentions(
  attributes: readonly MentionAttribute[],
  gone: readonly MentionId[],
): readonly MentionAttribute[] {
  if (gone.length === 0 || attributes.length === 0) return attributes;
  const mentions = new Set(gone);
  const isLoose = ({ mentionId }: MentionAttribute): boolean => mentions.has(mentionId);
  return attributes.some(isLoose) ? attributes.filter((attribute) => !isLoose(attribute)) : attributes;
}

/** A change without the records that are not in the article and never were. */
function ofArticle<R extends { readonly id: string }>(
  records: readonly R[],
  { put, removed }: RecordChanges<R>,
  isIn: (record: R) => boolean,
): RecordChanges<R> {
  return { put: put.filter((record) => placesOf(records).has(record.id) || isIn(record)), removed };
}

/** @param compare 0 only for records that may stand in each other's place; without it, what is new stands last */
function changedRecords<R extends { readonly id: string }>(
  records: readonly R[],
  { put, removed }: RecordChanges<R>,
  compare: (a: R, b: R) => number = () => 0,
): readonly R[] {
  if (put.length === 0 && removed.length === 0) return records;
  const places = placesOf(records);
  const gone = new Set<string>(removed.filter((id) => places.has(id)));
  const replaced: R[] = [];
  const added: R[] = [];
  for (const record of put) {
    const place = places.get(record.id);
    const before = place === undefined ? undefined : records[place];
    if (saysTheSame(before, record)) continue;
    if (before !== undefined && compare(before, record) === 0) replaced.push(record);
    else {
      if (before !== undefined) gone.add(record.id);
      added.push(record);
    }
  }
  const there = replaced.length === 0 ? records : withReplaced(records, replaced);
  if (gone.size === 0 && added.length === 0) return there;
  const kept = gone.size === 0 ? there : there.filter(({ id }) => !gone.has(id));
  return added.length === 0 ? kept : [...kept, ...added].sort(compare);
}

function changedRecord<R extends { readonly id: string }>(before: R, after: R | null): R {
  return after === null || after.id !== before.id || saysTheSame(before, after) ? before : after;
}

/** The entities that the mentions name. */
function changedEntities(
  { entities, mentions: before }: ArticleDocument,
  change: DocumentChange,
  mentions: readonly Mention[],
): readonly Entity[] {
  const places = placesOf(before);
  const named = (id: MentionId): EntityId | null => before[places.get(id) ?? -1]?.entityId ?? null;
  const lost = [
    ...change.mentions.removed.map(named),
    ...change.mentions.put.map(({ id, entityId }) => (named(id) === entityId ? null : named(id))),
  ];
  const isNew = ({ id }: Entity): boolean => !placesOf(entities).has(id);
  const changed = changedRecords(entities, change.entities);
  if (lost.every((id) => id === null) && !change.entities.put.some(isNew)) return changed;
  const stillNamed = new Set(mentions.map(({ entityId }) => entityId));
  return changed.every(({ id }) => stillNamed.has(id)) ? changed : changed.filter(({ id }) => stillNamed.has(id));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** In the order of the source, the longer first where two begin together. */
function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id === b.id ? 0 : 1;
}

function spanOf({ ranges: [first] }: Mention): Span {
  if (first === undefined) throw new RangeError('a mention without a range');
  return first;
}
