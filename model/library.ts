import { z } from 'zod';
import { ArticleId, IssueId } from './ids.ts';
import { ArticleLine, IssueLine } from './lines.ts';

/** Which issues are listed without their articles. */
export const FoldedIssues = z.array(IssueId).readonly();
export type FoldedIssues = z.infer<typeof FoldedIssues>;

/** One row of the library: an issue, or of one that is unfolded an article, or the text that belongs to no article. */
export const LibraryRow = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('issue'), line: IssueLine, issueRow: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal('article'), line: ArticleLine, issueRow: z.int().nonnegative() }),
  /** `count` blocks. */
  z.strictObject({
    kind: z.literal('furniture'),
    issueId: IssueId,
    count: z.int().positive(),
    issueRow: z.int().nonnegative(),
  }),
]);
/** `issueRow` says which row of the library is that of its issue. */
export type LibraryRow = Readonly<z.infer<typeof LibraryRow>>;

/** Some of the library's rows. */
export const LibraryPage = z.strictObject({
  /** Which row the first of them is. */
  from: z.int().nonnegative(),
  rows: z.array(LibraryRow).readonly(),
  /** How many rows the library has. */
  total: z.int().nonnegative(),
});
export type LibraryPage = Readonly<z.infer<typeof LibraryPage>>;

/** An article with its issue, and those that are listed before and after it, through all issues. */
export const ArticleSurroundings = z.strictObject({
  article: ArticleLine,
  issue: IssueLine,
  previous: ArticleId.nullable(),
  next: ArticleId.nullable(),
});
export type ArticleSurroundings = Readonly<z.infer<typeof ArticleSurroundings>>;

/** An article that was looked for, and what its issue is called. */
export const FoundArticle = z.strictObject({ id: ArticleId, headline: z.string(), place: z.string() });
export type FoundArticle = Readonly<z.infer<typeof FoundArticle>>;

/** The lines that an edit changed, as they are now. */
export const ChangedLines = z.strictObject({
  articles: z.array(ArticleLine).readonly(),
  issues: z.array(IssueLine).readonly(),
});
export type ChangedLines = Readonly<z.infer<typeof ChangedLines>>;
