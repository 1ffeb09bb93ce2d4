import type { NamedSpan } from './tagged-span.ts';

/** A range of a lesson's text, UTF-16 units, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A block's text, with what people decided in it. */
export interface Lesson {
  readonly text: string;
  /** The names that a person accepted or marked; disjoint. Each is decided, whether or not `decidedRanges` covers it. */
  readonly gold: readonly NamedSpan[];
  /** Where a person decided: what lies here outside the gold names is no name. Elsewhere there is no signal. */
  readonly decidedRanges: readonly TextRange[];
}

/**
 * What one lesson would have the weights of features be: steps from the shipped weights, in thousandths of a natural
 * logarithm. `features` are their hashes, each once; feature f has `labelCount` steps from `steps[f * labelCount]`.
 */
export interface Contribution {
  readonly features: Int32Array;
  readonly steps: Int16Array;
}
