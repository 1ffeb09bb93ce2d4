import type { NamedSpan } from '../../../model/lesson.ts';

/** A name that the tagger found. */
export interface TaggedSpan extends NamedSpan {
  /** A calibrated probability, 0 to 1. */
  readonly confidence: number;
}
