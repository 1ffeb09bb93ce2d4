import { z } from 'zod';
import { Article } from './article.ts';
import { MentionAttribute } from './attribute.ts';
import { Block } from './block.ts';
import { Classification } from './category.ts';
import { Comment } from './comment.ts';
import { Correction } from './correction.ts';
import { Entity } from './entity.ts';
import { Failure } from './failure.ts';
import { ArticleId, IssueId, PageId } from './ids.ts';
import { Issue } from './issue.ts';
import { UndoState } from './journal.ts';
import { Mention } from './mention.ts';
import { SourceOffset } from './offset.ts';
import { Page } from './page.ts';
import { Publication } from './publication.ts';
import { Relation } from './relation.ts';
import { Restoration } from './restoration.ts';
import { WorkspacePlace } from './workspace-place.ts';

/** What of an article's document stands on one page, or on a restoration of what a page lost. */
export const DocumentPage = z.strictObject({
  /** Of the page or the restoration: what stands on it bears it. */
  id: PageId,
  /** The page itself, or the one that lost it. */
  page: Page,
  /** What is restored; null of a page. */
  restoration: Restoration.nullable(),
  /** From where to where in the document. */
  start: SourceOffset,
  end: SourceOffset,
  /** What is added to an offset of the page to make one of the document: 0 on an article's only page. */
  shift: z.int(),
});
export type DocumentPage = Readonly<z.infer<typeof DocumentPage>>;

/** All that is needed to show and edit one article. */
export const ArticleDocument = z.strictObject({
  issue: Issue,
  /** What the issue is of, when that is known. */
  publication: Publication.nullable(),
  /** The pages that the article stands on, in the order in which it goes over them, then what is restored, likewise. */
  pages: z.array(DocumentPage).readonly(),
  article: Article,
  /** Which of the issue's articles it is, from 1. */
  place: z.int().positive(),
  /** The article's blocks in reading order. */
  blocks: z.array(Block).readonly(),
  /**
   * The text that holds all blocks: of an article on one page a stretch of the page's source, in whose offsets everything counts; of one
   * on several pages, or with restorations, the stretches one after another (see {@link DocumentPage}).
   */
  source: z.strictObject({ start: SourceOffset, text: z.string() }),
  /** Corrections, mentions and relations of every status that touch the article's blocks but those that are struck, in the order of the source. */
  corrections: z.array(Correction).readonly(),
  mentions: z.array(Mention).readonly(),
  relations: z.array(Relation).readonly(),
  /** What is said of the mentions. */
  attributes: z.array(MentionAttribute).readonly(),
  /** Comments that touch the article's blocks, in the order of the source. */
  comments: z.array(Comment).readonly(),
  classifications: z.array(Classification).readonly(),
  /** The entities that the mentions name. */
  entities: z.array(Entity).readonly(),
});
export type ArticleDocument = Readonly<z.infer<typeof ArticleDocument>>;

/** A block that belongs to no article (page furniture, or what was set aside), and where in the issue it stands; it counts on its page. */
export const FurnitureBlock = z.strictObject({
  /** The issue that its page belongs to. */
  issueId: IssueId,
  block: Block,
  /** What the source reads there. */
  text: z.string(),
  /** The article that the block before it in the source belongs to, of those that belong to one; null before the first. */
  previousArticleId: ArticleId.nullable(),
  /** Likewise of the block after it; null behind the last. */
  nextArticleId: ArticleId.nullable(),
});
export type FurnitureBlock = Readonly<z.infer<typeof FurnitureBlock>>;

/** What is known of a workspace as soon as it is open. */
export const WorkspaceOverview = z.strictObject({
  /** Why nothing can be changed in it, which is only read then; null when it can. */
  readOnly: Failure.nullable(),
  /** The absolute path of the workspace file. */
  path: z.string(),
  place: WorkspacePlace,
  /** How many it holds. */
  issues: z.int().nonnegative(),
  articles: z.int().nonnegative(),
  undo: UndoState,
  /** How many decisions wait to be looked at because they were made without knowledge of others. */
  conflicts: z.int().nonnegative(),
});
export type WorkspaceOverview = Readonly<z.infer<typeof WorkspaceOverview>>;
