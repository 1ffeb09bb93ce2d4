import { v5 } from 'uuid';
import type { AnchoredRange } from './anchor.ts';
import type { Side } from './correction.ts';
import type {
  AnyId,
  ArticleId,
  BlockId,
  ClassificationId,
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
} from './ids.ts';
import { nameForm } from './names/name-form.ts';

/** What ids are derived within (UUIDv5, RFC 9562). */
const namespace = '0f3c1d6e-7f0b-5c58-9d27-4b1f3c8f5a10';

/** The same parts give the same id, in every copy of a workspace. */
function derived<Id extends AnyId>(noun: string, ...parts: readonly (string | number)[]): Id {
  return v5([noun, ...parts].join('\n'), namespace).replaceAll('-', '') as Id;
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

/** @param start where the article's first block begins in the source, in UTF-16 units */
export function articleIdOf(pageId: PageId, start: number): ArticleId {
  return derived('article', pageId, start);
}

/** @param start where the block begins in the source, in UTF-16 units */
export function blockIdOf(pageId: PageId, start: number): BlockId {
  return derived('block', pageId, start);
}

export function mentionIdOf(pageId: PageId, ranges: readonly AnchoredRange[], type: string): MentionId {
  const places = ranges.map(({ start, startInset, end, endInset }) => `${start} ${startInset} ${end} ${endInset}`);
  return derived('mention', pageId, type, ...places);
}

/** @param side of an insertion, the neighbour that it goes with */
export function correctionIdOf(
  pageId: PageId,
  start: number,
  end: number,
  now: string,
  side: Side = 'before',
): CorrectionId {
  return derived('correction', pageId, start, end, now, ...(side === 'before' ? [] : [side]));
}

export function relationIdOf(type: string, subjectId: MentionId, objectId: MentionId): RelationId {
  return derived('relation', type, subjectId, objectId);
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

/** @param known what tells somebody from all others: a user's name and machine, or an id of another kind */
export function personIdOf(known: string): PersonId {
  return derived('person', known);
}
