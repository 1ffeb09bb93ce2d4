import { z } from 'zod';

/** What may be wrong with a file that an export wrote. */
export const fileProblems = [
  'not-json',
  'not-by-schema',
  'uneven-rows',
  'not-xml',
  'not-turtle',
  'not-readable',
  /** A mark says that something stands where something else does. */
  'wrong-place',
  'wrong-checksum',
  /** It has more records, or fewer, than were written. */
  'wrong-count',
] as const;
export const FileProblem = z.enum(fileProblems);
export type FileProblem = z.infer<typeof FileProblem>;

/** So many problems are told at most. */
export const mostProblems = 100;

export const FoundProblem = z.strictObject({
  /** Its name, within the folder where there is one. */
  file: z.string(),
  what: FileProblem,
  /** From 1; null where it is of no line. */
  line: z.int().positive().nullable(),
  /** What is wrong, as whatever looked at it says it. */
  detail: z.string(),
});
export type FoundProblem = Readonly<z.infer<typeof FoundProblem>>;

/** What reading an export again came to. */
export const ExportChecks = z.strictObject({
  /** How many files were looked at, and for how many there is no check. */
  checked: z.int().nonnegative(),
  unchecked: z.int().nonnegative(),
  problems: z.array(FoundProblem).readonly(),
  /** How many problems there are beside. */
  further: z.int().nonnegative(),
});
export type ExportChecks = Readonly<z.infer<typeof ExportChecks>>;
