import { z } from 'zod';
import { Encoding } from './encoding.ts';
import { ArticleId, PageId } from './ids.ts';

/** So many of what finds no place are listed at most. */
export const mostUnplaced = 500;

/** Something decided that finds no place in a text that is read in another encoding. */
export const Unplaced = z.strictObject({
  what: z.enum(['mention', 'relation', 'correction', 'comment', 'restoration', 'classification']),
  /** What stood there in the text as it was read before; of a relation or a term, what it says. */
  text: z.string(),
  /** What was said of it: a type, what it should read, a comment's words. */
  said: z.string(),
});
export type Unplaced = Readonly<z.infer<typeof Unplaced>>;

/** What reading a file in another encoding comes to. */
export const RereadReport = z.strictObject({
  /** How much of what was decided moved over. */
  moved: z.int().nonnegative(),
  /** How many corrections are no longer needed: the text reads as they said. */
  settled: z.int().nonnegative(),
  /** How many decisions found no place. */
  lost: z.int().nonnegative(),
  /** These, {@link mostUnplaced} at most. */
  unplaced: z.array(Unplaced).readonly(),
});
export type RereadReport = Readonly<z.infer<typeof RereadReport>>;

/** A page whose file is to be read in another encoding. */
export const RereadWish = z.strictObject({
  pageId: PageId,
  encoding: Encoding,
  /** The article that somebody looks at: they are told what becomes of it. */
  articleId: ArticleId.nullable(),
});
export type RereadWish = Readonly<z.infer<typeof RereadWish>>;

/** How a page's file was read, and how else it may be. */
export const PageEncoding = z.strictObject({
  fileName: z.string(),
  encoding: Encoding,
  /** What its bytes speak for, the likeliest first. */
  likely: z.array(Encoding).readonly(),
});
export type PageEncoding = Readonly<z.infer<typeof PageEncoding>>;
