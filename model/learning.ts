import { z } from 'zod';
import { LearningId } from './ids.ts';

/** Where a workspace's learning starts from: the newest one counts, and without any it starts from the shipped weights. */
export const Learning = z.strictObject({
  id: LearningId,
  /** What was decided before is not learned from; milliseconds since the epoch. */
  since: z.int().nonnegative(),
  /** What was learned elsewhere and brought here, as exported; null for the shipped weights. */
  base: z.string().nullable(),
});
export type Learning = Readonly<z.infer<typeof Learning>>;

/** What a workspace has taught Kanwu, for people to look at. */
export const LearningDescription = z.strictObject({
  /** The version of the weights that come with Kanwu. */
  model: z.string(),
  /** How many passages (blocks) names were learned from, those that were brought from elsewhere included. */
  passages: z.int().nonnegative(),
  /** How many features have other weights than the shipped ones. */
  features: z.int().nonnegative(),
  /** How many articles categories were learned from, those that were brought from elsewhere included. */
  filedArticles: z.int().nonnegative(),
  /** How many categories articles were filed under, or taken out of. */
  categories: z.int().nonnegative(),
  start: Learning.nullable(),
  /**
   * The version of the weights that what was brought here of names belongs to, when those are other weights than the
   * ones that come with Kanwu now: it has no effect then. Null when it has one, and when nothing was brought.
   */
  otherModel: z.string().nullable(),
});
export type LearningDescription = Readonly<z.infer<typeof LearningDescription>>;
