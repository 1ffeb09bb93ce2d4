import { z } from 'zod';
import { ArticleId, EntryId } from './ids.ts';

/** An article as it was when an entry of the journal had been made. */
export const ArticleThen = z.strictObject({ articleId: ArticleId, upTo: EntryId });
export type ArticleThen = Readonly<z.infer<typeof ArticleThen>>;

/** What of an article is restored. */
export const restoredKinds = ['mentions', 'relations', 'corrections', 'classifications', 'comments', 'fields'] as const;
export type RestoredKind = (typeof restoredKinds)[number];

const count = z.int().nonnegative();

/** What would be otherwise in an article if it were restored as it was when something was done. */
export const ArticleRestoring = z.strictObject({
  /** How many marks, corrections, categories, comments, and of its own fields. */
  mentions: count,
  relations: count,
  corrections: count,
  classifications: count,
  comments: count,
  fields: count,
  /** Whether paragraphs came, went or were cut since: these stay as they are. */
  isCutOtherwise: z.boolean(),
});
export type ArticleRestoring = Readonly<z.infer<typeof ArticleRestoring>>;
