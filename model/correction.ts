import { z } from 'zod';
import { CorrectionId, PageId } from './ids.ts';
import { SourceOffset } from './offset.ts';
import { Confidence, Origin, Status } from './status.ts';

export const correctionKinds = [
  /** The print itself is wrong (讹). */
  'misprint',
  /** The print is right, recognition read it wrongly. */
  'recognition',
  /** A line broken by columns or pictures is put together. */
  'line-join',
  /** A place where text is lost and not known; `now` marks it (□, …). */
  'gap',
  /** Text that is lost or was left out (脱), supplied by the archivist. */
  'supplied',
  /** Text that should not be there (衍). */
  'surplus',
  /** Characters in the wrong order (倒). */
  'transposed',
  'punctuation',
  'spacing',
] as const;
export const CorrectionKind = z.enum(correctionKinds);
export type CorrectionKind = z.infer<typeof CorrectionKind>;

/** The neighbour that an insertion goes with: the character before its offset, or the one after it. */
export const sides = ['before', 'after'] as const;
export const Side = z.enum(sides);
export type Side = z.infer<typeof Side>;

/** How certain the person is; the values of TEI's `@cert`. */
export const certainties = ['high', 'medium', 'low', 'unknown'] as const;
export const Certainty = z.enum(certainties);
export type Certainty = z.infer<typeof Certainty>;

/** Of a correction, or what would be one: from where to where, and on which side it inserts if it does. */
export type CorrectionExtent = { readonly start: number; readonly end: number; readonly side: Side };

/** Whether two corrections say something of the same text: also when both insert at one offset on one side, and when one inserts within the other. */
export function correctionsOverlap(a: CorrectionExtent, b: CorrectionExtent): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start && a.side === b.side;
  return a.start < b.end && b.start < a.end;
}

/**
 * What a stretch of the source should read: TEI's sic/corr pair. What it reads now is the source from `start` to `end`
 * (empty for an insertion); the reading text has `now` in its place once the correction is accepted. Accepted corrections of
 * an issue never overlap, and at most one of them inserts at any one offset on either side.
 */
export const Correction = z.strictObject({
  id: CorrectionId,
  pageId: PageId,
  start: SourceOffset,
  end: SourceOffset,
  /** Of an insertion: where one block ends and another begins at its offset, it stands in the block of its neighbour. */
  side: Side,
  now: z.string(),
  kind: CorrectionKind,
  certainty: Certainty,
  note: z.string(),
  status: Status,
  origin: Origin,
  confidence: Confidence,
});
export type Correction = Readonly<z.infer<typeof Correction>>;
