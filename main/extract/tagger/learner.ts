import { featureCount, featureStride, sourceFeatureCount } from './features.ts';
import { labelCount, outside, taggedTypes, writeLabels } from './labels.ts';
import { longestSentence, type Sentence } from './sentence.ts';
import type { SentenceScorer } from './sentence-scorer.ts';
import type { NamedSpan, Tagger } from './tagger.ts';
import type { WeightDelta } from './weight-delta.ts';

/** A range of an example's text, UTF-16 units, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A text of which a person decided some stretches. */
export interface LearningExample {
  readonly text: string;
  /** The names that a person accepted or marked; disjoint. Each is decided, whether or not `decidedRanges` covers it. */
  readonly gold: readonly NamedSpan[];
  /** Where a person decided: what lies here outside the gold names is no name. Elsewhere there is no signal. */
  readonly decidedRanges: readonly TextRange[];
}

const steps = 3;
const rate = 0.07;
/** Features commoner than this rank move less, in proportion to their rank. */
const commonRank = 100_000;
/** No weight moves further than this from the shipped one, in natural logarithms. */
const limit = 0.9;
/** Sentences whose decided labels are at least this probable teach nothing. */
const learntEnough = 0.9;
const smallest = 0.01;
const anything = -1;

/**
 * Moves `delta` towards what a person decided, and returns it: gradient steps on the probability of all label sequences
 * that agree with the decisions, so undecided stretches give no signal. Steps are small, and each weight stays near the
 * shipped one, so that what the model knew remains. Deterministic; time is linear in the texts.
 */
export function learn(tagger: Tagger, delta: WeightDelta, examples: readonly LearningExample[]): WeightDelta {
  for (const example of examples) {
    learnFrom(tagger.scorer, delta, example);
    delta.articles++;
  }
  return delta;
}

const allowed = new Int32Array(longestSentence);
const shipped = new Float64Array(longestSentence * labelCount);
const difference = new Float64Array(longestSentence * labelCount);

function learnFrom(scorer: SentenceScorer, delta: WeightDelta, example: LearningExample): void {
  const { sentence, lattice } = scorer;
  const shares = scorer.sharesOf(example.text);
  for (let start = 0; start < example.text.length; ) {
    const from = start;
    start = scorer.read(example.text, start, shares, undefined);
    if (!touches(example, from, start)) continue;
    const cells = sentence.length * labelCount;
    allowDecided(example, sentence);
    shipped.set(lattice.scores.subarray(0, cells));
    for (let step = 0; step < steps; step++) {
      lattice.scores.set(shipped.subarray(0, cells));
      scorer.addDelta(delta);
      if (!stepTowards(scorer, delta, cells)) break;
    }
  }
}

/** One gradient step on the sentence that was read last; false when it has been learnt. */
function stepTowards(scorer: SentenceScorer, delta: WeightDelta, cells: number): boolean {
  const { lattice, sentence, hashes } = scorer;
  lattice.sum(sentence.length, allowed);
  const decided = lattice.total;
  difference.set(lattice.marginals.subarray(0, cells));
  lattice.sum(sentence.length, null);
  if (decided - lattice.total > Math.log(learntEnough)) return false;
  for (let cell = 0; cell < cells; cell++) {
    const gradient = (difference[cell] as number) - (lattice.marginals[cell] as number);
    if (gradient > -smallest && gradient < smallest) continue;
    const label = cell % labelCount;
    const first = ((cell - label) / labelCount) * featureStride;
    // The coarse features are left as they are: they hold for all newspapers, and known ones would suffer.
    for (let column = sourceFeatureCount; column < featureCount; column++) {
      const hash = hashes[first + column] as number;
      delta.move(hash, label, rate * freedom(scorer, hash) * gradient, limit);
    }
  }
  return true;
}

/**
 * How freely a feature moves, 0 to 1. The weights of common features rest on many examples and are what the rest of the
 * world has in common with a workspace; rare and new ones say what is its own.
 */
function freedom(scorer: SentenceScorer, hash: number): number {
  const rank = scorer.rankOf(hash);
  return rank === null ? 1 : Math.min(1, rank / commonRank);
}

function touches({ gold, decidedRanges }: LearningExample, start: number, end: number): boolean {
  const meets = (range: TextRange): boolean => range.start < end && range.end > start;
  return gold.some(meets) || decidedRanges.some(meets);
}

/** Fills `allowed` with the labels that the decisions leave open at each character. */
function allowDecided(example: LearningExample, sentence: Sentence): void {
  const { length, offsets } = sentence;
  allowed.fill(anything, 0, length);
  const mark = (range: TextRange, write: (from: number, to: number) => void): void => {
    const from = sentence.characterAt(range.start);
    const to = sentence.characterAt(range.end);
    if (to > from) write(from, to);
  };
  for (const range of example.decidedRanges) mark(range, (from, to) => allowed.fill(1 << outside, from, to));
  const labels = new Uint8Array(length);
  for (const span of example.gold) {
    const inside = span.start >= (offsets[0] as number) && span.end <= (offsets[length] as number);
    mark(span, (from, to) => {
      writeLabels([{ start: 0, end: to - from, type: taggedTypes.indexOf(span.type) }], to - from, labels);
      for (let at = from; at < to; at++) allowed[at] = inside ? 1 << (labels[at - from] as number) : anything;
    });
  }
}
