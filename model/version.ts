import { z } from 'zod';
import { EntryId, VersionId } from './ids.ts';

export const VersionName = z.string().trim().min(1).max(200);

/**
 * A state of the workspace that somebody gave a name to: what the copy in which it was named knew of then, without what was done later or
 * elsewhere unknown to it.
 */
export const NamedVersion = z.strictObject({
  id: VersionId,
  name: VersionName,
  note: z.string().max(10_000),
});
export type NamedVersion = Readonly<z.infer<typeof NamedVersion>>;

/** A named version, with who named it and when. */
export const ListedVersion = z.strictObject({
  ...NamedVersion.shape,
  /** The entry that named it: the last that is in it. */
  entry: EntryId,
  actor: z.string(),
  /** Milliseconds since the epoch. */
  at: z.int().nonnegative(),
});
export type ListedVersion = Readonly<z.infer<typeof ListedVersion>>;
