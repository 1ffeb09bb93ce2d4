import { z } from 'zod';

/** A position in an issue's source, in UTF-16 code units from its start. */
export const SourceOffset = z.int().nonnegative().brand<'SourceOffset'>();
export type SourceOffset = z.infer<typeof SourceOffset>;

/** A position in an article's reading text, in UTF-16 code units from its start. */
export const ReadingOffset = z.int().nonnegative().brand<'ReadingOffset'>();
export type ReadingOffset = z.infer<typeof ReadingOffset>;

/** A stretch of an issue's source; `end` is exclusive, and `start <= end`. */
export interface SourceRange {
  readonly start: SourceOffset;
  readonly end: SourceOffset;
}

/** A stretch of an article's reading text; `end` is exclusive, and `start <= end`. */
export interface ReadingRange {
  readonly start: ReadingOffset;
  readonly end: ReadingOffset;
}

export function sourceOffset(units: number): SourceOffset {
  return units as SourceOffset;
}

export function readingOffset(units: number): ReadingOffset {
  return units as ReadingOffset;
}
