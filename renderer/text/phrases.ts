import type { CommentState } from '../../model/comment.ts';
import type { CorrectionKind } from '../../model/correction.ts';
import type { TypeColour } from '../../model/entity-type.ts';
import type { EntityType } from '../../model/mention.ts';
import type { Status } from '../../model/status.ts';

/**
 * Every word that the text pane shows or speaks. A new object means that all of it is drawn anew, so the caller keeps one
 * for as long as the language and the types stay.
 */
export interface TextPanePhrases {
  typeName(type: EntityType): string;
  typeColour(type: EntityType): TypeColour;
  /** One character that stands for the type beside its colour. */
  typeSign(type: EntityType): string;
  statusName(status: Status): string;
  /** A normalised value of a type, as people say it. */
  value(type: EntityType, value: string): string;
  correctionKindName(kind: CorrectionKind): string;
  /** On the button that stands in a broken line: put the two parts together. One or two characters, e.g. 接. */
  readonly join: string;
  /** What that button does, in full. */
  readonly joinHint: string;
  /** Before what the source reads, e.g. 原文. */
  readonly was: string;
  /** Before what the text reads, or would read, in its place, e.g. 改为. */
  readonly now: string;
  /** In the place of what was or now reads, where that is nothing. */
  readonly nothing: string;
  /** Behind what a comment is on, by how far that has got. One character, e.g. 注. */
  readonly commentSign: Readonly<Record<CommentState, string>>;
  commentState(state: CommentState): string;
  /** In the margin of a paragraph that a person supplied where the source lost it. One or two characters in Chinese, e.g. 脱. */
  readonly supplied: string;
  /** In the margin of a paragraph that a person struck, e.g. 衍. */
  readonly struck: string;
  /** On the button that has it read again. */
  readonly takeIn: string;
  /** On what of a paragraph a person supplied that the print has in part. */
  readonly suppliedPart: string;
  /** On the sign between two printed paragraphs that are one. */
  readonly seam: string;
  readonly search: SearchPhrases;
}

/** The words of the search panel. */
export interface SearchPhrases {
  readonly find: string;
  readonly next: string;
  readonly previous: string;
  readonly matchCase: string;
  readonly regularExpression: string;
  readonly wholeWord: string;
  readonly close: string;
  /** Spoken when a match is gone to: `<currentMatch>. <text> <onLine> <number>.` */
  readonly currentMatch: string;
  readonly onLine: string;
}
