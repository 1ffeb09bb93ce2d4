import { z } from 'zod';
import { ArticleId } from './ids.ts';

/** What a dataset holds that can differ from another: articles, what stands in them, and the entities that mentions name. */
export const differentNouns = [
  ...(['article', 'mention', 'correction', 'relation', 'category', 'comment', 'entity'] as const),
] as const;
export const DifferentNoun = z.enum(differentNouns);
export type DifferentNoun = z.infer<typeof DifferentNoun>;

/** Only in the later dataset, only in the earlier one, or in both with other content. */
export const differenceKinds = ['added', 'removed', 'changed'] as const;
export const DifferenceKind = z.enum(differenceKinds);
export type DifferenceKind = z.infer<typeof DifferenceKind>;

/** What an article is told by. */
export const Named = z.strictObject({
  /** Of its newspaper. */
  title: z.string().nullable(),
  date: z.string().nullable(),
  headline: z.string(),
});
export type Named = Readonly<z.infer<typeof Named>>;

export const DifferenceCount = z.strictObject({
  noun: DifferentNoun,
  kind: DifferenceKind,
  count: z.int().positive(),
});
export type DifferenceCount = Readonly<z.infer<typeof DifferenceCount>>;

/** So many differences are listed at most; all are counted. */
export const mostDifferences = 2000;

/** A thing that differs between a dataset and what the workspace holds now. */
export const DifferentThing = z.strictObject({
  noun: DifferentNoun,
  kind: DifferenceKind,
  /** What it reads or is called. */
  name: z.string(),
  /** Its id, as long as it is in the workspace; null where it is there no more. */
  id: z.uuid().nullable(),
  /** The article that it stands in, or is; null for an entity. */
  article: Named.extend({ id: ArticleId.nullable() }).nullable(),
  /** Of what is in both, which fields differ, with what they were and are as JSON. */
  fields: z.array(z.strictObject({ field: z.string(), was: z.string(), is: z.string() })).readonly(),
});
export type DifferentThing = Readonly<z.infer<typeof DifferentThing>>;

/** What became otherwise in a workspace since a dataset was exported. */
export const DifferenceSince = z.strictObject({
  counts: z.array(DifferenceCount).readonly(),
  /** Article by article; the first {@link mostDifferences}. */
  things: z.array(DifferentThing).readonly(),
  /** How many there are beyond those. */
  further: z.int().nonnegative(),
  /** When the last was decided of what the dataset holds, ISO 8601 in UTC; null where nothing says it. */
  exportedOf: z.string().nullable(),
  /** Whether only articles that the dataset holds are compared, as it is of a part of the workspace. */
  isOfPart: z.boolean(),
});
export type DifferenceSince = Readonly<z.infer<typeof DifferenceSince>>;
