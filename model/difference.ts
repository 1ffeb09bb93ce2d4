import { z } from 'zod';
import { ArticleId, VersionId } from './ids.ts';

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

/** A state of the workspace that can be compared with another: as it is now, or as it was when somebody named it. */
export const ComparedState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('now') }),
  z.strictObject({ kind: z.literal('version'), id: VersionId }),
]);
export type ComparedState = Readonly<z.infer<typeof ComparedState>>;

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

/** A thing that differs between two states of the workspace, or exports of it. */
export const DifferentThing = z.strictObject({
  noun: DifferentNoun,
  kind: DifferenceKind,
  /** What it reads or is called. */
  name: z.string(),
  /** Its id, as long as it is known to be in the workspace now; else null. */
  id: z.string().nullable(),
  /** The article that it stands in, or is; null for an entity. */
  article: Named.extend({ id: ArticleId.nullable() }).nullable(),
  /** Of what is in both, which fields differ, with what they were and are as JSON. */
  fields: z.array(z.strictObject({ field: z.string(), was: z.string(), is: z.string() })).readonly(),
});
export type DifferentThing = Readonly<z.infer<typeof DifferentThing>>;

/** What became otherwise between two states of the workspace, or exports of it. */
export const StateDifference = z.strictObject({
  counts: z.array(DifferenceCount).readonly(),
  /** Article by article; the first {@link mostDifferences}. */
  things: z.array(DifferentThing).readonly(),
  /** How many there are beyond those. */
  further: z.int().nonnegative(),
  /** When the last was decided of what each side holds, ISO 8601 in UTC; null where nothing says it, and for what is there now. */
  decidedUntil: z.strictObject({ before: z.string().nullable(), after: z.string().nullable() }),
  /** Whether only articles that an export holds are compared, as it is of a part of the workspace. */
  isOfPart: z.boolean(),
});
export type StateDifference = Readonly<z.infer<typeof StateDifference>>;
