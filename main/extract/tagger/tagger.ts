import { type NamedSpan, type TaggedType, taggedTypes } from '../../../model/lesson.ts';
import { checkStop, neverStop, type Stop } from '../../../model/stop.ts';
import type { LabelledSpan } from './labels.ts';
import { readLabels, writeLabels } from './labels.ts';
import type { LessonTable } from './lesson-table.ts';
import { logitOf, probabilityOf } from './logit.ts';
import type { ModelHeader } from './model-file.ts';
import { readModel } from './model-file.ts';
import { followRepeatedNames } from './repeated-names.ts';
import { longestSentence } from './sentence.ts';
import { SentenceScorer } from './sentence-scorer.ts';
import type { TaggedSpan } from './tagged-span.ts';

/** Calibration makes a span so much more probable at most. */
const uncalibratedLeeway = 10;

/** What the tagger found, and how probable it holds what it was asked about. */
export interface Review {
  readonly found: TaggedSpan[];
  readonly probabilities: readonly number[];
}

export interface TagOptions {
  /** What a workspace has taught, over the shipped weights. */
  readonly learned?: LessonTable;
  readonly stop?: Stop;
}

/**
 * Finds people, organisations, places and positions with a linear-chain conditional random field over hashed features
 * of characters and words. Takes time linear in the text and never throws, but for `cancelled` when it is stopped. Not re-entrant: one call at a time.
 */
export class Tagger {
  readonly header: ModelHeader;
  /** Reads and scores sentences under the shipped weights. */
  readonly scorer: SentenceScorer;
  readonly #labels = new Uint8Array(longestSentence);

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
    return this.review(text, [], options).found;
  }

  /**
   * The names in a text, as by `tag`, and of each of the given spans how probable it is that exactly this is a name of its
   * type: calibrated, 0 to 1. The spans are in any order and may overlap; one that goes over the end of a sentence is
   * improbable.
   */
  review(text: string, spans: readonly NamedSpan[], { learned, stop = neverStop }: TagOptions = {}): Review {
    const found: TaggedSpan[] = [];
    const probabilities = spans.map(() => 0);
    const asked = [...spans.entries()].sort(([, a], [, b]) => a.start - b.start);
    const { scorer } = this;
    const { lattice } = scorer;
    const shares = scorer.sharesOf(text);
    const changes = learned?.isEmpty === false ? learned : undefined;
    let next = 0;
    for (let start = 0; start < text.length; ) {
      checkStop(stop);
      start = scorer.read(text, start, shares, changes);
      const { length } = scorer.sentence;
      lattice.decode(length);
      const names = readLabels(lattice.best, length);
      const first = next;
      while (next < asked.length && (asked[next]?.[1].start ?? start) < start) next++;
      if (names.length === 0 && next === first) continue;
      lattice.sum(length, null);
      for (const name of names) found.push(this.#named(name));
      for (const [index, span] of asked.slice(first, next)) probabilities[index] = this.#probabilityOf(span);
    }
    return { found: followRepeatedNames(text, found), probabilities };
  }

  /**
   * All that may be a name of a type in a text, with how probable that is: calibrated, at least `least`. What is in different readings
   * of a sentence overlaps. In the order of the text.
   */
  readings(text: string, least: number, { learned, stop = neverStop }: TagOptions = {}): TaggedSpan[] {
    const { scorer } = this;
    const { lattice, sentence } = scorer;
    const shares = scorer.sharesOf(text);
    const changes = learned?.isEmpty === false ? learned : undefined;
    const found: TaggedSpan[] = [];
    for (let start = 0; start < text.length; ) {
      checkStop(stop);
      start = scorer.read(text, start, shares, changes);
      lattice.sum(sentence.length, null);
      lattice.spansAbove(least / uncalibratedLeeway, sentence.length, (span, probability) => {
        const confidence = this.#calibrate(probability, span.type);
        if (confidence < least) return;
        const [from, to] = [sentence.offsets[span.start] as number, sentence.offsets[span.end] as number];
        found.push({ start: from, end: to, type: taggedTypes[span.type] as TaggedType, confidence });
      });
    }
    return found.sort((a, b) => a.start - b.start || b.end - a.end || b.confidence - a.confidence);
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

  /** Of a span that begins in the sentence that was summed up last. */
  #probabilityOf(span: NamedSpan): number {
    const { lattice, sentence } = this.scorer;
    if (span.end <= span.start || span.end > (sentence.offsets[sentence.length] as number)) return 0;
    const type = taggedTypes.indexOf(span.type);
    const [start, end] = [sentence.characterAt(span.start), sentence.characterAt(span.end)];
    writeLabels([{ start, end, type }], sentence.length, this.#labels);
    return this.#calibrate(lattice.probability(start, end, this.#labels), type);
  }

  /** Platt scaling: a logistic function of the logit, fitted on held-out text. */
  #calibrate(probability: number, type: number): number {
    const [slope, intercept] = this.header.calibration[type] ?? [1, 0];
    return probabilityOf(slope * logitOf(probability) + intercept);
  }
}
