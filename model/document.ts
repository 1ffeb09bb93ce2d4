import { z } from 'zod';
import { Article } from './article.ts';
import { Block } from './block.ts';
import { Classification } from './category.ts';
import { Correction } from './correction.ts';
import { Entity } from './entity.ts';
import { ArticleId } from './ids.ts';
import { Issue } from './issue.ts';
import { UndoState } from './journal.ts';
import { Mention } from './mention.ts';
import { SourceOffset } from './offset.ts';
import { Relation } from './relation.ts';

/** All that is needed to show and edit one article. */
export const ArticleDocument = z.strictObject({
  issue: Issue,
  article: Article,
  /** The article's blocks in reading order. */
  blocks: z.array(Block).readonly(),
  /** The stretch of the issue's source that holds all blocks. */
  source: z.strictObject({ start: SourceOffset, text: z.string() }),
  /** Corrections, mentions and relations of every status that touch the article's blocks, in the order of the source. */
  corrections: z.array(Correction).readonly(),
  mentions: z.array(Mention).readonly(),
  relations: z.array(Relation).readonly(),
  classifications: z.array(Classification).readonly(),
  /** The entities that the mentions name. */
  entities: z.array(Entity).readonly(),
});
export type ArticleDocument = Readonly<z.infer<typeof ArticleDocument>>;

/** A block that belongs to no article (page furniture, or what was set aside), and where in the issue it stands. */
export const FurnitureBlock = z.strictObject({
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
  /** The absolute path of the workspace file. */
  path: z.string(),
  /** How many it holds. */
  issues: z.int().nonnegative(),
  articles: z.int().nonnegative(),
  undo: UndoState,
  /** How many decisions wait to be looked at because they were made without knowledge of others. */
  conflicts: z.int().nonnegative(),
});
export type WorkspaceOverview = Readonly<z.infer<typeof WorkspaceOverview>>;
