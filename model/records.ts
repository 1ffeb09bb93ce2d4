import type { Article } from './article.ts';
import type { MentionAttribute } from './attribute.ts';
import type { AttributeType } from './attribute-type.ts';
import type { Block } from './block.ts';
import type { Classification, OwnVocabulary } from './category.ts';
import type { Comment } from './comment.ts';
import type { Correction } from './correction.ts';
import type { Entity } from './entity.ts';
import type { TypeDescription } from './entity-type.ts';
import type { Issue } from './issue.ts';
import type { Learning } from './learning.ts';
import type { Mention } from './mention.ts';
import type { Page } from './page.ts';
import type { Publication } from './publication.ts';
import type { Relation } from './relation.ts';
import type { RelationTypeDescription } from './relation-type.ts';
import type { Restoration } from './restoration.ts';
import type { Ruling } from './ruling.ts';
import type { NamedVersion } from './version.ts';

/** Everything that commands change, by noun. */
export interface RecordTypes {
  readonly publication: Publication;
  readonly issue: Issue;
  readonly page: Page;
  readonly restoration: Restoration;
  readonly article: Article;
  readonly block: Block;
  readonly correction: Correction;
  readonly mention: Mention;
  readonly entity: Entity;
  readonly relation: Relation;
  readonly classification: Classification;
  readonly ruling: Ruling;
  readonly learning: Learning;
  readonly vocabulary: OwnVocabulary;
  readonly type: TypeDescription;
  readonly relationType: RelationTypeDescription;
  readonly attribute: MentionAttribute;
  readonly attributeType: AttributeType;
  readonly comment: Comment;
  readonly version: NamedVersion;
}

export type Noun = keyof RecordTypes;

/** All records of one noun. */
export interface RecordTable<R extends { readonly id: string }> {
  get(id: R['id']): R | undefined;
  /** Adds the record, or takes the place of the one with its id. */
  put(record: R): void;
  remove(id: R['id']): void;
  /** The records whose `field` has `value`, in the order of their ids. */
  where<Field extends keyof R & string>(field: Field, value: R[Field]): R[];
}

/** A workspace as commands see it. */
export type Records = { readonly [N in Noun]: RecordTable<RecordTypes[N]> };

/** The record of a noun that is known only at run time; undefined where there is none. @param id an id of that noun */
export function recordOf<N extends Noun>(records: Records, noun: N, id: string): RecordTypes[N] | undefined {
  return records[noun].get(id as RecordTypes[N]['id']);
}

/** Puts a record of a noun that is known only at run time. @param record one of that noun */
export function putRecord<N extends Noun>(records: Records, noun: N, record: RecordTypes[Noun]): void {
  records[noun].put(record as RecordTypes[N]);
}

/** Removes a record of a noun that is known only at run time. @param id an id of that noun */
export function removeRecord<N extends Noun>(records: Records, noun: N, id: string): void {
  records[noun].remove(id as RecordTypes[N]['id']);
}
