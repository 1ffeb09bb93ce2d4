import { z } from 'zod';
import { ArticleId, EntryId } from '../ids.ts';

export const conflictKinds = [
  /** A decision replaced another's, which its author had not seen. */
  'replaced',
  /** A decision is on something that somebody else had taken away, unseen by its author. */
  'removed',
  /** A decision is on something that is not there any more, because what made it was taken back. */
  'without-ground',
  /** An accepted correction overlaps one that was accepted before it, unseen by its author. */
  'overlaps',
] as const;
export const ConflictKind = z.enum(conflictKinds);
export type ConflictKind = z.infer<typeof ConflictKind>;

/** Two decisions that were made without knowledge of each other, of which the later one in the order of the journal counts. */
export interface Clash {
  readonly kind: ConflictKind;
  /** The group of fields that is at issue; `there` for whether the thing is there at all. */
  readonly group: string;
  /** The later of the two decisions. */
  readonly entry: EntryId;
  /** The earlier one; null where there is no other. */
  readonly other: EntryId | null;
}

const nouns = [
  'publication',
  'issue',
  'page',
  'restoration',
  'article',
  'block',
  'correction',
  'mention',
  'entity',
  'relation',
  'classification',
  'ruling',
  'learning',
  'vocabulary',
  'type',
  'relationType',
  'attribute',
  'attributeType',
  'comment',
  'version',
] as const;

/** What one side of a conflict says. */
const Says = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('there') }),
  z.strictObject({ kind: z.literal('gone') }),
  /** The fields of the group that is at issue, by name. */
  z.strictObject({ kind: z.literal('values'), values: z.record(z.string(), z.json()) }),
]);

/** One of two decisions, and who made it. */
export const ConflictSide = z.strictObject({
  actor: z.string(),
  /** Milliseconds since the epoch. */
  at: z.int().nonnegative(),
  says: Says,
});
export type ConflictSide = Readonly<z.infer<typeof ConflictSide>>;

/** Says which conflict is meant. */
export const ConflictKey = z.strictObject({
  record: z.string(),
  group: z.string(),
  entry: EntryId,
  kind: ConflictKind,
});
export type ConflictKey = Readonly<z.infer<typeof ConflictKey>>;

/** Decisions on one thing that were made without knowledge of each other, for a person to look at. */
export const Conflict = z.strictObject({
  ...ConflictKey.shape,
  noun: z.enum(nouns),
  /** The thing in a few of its own words. */
  summary: z.string(),
  /** The article that it was decided in, if that is there. */
  articleId: ArticleId.nullable(),
  /** What counts now. */
  later: ConflictSide,
  /** What it replaced; null where there is no other side. */
  earlier: ConflictSide.nullable(),
});
export type Conflict = Readonly<z.infer<typeof Conflict>>;

/** What a person can say to a conflict: that the earlier decision is to count, or that it stays as it is. */
export const ConflictChoice = z.enum(['earlier', 'later']);
export type ConflictChoice = z.infer<typeof ConflictChoice>;

/** What taking in another copy of a workspace came to. */
export const MergeResult = z.strictObject({
  /** How many entries of the journal came in. */
  entries: z.int().nonnegative(),
  /** How many decisions wait to be looked at, those that did before among them. */
  conflicts: z.int().nonnegative(),
  /** How many authority lists came in. */
  lists: z.int().nonnegative(),
});
export type MergeResult = Readonly<z.infer<typeof MergeResult>>;
