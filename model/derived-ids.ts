import { v5 } from 'uuid';
import type { AnchoredRange } from './anchor.ts';
import type { Side } from './correction.ts';
import type {
  AnyId,
  ArticleId,
  AttributeId,
  AttributeTypeId,
  BlockId,
  ClassificationId,
  CommentId,
  CorrectionId,
  EntityId,
  IssueId,
  MentionId,
  PageId,
  PersonId,
  PublicationId,
  RelationId,
  RelationTypeId,
  RulingId,
  TypeId,
  VocabularyId,
} from './ids.ts';
import { nameForm } from './names/name-form.ts';
import { markDigits, placedId } from './placed-ids.ts';

/** What ids are derived within (UUIDv5, RFC 9562). */
const namespace = '0f3c1d6e-7f0b-5c58-9d27-4b1f3c8f5a10';

/** The same parts give the same id, in every copy of a workspace. */
function derived<Id extends AnyId>(noun: string, ...parts: readonly (string | number)[]): Id {
  return derivedOf([noun, ...parts]);
}

function derivedOf<Id extends AnyId>(parts: readonly (string | number)[]): Id {
  // Half of a surrogate pair, which text from elsewhere may have, counts as U+FFFD.
  return v5(new TextEncoder().encode(parts.join('\n')), namespace).replaceAll('-', '') as Id;
}

/** @param part which of the issues that a file holds it is part of, from 0 */
export function pageIdOf(sha256: string, part: number): PageId {
  return derived('page', sha256, part);
}

/** Titles that differ only in how they are printed are of one publication. */
export function publicationIdOf(title: string): PublicationId {
  return derived('publication', nameForm(title));
}

/** The issue of a publication of a date. */
export function issueIdOf(publicationId: PublicationId, date: string): IssueId {
  return derived('issue', publicationId, date);
}

/** One of several issues that a publication has of a date, told apart by their numbers. */
export function numberedIssueIdOf(publicationId: PublicationId, date: string, number: string): IssueId {
  return derived('issue', publicationId, date, number);
}

/** The issue of a page of which nobody knows enough to tell what else belongs to it. */
export function issueIdOfPage(pageId: PageId): IssueId {
  return derived('issue', pageId);
}

/** What keeps a page out of sight once its file was read in another encoding. */
export function supersededIssueIdOf(pageId: PageId): IssueId {
  return derived('superseded', pageId);
}

/** What was said of something moved to another reading of its page. @param was what it was called there */
export function movedCommentIdOf(pageId: PageId, was: CommentId): CommentId {
  return derived('moved-comment', pageId, was);
}

/** @param start where the article's first block begins in the source, in UTF-16 units */
export function articleIdOf(pageId: PageId, start: number): ArticleId {
  return derived('article', pageId, start);
}

/** @param start where the block begins in the source, in UTF-16 units */
export function blockIdOf(pageId: PageId, start: number): BlockId {
  const mark = derived<BlockId>('block', pageId).slice(0, markDigits);
  return placedId(pageId, start, mark);
}

/** What is supplied in an article at a place. @param at an offset of the page, in UTF-16 units */
export function restorationIdOf(pageId: PageId, at: number, articleId: ArticleId, text: string): PageId {
  return derived('restoration', pageId, at, articleId, text);
}

/** Says also where the mention begins: see {@link placedId}. */
export function mentionIdOf(pageId: PageId, ranges: readonly AnchoredRange[], type: string): MentionId {
  const places = ranges.map(({ start, startInset, end, endInset }) => `${start} ${startInset} ${end} ${endInset}`);
  const mark = derivedOf<MentionId>(['mention', pageId, type, ...places]).slice(0, markDigits);
  return placedId(pageId, ranges[0]?.start ?? 0, mark);
}

/** A comment that came with a file. @param place which of those that the file brings it is, from 0 */
export function commentIdOf(pageId: PageId, place: number): CommentId {
  return derived('comment', pageId, place);
}

/** @param side of an insertion, the neighbour that it goes with */
export function correctionIdOf(
  pageId: PageId,
  start: number,
  end: number,
  now: string,
  side: Side = 'before',
): CorrectionId {
  return derivedOf(['correction', pageId, start, end, now, ...(side === 'before' ? [] : [side])]);
}

/** Begins as its subject's id does. */
export function relationIdOf(type: string, subjectId: MentionId, objectId: MentionId): RelationId {
  const mark = derived<RelationId>('relation', type, subjectId, objectId).slice(0, markDigits);
  return `${subjectId.slice(0, -markDigits)}${mark}` as RelationId;
}

export function classificationIdOf(articleId: ArticleId, scheme: string, code: string): ClassificationId {
  return derived('classification', articleId, scheme, code);
}

/** Names that differ only in how they are printed are one. */
export function entityIdOf(type: string, name: string): EntityId {
  return derived('entity', type, nameForm(name));
}

export function rulingIdOf(type: string, name: string): RulingId {
  return derived('ruling', type, nameForm(name));
}

export function typeIdOf(type: string): TypeId {
  return derived('type', type);
}

export function relationTypeIdOf(type: string): RelationTypeId {
  return derived('relation-type', type);
}

/** A mention has an attribute of a name once. */
export function attributeIdOf(mentionId: MentionId, name: string): AttributeId {
  return derived('attribute', mentionId, name);
}

export function attributeTypeIdOf(entityType: string, name: string): AttributeTypeId {
  return derived('attribute-type', entityType, name);
}

/** A workspace has one vocabulary of its own for a scheme. */
export function vocabularyIdOf(scheme: string): VocabularyId {
  return derived('vocabulary', scheme);
}

/** @param known what tells somebody from all others: a user's name and machine, or an id of another kind */
export function personIdOf(known: string): PersonId {
  return derived('person', known);
}
