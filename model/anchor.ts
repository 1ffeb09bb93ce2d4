import { z } from 'zod';
import type { Side } from './correction.ts';
import { SourceOffset } from './offset.ts';

/**
 * A stretch of text, held fast in the immutable source.
 *
 * `start` holds on to the source character that begins at it, `end` to the one that ends at it; an inset says how many
 * UTF-16 units of *reading* text the boundary lies after (positive) or before (negative) the edge that it holds on to.
 * Insets are 0 but where a boundary lies inside text that an accepted correction supplies:
 *
 * - in text inserted right before `start`, `startInset` is negative: so many units of its end belong to the range;
 * - in text inserted right after `end`, `endInset` is positive: so many units of its beginning belong to the range;
 * - in text that replaces the source at `start`, `startInset` is positive: so many units of it do not belong;
 * - in text that replaces the source before `end`, `endInset` is negative: so many units of it do not belong.
 *
 * A range that lies wholly in inserted text therefore has `start === end`, and both boundaries are told from either neighbour of what is
 * inserted there: an inset of the start that is not negative, and a positive one of the end, count from the character before; a negative
 * one of the start, and one of the end that is not positive, from the character after. Where a block begins or ends, both count from
 * the neighbour that is the block's. When the correction goes, insets count for nothing, and the range covers what the source has there.
 */
export const AnchoredRange = z
  .strictObject({
    start: SourceOffset,
    startInset: z.int(),
    end: SourceOffset,
    endInset: z.int(),
  })
  .refine((range) => range.start <= range.end, { error: 'a range ends before it starts' });
export type AnchoredRange = Readonly<z.infer<typeof AnchoredRange>>;

/** The range of the source from `start` to `end`, with no insets. */
export function anchoredRange(start: SourceOffset, end: SourceOffset): AnchoredRange {
  return { start, startInset: 0, end, endInset: 0 };
}

/** Which neighbour both boundaries of a range hold on to that lies wholly in inserted text; null of any other. */
export function sideOfRange({ start, startInset, end, endInset }: AnchoredRange): Side | null {
  if (start !== end) return null;
  if (startInset >= 0 && endInset > 0) return 'before';
  return startInset < 0 && endInset <= 0 ? 'after' : null;
}
