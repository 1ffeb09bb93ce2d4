import { z } from 'zod';
import { Article } from './article.ts';
import { ArticleId, IssueId } from './ids.ts';
import { Issue } from './issue.ts';

const count = z.int().nonnegative();

/** An article as lists show it. */
export const ArticleLine = z.strictObject({
  id: ArticleId,
  issueId: IssueId,
  ordinal: Article.shape.ordinal,
  headline: z.string(),
  state: Article.shape.state,
  /** How many suggestions of each kind wait for a decision. */
  suggestedMentions: count,
  suggestedCorrections: count,
  suggestedCategories: count,
  suggestedRelations: count,
  /** How many mentions stand accepted. */
  acceptedMentions: count,
});
export type ArticleLine = Readonly<z.infer<typeof ArticleLine>>;

/** An issue as lists show it. */
export const IssueLine = z.strictObject({
  issue: Issue,
  /** How many articles it has, how many of them are done, and in how many something waits for a decision. */
  articles: count,
  done: count,
  waiting: count,
  /** How many blocks belong to no article. */
  furniture: count,
});
export type IssueLine = Readonly<z.infer<typeof IssueLine>>;
