import { z } from 'zod';

/** What could be recovered of a damaged workspace. */
export const Recovered = z.strictObject({
  /** Entries of the journal that could be read, and how many more there were. */
  entries: z.int().nonnegative(),
  lostEntries: z.int().nonnegative(),
  sources: z.int().nonnegative(),
  /** Sources of which not all could be read: what is missing of their text stands as □. */
  damagedSources: z.int().nonnegative(),
  /** What lost entries had come to and stands in the records all the same: so many records. */
  restoredRecords: z.int().nonnegative(),
});
export type Recovered = Readonly<z.infer<typeof Recovered>>;
