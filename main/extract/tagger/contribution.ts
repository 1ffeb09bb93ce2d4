import { type Lesson, type TextRange, taggedTypes } from '../../../model/lesson.ts';
import { FeatureSteps } from './feature-steps.ts';
import { featureCount, featureStride, sourceFeatureCount } from './features.ts';
import { labelCount, outside, writeLabels } from './labels.ts';
import type { Contribution } from './lesson.ts';
import { longestSentence, type Sentence } from './sentence.ts';
import type { SentenceScorer } from './sentence-scorer.ts';

const steps = 3;
const rate = 0.14;
/** Features commoner than this rank move less, in proportion to their rank. */
const commonRank = 100_000;
/** No weight moves further than this from the shipped one, in natural logarithms. */
const limit = 0.9;
/** Sentences whose decided labels are at least this probable teach nothing. */
const learntEnough = 0.9;
const smallest = 0.01;
const anything = -1;

const allowed = new Int32Array(longestSentence);
const shipped = new Float64Array(longestSentence * labelCount);
const difference = new Float64Array(longestSentence * labelCount);

/**
 * What a lesson has to say: gradient steps, from the shipped weights, on the probability of all label sequences that agree
 * with what was decided, so undecided stretches give no signal. It depends on the lesson and on the shipped weights alone.
 * Time is linear in the text.
 */
export function contributionOf(scorer: SentenceScorer, lesson: Lesson): Contribution {
  const moved = new FeatureSteps();
  const { sentence, lattice } = scorer;
  const shares = scorer.sharesOf(lesson.text);
  for (let start = 0; start < lesson.text.length; ) {
    const from = start;
    start = scorer.read(lesson.text, start, shares, undefined);
    if (!touches(lesson, from, start)) continue;
    const cells = sentence.length * labelCount;
    allowDecided(lesson, sentence);
    shipped.set(lattice.scores.subarray(0, cells));
    for (let step = 0; step < steps; step++) {
      lattice.scores.set(shipped.subarray(0, cells));
      scorer.addChanges(moved);
      if (!stepTowards(scorer, moved, cells)) break;
    }
  }
  return moved.rounded();
}

/** One gradient step on the sentence that was read last; false when it has been learnt. */
function stepTowards(scorer: SentenceScorer, moved: FeatureSteps, cells: number): boolean {
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
    for (let column = sourceFeatureCount; column < featureCount; column++) {
      const hash = hashes[first + column] as number;
      moved.move(hash, label, rate * freedom(scorer, hash) * gradient, limit);
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

function touches({ gold, decidedRanges }: Lesson, start: number, end: number): boolean {
  const meets = (range: TextRange): boolean => range.start < end && range.end > start;
  return gold.some(meets) || decidedRanges.some(meets);
}

/** Fills `allowed` with the labels that the decisions leave open at each character. */
function allowDecided(lesson: Lesson, sentence: Sentence): void {
  const { length, offsets } = sentence;
  allowed.fill(anything, 0, length);
  const mark = (range: TextRange, write: (from: number, to: number) => void): void => {
    const from = sentence.characterAt(range.start);
    const to = sentence.characterAt(range.end);
    if (to > from) write(from, to);
  };
  for (const range of lesson.decidedRanges) mark(range, (from, to) => allowed.fill(1 << outside, from, to));
  const labels = new Uint8Array(length);
  for (const span of lesson.gold) {
    const inside = span.start >= (offsets[0] as number) && span.end <= (offsets[length] as number);
    mark(span, (from, to) => {
      writeLabels([{ start: 0, end: to - from, type: taggedTypes.indexOf(span.type) }], to - from, labels);
      for (let at = from; at < to; at++) allowed[at] = inside ? 1 << (labels[at - from] as number) : anything;
    });
  }
}
