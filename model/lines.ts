import { z } from 'zod';
import { Article } from './article.ts';
import { ArticleId, IssueId } from './ids.ts';
import { Issue } from './issue.ts';
import { Page } from './page.ts';
import { visibleName } from './visible-name.ts';

const count = z.int().nonnegative();

/** An article as lists show it. */
export const ArticleLine = z.strictObject({
  id: ArticleId,
  issueId: IssueId,
  ordinal: Article.shape.ordinal,
  /** Which of the issue's articles it is, from 1. */
  place: z.int().positive(),
  /** The label of the page that it begins on; null where that has none or the issue has only one. */
  page: z.string().nullable(),
  headline: z.string(),
  referenceCode: Article.shape.referenceCode,
  /** Why it, or its issue, is not for release; null where it is. */
  notForRelease: Article.shape.notForRelease,
  state: Article.shape.state,
  /** How many suggestions of each kind wait for a decision. */
  suggestedMentions: count,
  suggestedCorrections: count,
  suggestedCategories: count,
  suggestedRelations: count,
  /** How many mentions stand accepted. */
  acceptedMentions: count,
  /** Whether what is suggested in it is behind what was decided of names; it is made anew when somebody looks at the article. */
  stale: z.boolean(),
});
export type ArticleLine = Readonly<z.infer<typeof ArticleLine>>;

/** An issue as lists show it. */
export const IssueLine = z.strictObject({
  issue: Issue,
  /** Its publication's title, when it is known. */
  title: z.string().nullable(),
  /** Its first page, and how many it has. */
  firstPage: Page,
  pages: z.int().positive(),
  /** How many articles it has, how many of them are done, and in how many something waits for a decision. */
  articles: count,
  done: count,
  waiting: count,
  /** How many blocks belong to no article. */
  furniture: count,
});
export type IssueLine = Readonly<z.infer<typeof IssueLine>>;

/** What an issue goes by in the window: its title, else the file that its first page came from. */
export function issueName({ title, firstPage }: Pick<IssueLine, 'title' | 'firstPage'>): string {
  return visibleName(title ?? firstPage.fileName);
}
