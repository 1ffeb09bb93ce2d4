import { anchoredRange } from '../../model/anchor.ts';
import type { Correction } from '../../model/correction.ts';
import type { ArticleDocument } from '../../model/document.ts';
import { type ReadingRange, sourceOffset } from '../../model/offset.ts';
import type { Reading } from '../../model/reading.ts';
import { changeIn } from '../../model/reading-change.ts';
import { appliedRange, toReading } from '../../model/reading-places.ts';
import type { Status } from '../../model/status.ts';

/** A correction as it is drawn. */
export interface CorrectionMark {
  readonly correction: Correction;
  /** What of the reading text it supplied, or would replace; empty for a place where text went, or would be put in. */
  readonly range: ReadingRange;
  /** `join`: a line break in a block that is suggested to go. */
  readonly shape: 'text' | 'place' | 'join';
  /** What the source reads at the correction. */
  readonly was: string;
  /** What of it gives way, without what stays as it was. */
  readonly takes: string;
  /** What would be new at `range`, without what stays as it was; empty for a deletion. */
  readonly puts: string;
}

/**
 * The marks of an article's corrections that are shown, in reading order.
 *
 * @param isPrinted whether the text is as it is printed: accepted corrections are marked where they would be
 */
export function correctionMarks(
  { corrections, source }: Pick<ArticleDocument, 'corrections' | 'source'>,
  reading: Reading,
  shown: { readonly statuses: ReadonlySet<Status> },
  isPrinted = false,
): CorrectionMark[] {
  return corrections
    .filter(({ status }) => shown.statuses.has(status))
    .map((correction): CorrectionMark | null => {
      const was = source.text.slice(correction.start - source.start, correction.end - source.start);
      const change = changeIn(source, correction);
      const range =
        correction.status === 'accepted' && !isPrinted
          ? appliedRange(reading, correction)
          : toReading(reading, anchoredRange(sourceOffset(change.start), sourceOffset(change.end)));
      if (range === null) return null;
      const takes = source.text.slice(change.start - source.start, change.end - source.start);
      return { correction, range, shape: shapeOf(correction, range), was, takes, puts: change.reads };
    })
    .filter((mark) => mark !== null)
    .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
}

function shapeOf({ status, kind }: Correction, range: ReadingRange): CorrectionMark['shape'] {
  if (range.start === range.end) return 'place';
  return status === 'suggested' && kind === 'line-join' ? 'join' : 'text';
}
