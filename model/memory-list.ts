import { z } from 'zod';
import { RememberedName } from './memory.ts';
import { EntityType } from './mention.ts';

/** Which of the remembered names are listed. */
export const memoryExtents = ['all', 'proposed', 'not-proposed', 'withheld', 'ruled'] as const;
export type MemoryExtent = (typeof memoryExtents)[number];

/** By what they can be sorted. */
export const memoryColumns = ['type', 'name', 'accepted', 'rejected', 'withheld', 'ruling'] as const;
export type MemoryColumn = (typeof memoryColumns)[number];

/** What is listed of the remembered names, and in which order. */
export const NameListing = z.strictObject({
  /** What stands in a name or in its value, however they are printed; empty for all. */
  wanted: z.string().max(200),
  type: EntityType.nullable(),
  extent: z.enum(memoryExtents),
  /** Null for those that were accepted most often first. */
  sort: z.strictObject({ column: z.enum(memoryColumns), descending: z.boolean() }).nullable(),
});
export type NameListing = Readonly<z.infer<typeof NameListing>>;

const count = z.int().nonnegative();

/** Some of the names that are listed. */
export const NamePage = z.strictObject({
  /** Which of them the first is, from 0. */
  from: count,
  rows: z.array(RememberedName).readonly(),
  /** How many are listed, and of how many of them it is laid down that they are always or never proposed. */
  total: count,
  always: count,
  never: count,
});
export type NamePage = Readonly<z.infer<typeof NamePage>>;
