import type { Features } from './features.ts';
import { isFull, type Layout } from './layout.ts';

/**
 * How much speaks for `line` going on with the sentence or paragraph of the line before it, in the units of the role
 * scores: about the logarithm of the odds. Its sources are the punctuation on both sides of the break and what the
 * layout says that a break means.
 */
export function continuationScore(before: Features, line: Features, layout: Layout, shortRun: number): number {
  let score = -1;
  if (before.endsSentence) score -= layout.measure === null ? 5 : 0.5;
  else if (before.endsWithColon) score += 0;
  else if (before.endsInside) score += 2;
  else score += 2.5;
  if (before.unclosed) score += 1.5;
  if (before.endsWithParticle) score += 1;
  if (before.endsHyphenated && line.startsLowerCase) score += 6;
  if (line.startsInside) score += 3;
  if (line.lead !== null) score -= 5;
  if (line.enumerated) score -= 2;
  if (line.byline?.stated === true) score -= 4;
  if (line.startsLowerCase && !before.endsSentence) score += 1.5;
  if (before.width >= 25 && !before.endsSentence) score += 1;
  if (line.dateOnly || before.dateOnly) score -= 4;
  if (layout.measure === null && before.width <= 8 && line.width > 2 * before.width && !before.endsInside) score -= 4;
  if (shortRun >= 4) score -= 5;
  if (layout.measure !== null) score += wrapScore(before, line, layout, layout.measure);
  else if (Math.abs(before.width - line.width) <= 1 && before.width >= 8 && !before.endsSentence) score += 0.5;
  return score;
}

function wrapScore(before: Features, line: Features, layout: Layout, measure: number): number {
  let score = isFull(before, measure) ? 1.5 : endsShort(before, layout) ? -4.5 : -2.5;
  if (layout.indented) score += line.piece.indent >= 1 ? -5 : 2;
  if (layout.blankBetween) score += line.piece.blankLinesBefore > 0 ? -2.5 : 1.5;
  return score;
}

/** Whether a line that is not full is a paragraph's last: where signs stand in the text, one stands at its end. */
function endsShort(line: Features, layout: Layout): boolean {
  return layout.even && (!layout.punctuated || line.endsInside || line.endsSentence);
}
