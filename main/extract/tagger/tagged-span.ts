import type { TaggedType } from './labels.ts';

/** A name in a text: UTF-16 units, end exclusive. */
export interface NamedSpan {
  readonly start: number;
  readonly end: number;
  readonly type: TaggedType;
}

/** A name that the tagger found. */
export interface TaggedSpan extends NamedSpan {
  /** A calibrated probability, 0 to 1. */
  readonly confidence: number;
}
