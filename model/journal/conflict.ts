import { z } from 'zod';
import { EntryId } from '../ids.ts';

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

/** Two decisions that were made without knowledge of each other, of which the later one in the order of the journal counts. */
export const Clash = z.strictObject({
  kind: z.enum(conflictKinds),
  /** The group of fields that is at issue; `there` for whether the thing is there at all. */
  group: z.string(),
  /** The later of the two decisions. */
  entry: EntryId,
  /** The earlier one; null where there is no other. */
  other: EntryId.nullable(),
});
export type Clash = Readonly<z.infer<typeof Clash>>;
