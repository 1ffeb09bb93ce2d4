import type { LabelledSpan, TaggedType } from './labels.ts';
import { readLabels, taggedTypes } from './labels.ts';
import type { ModelHeader } from './model-file.ts';
import { readModel } from './model-file.ts';
import { followRepeatedNames } from './repeated-names.ts';
import { SentenceScorer } from './sentence-scorer.ts';
import type { WeightDelta } from './weight-delta.ts';

/** A name that the tagger found: UTF-16 units of the given text, end exclusive. */
export interface TaggedSpan {
  readonly start: number;
  readonly end: number;
  readonly type: TaggedType;
  /** A calibrated probability, 0 to 1. */
  readonly confidence: number;
}

export interface TagOptions {
  /** What a workspace has learnt, over the shipped weights. */
  readonly delta?: WeightDelta;
}

/**
 * Finds people, organisations, places and positions with a linear-chain conditional random field over hashed features
 * of characters and words. Takes time linear in the text and never throws. Not re-entrant: one call at a time.
 */
export class Tagger {
  readonly header: ModelHeader;
  /** Reads and scores sentences under the shipped weights. */
  readonly scorer: SentenceScorer;

  private constructor(bytes: Uint8Array) {
    const model = readModel(bytes);
    this.header = model.header;
    this.scorer = new SentenceScorer(model);
  }

  /**
   * Reads a weights file; its arrays are used in place when the bytes are aligned.
   * @throws {RangeError} when the bytes are not a whole model of this version
   */
  static load(bytes: Uint8Array): Tagger {
    return new Tagger(bytes);
  }

  get version(): string {
    return this.header.version;
  }

  /** The names in a text of any length, sorted, disjoint. */
  tag(text: string, options: TagOptions = {}): TaggedSpan[] {
    const found: TaggedSpan[] = [];
    const { scorer } = this;
    const { lattice } = scorer;
    const shares = scorer.sharesOf(text);
    for (let start = 0; start < text.length; ) {
      start = scorer.read(text, start, shares, options.delta);
      const { length } = scorer.sentence;
      lattice.decode(length);
      const spans = readLabels(lattice.best, length);
      if (spans.length === 0) continue;
      lattice.sum(length, null);
      for (const span of spans) found.push(this.#named(span));
    }
    return followRepeatedNames(text, found);
  }

  #named({ start, end, type }: LabelledSpan): TaggedSpan {
    const { lattice, sentence } = this.scorer;
    return {
      start: sentence.offsets[start] as number,
      end: sentence.offsets[end] as number,
      type: taggedTypes[type] as TaggedType,
      confidence: this.#calibrate(lattice.probability(start, end, lattice.best), type),
    };
  }

  /** Platt scaling: a logistic function of the logit, fitted on held-out text. */
  #calibrate(probability: number, type: number): number {
    const [slope, intercept] = this.header.calibration[type] ?? [1, 0];
    const clamped = Math.min(Math.max(probability, 1e-9), 1 - 1e-9);
    return 1 / (1 + Math.exp(-(slope * Math.log(clamped / (1 - clamped)) + intercept)));
  }
}
