import type { Features } from '../features.ts';
import { headed, inside, stateCount } from './states.ts';

/** So many articles of a headline and one paragraph make a page of such. */
const leastRegular = 2;
/** What is less probable by the weights is none of them. */
const leastProbable = 0.03;

/**
 * On a page of articles that are a headline between blank lines and one paragraph each, whatever stands so begins one: a line that would be
 * the only crosshead of such a page is a headline.
 */
export function completeRegularPages(
  states: Uint8Array,
  lines: readonly Features[],
  probabilities: Float32Array,
): void {
  let regular = 0;
  for (const index of lines.keys()) if (isRegular(states, lines, index)) regular += 1;
  if (regular < leastRegular) return;
  for (let index = 2; index + 1 < lines.length; index += 1) {
    const isBehindOne = states[index - 2] === headed && states[index - 1] === inside && standsAlone(lines, index - 2);
    if (states[index] !== inside || states[index + 1] !== inside || !isBehindOne || !headsOne(lines, index)) continue;
    if ((probabilities[index * stateCount + headed] ?? 0) >= leastProbable) states[index] = headed;
  }
}

/** Whether an article of a headline and one paragraph begins there. */
function isRegular(states: Uint8Array, lines: readonly Features[], index: number): boolean {
  const isWhole = index + 2 >= lines.length || states[index + 2] === headed;
  return states[index] === headed && states[index + 1] === inside && isWhole && headsOne(lines, index);
}

/** A short line by itself over a paragraph of sentences by itself. */
function headsOne(lines: readonly Features[], index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (line === undefined || next === undefined || !standsAlone(lines, index) || !standsAlone(lines, index + 1))
    return false;
  const isSilent = line.width <= 25 && !line.endsSentence && line.dividers === 0 && !line.dateOnly && !line.enumerated;
  return isSilent && line.byline === null && next.endsSentence && next.width >= 1.4 * line.width;
}

function standsAlone(lines: readonly Features[], index: number): boolean {
  const next = lines[index + 1];
  return (lines[index]?.piece.blankLinesBefore ?? 0) > 0 && (next === undefined || next.piece.blankLinesBefore > 0);
}
