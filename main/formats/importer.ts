import type { ArticleState } from '../../model/article.ts';
import type { AttributeType } from '../../model/attribute-type.ts';
import type { BlockRole } from '../../model/block.ts';
import type { OwnVocabulary } from '../../model/category.ts';
import type { CommentState } from '../../model/comment.ts';
import type { Certainty, CorrectionKind, Side } from '../../model/correction.ts';
import type { Encoding } from '../../model/encoding.ts';
import type { AuthorityLink } from '../../model/entity.ts';
import type { TypeDescription } from '../../model/entity-type.ts';
import type { FileFormat, ImportChoices, RefusalAdvice, Unread } from '../../model/import.ts';
import type { IsoDate } from '../../model/issue.ts';
import { type SourceRange, sourceOffset } from '../../model/offset.ts';
import type { Recognition } from '../../model/recognition.ts';
import type { RelationTypeDescription } from '../../model/relation-type.ts';
import type { Ruling } from '../../model/ruling.ts';
import type { Confidence, Origin, Status } from '../../model/status.ts';
import type { ImportInput } from './input.ts';

/** What an importer says of a file before it reads it. */
export interface Probe {
  readonly format: FileFormat;
  /** The version of the format, as the file says it; null where it says none. */
  readonly version: string | null;
  /** How sure it is that the file is of this format, from 0 to 1. Plain text, which any text is, has the least. */
  readonly sureness: number;
  /** What a person may choose otherwise than the importer would. */
  readonly choices: readonly (keyof ImportChoices)[];
}

/** Work that can be followed and stopped. */
export interface ImportWork {
  /**
   * Tells how far the reading is, from 0 to 1. Called at least every 100 ms or so, for it is here that a cancelled import ends.
   *
   * @throws {KanwuError} `cancelled`
   */
  progress(fraction: number): void;
}

/** A zone of the text with the role that its format says it has. */
export interface Zone extends SourceRange {
  readonly role: BlockRole;
}

/** A zone of an article, with what people said of it. */
export interface ImportedBlock extends Zone {
  /** As in `model/block.ts`; no where nothing is said. */
  readonly struck?: boolean;
  readonly continues?: boolean;
}

/** What was decided of something where the file comes from, and what had suggested it. */
export interface Judgement {
  readonly status: Status;
  readonly origin: Origin;
  readonly confidence: Confidence;
}

/** What a format says of an issue; null for what it does not. */
export interface IssueFacts {
  /** The newspaper's title. */
  readonly title: string | null;
  readonly date: IsoDate | null;
  readonly number: string | null;
  readonly page: string | null;
}

/** What is in one issue of a document. Its articles are in the order of the text, wherever they come from. */
export interface ImportedIssue {
  /** What the format says of the issue; null for what it does not. */
  readonly facts: IssueFacts;
  /** What the format says of it beside that. */
  readonly said?: IssueSaid;
  /** Stretches of the text that are still to be cut into articles. */
  readonly uncut: readonly SourceRange[];
  /** The articles that the format itself knows of, by their zones. */
  readonly articles: readonly ImportedArticle[];
  /** Zones that belong to no article. */
  readonly furniture: readonly Zone[];
}

/** What is said of an issue and of its publication. */
export interface IssueSaid {
  readonly note: string;
  /** Those of `model/issue.ts`, where the format knows them. */
  readonly referenceCode?: string | null;
  readonly notForRelease?: string | null;
  readonly issn: string | null;
  readonly cn: string | null;
  readonly language: string | null;
}

/** An article that the format knows of: its zones in reading order, each with its role. */
export interface ImportedArticle {
  readonly blocks: readonly ImportedBlock[];
  /** The people that the format names for it; who is named in its byline is found anyway. */
  readonly reporters: readonly string[];
  /** What people said of it where that is known; nothing of it is then found out otherwise. */
  readonly said?: ArticleSaid;
  /** What it is filed under beside that; left out where the format says nothing of it. */
  readonly categories?: readonly ImportedCategory[];
}

/** What people said of an article as a whole. */
export interface ArticleSaid {
  /** As people list it; null for what its blocks read. */
  readonly headline: string | null;
  readonly subhead: string | null;
  readonly reporters: readonly string[];
  readonly correspondents: readonly string[];
  readonly photographers: readonly string[];
  readonly state: ArticleState;
  readonly referenceCode: string | null;
  readonly notForRelease: string | null;
  readonly note: string;
  readonly categories: readonly ImportedCategory[];
}

/** A term that an article is filed under. */
export interface ImportedCategory {
  /** The short name of its vocabulary. */
  readonly scheme: string;
  readonly code: string;
  readonly judgement: Judgement;
}

/** What a stretch of the text should read; see `model/correction.ts`. */
export interface ImportedCorrection extends SourceRange {
  readonly side: Side;
  readonly now: string;
  readonly kind: CorrectionKind;
  readonly certainty: Certainty;
  readonly note: string;
  readonly judgement: Judgement;
}

/** What a person said of a stretch of the text; see `model/comment.ts`. */
export interface ImportedComment extends SourceRange {
  readonly text: string;
  readonly state: CommentState;
  readonly answer: string;
}

/** What a mark names. */
export interface ImportedEntity {
  /** Its id where the file comes from, as `model/ids.ts` has ids: the same in all of the file. */
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly links: readonly AuthorityLink[];
  readonly note: string;
}

/** A stretch of a mark. Its insets count in what corrections supply at its edges, as `model/anchor.ts` says; 0 where they are left out. */
export interface MarkRange extends SourceRange {
  readonly startInset?: number;
  readonly endInset?: number;
}

/** What another tool or its users marked in the text. */
export interface ImportedMark {
  /** Several for what is interrupted; in order. */
  readonly ranges: readonly MarkRange[];
  /** What that tool calls the type. */
  readonly label: string;
  /** Its value as the file has it, as `model/values` says where the format knows such values; null where none is said. */
  readonly value: string | null;
  /** Whether a person decided on it; else it is a suggestion of that tool. */
  readonly isDecided: boolean;
  /** More exactly what was decided, where the file says it. */
  readonly judgement?: Judgement;
  /** What it names, where the file says it. */
  readonly entity?: ImportedEntity;
  /** Why what it says is not to be given out; left out where it may be. */
  readonly notForRelease?: string;
  /** What else that tool says of it, by what it calls that; left out where it says nothing. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Who made it there and when, and what they noted, in words that stand as they are; empty where nothing is said. */
  readonly note: string;
}

/** A relation between two marks, by their places in `marks`. */
export interface ImportedRelation {
  /** What that tool calls its type. */
  readonly label: string;
  /** The mark that it leads from. */
  readonly subject: number;
  /** The mark that it leads to. */
  readonly object: number;
  readonly isDecided: boolean;
  /** More exactly what was decided, where the file says it. */
  readonly judgement?: Judgement;
}

/** What people lay down in a workspace for all articles. */
export interface LaidDown {
  readonly types: readonly TypeDescription[];
  readonly attributeTypes: readonly AttributeType[];
  readonly relationTypes: readonly RelationTypeDescription[];
  readonly vocabularies: readonly OwnVocabulary[];
  readonly rulings: readonly Ruling[];
}

/** A file, read: one canonical text, and what the format knows of it. All offsets count UTF-16 units of `text`. */
export interface ImportedDocument {
  readonly text: string;
  /** What the text was decoded with. */
  readonly encoding: Encoding;
  /** At least one. */
  readonly issues: readonly ImportedIssue[];
  readonly marks: readonly ImportedMark[];
  readonly relations: readonly ImportedRelation[];
  /** Where the text stands on page images and how sure it is; left out by formats that don't know. */
  readonly recognition?: Recognition;
  /** What was put right in the text, which stands here as it was; left out by formats that have only one of the two. */
  readonly corrections?: readonly ImportedCorrection[];
  /** What people said of stretches of the text; left out by formats that have no comments. */
  readonly comments?: readonly ImportedComment[];
  /** Whose work was read, of several who annotated it. */
  readonly annotator?: string;
  /** What people laid down for all articles there. */
  readonly laidDown?: LaidDown;
  /** What the file holds beside it. */
  readonly unread: readonly Unread[];
}

export type ImportOutcome =
  | { readonly kind: 'read'; readonly document: ImportedDocument }
  | { readonly kind: 'refused'; readonly format: FileFormat; readonly advice: RefusalAdvice };

/** A format that is read, or told and refused. */
export interface Importer {
  /** Null for a file that is of another format, told by its content. */
  probe(input: ImportInput): Probe | null;
  /** @throws {KanwuError} `file-empty`, `file-binary`, `file-not-text`, `encoding-unsure`, `file-malformed` or `cancelled` */
  read(input: ImportInput, choices: ImportChoices, work: ImportWork): Promise<ImportOutcome>;
}

export const noFacts: IssueFacts = { title: null, date: null, number: null, page: null };

/** How sure a probe is: by what only that format has, by what few others have, by the family, by the looks. */
export const sureness = { certain: 1, likely: 0.8, family: 0.5, looks: 0.4, anyText: 0.1 } as const;

/** A text whose articles are still to be found, all of one issue. */
export function uncutIssue(textLength: number, facts: IssueFacts = noFacts): ImportedIssue {
  return { facts, uncut: [{ start: sourceOffset(0), end: sourceOffset(textLength) }], articles: [], furniture: [] };
}
