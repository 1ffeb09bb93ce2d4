import { z } from 'zod';
import { ArticleId, IssueId } from '../ids.ts';
import { ReadingOffset } from '../offset.ts';

/** The longest query, in UTF-16 units. */
export const longestQuery = 200;

/** Some of an article's reading text around what was found. */
export const Passage = z.strictObject({
  text: z.string(),
  /** Where in the article's reading text it begins. */
  start: ReadingOffset,
  /** Where in the article's reading text what was looked for stands, in the passage, in order. */
  found: z.array(z.strictObject({ start: ReadingOffset, end: ReadingOffset })).readonly(),
});
export type Passage = Readonly<z.infer<typeof Passage>>;

/** An article in which something was found, with the first place. */
export const FoundText = z.strictObject({
  articleId: ArticleId,
  issueId: IssueId,
  /** What the issue goes by. */
  issue: z.string(),
  /** YYYY-MM-DD. */
  date: z.string().nullable(),
  headline: z.string(),
  /** The label of the page that the passage stands on; null where that has none. */
  page: z.string().nullable(),
  /** In how many of its blocks it was found. */
  blocks: z.int().positive(),
  passage: Passage,
});
export type FoundText = Readonly<z.infer<typeof FoundText>>;

/** A place in the order of all articles: that of issues, and of articles in them. It stays one if the article goes. */
export const SearchPlace = z.strictObject({
  issueOrdinal: z.int(),
  issueId: IssueId,
  ordinal: z.number(),
  articleId: ArticleId,
});
export type SearchPlace = Readonly<z.infer<typeof SearchPlace>>;

/** Some of the articles in which something was found, in the order in which they are listed. */
export const FoundTexts = z.strictObject({
  found: z.array(FoundText).readonly(),
  /** Where the next ones come after; null behind the last. */
  next: SearchPlace.nullable(),
});
export type FoundTexts = Readonly<z.infer<typeof FoundTexts>>;

/** In how much something was found altogether. */
export const FoundCounts = z.strictObject({ articles: z.int().nonnegative(), blocks: z.int().nonnegative() });
export type FoundCounts = Readonly<z.infer<typeof FoundCounts>>;
