import { neverStop, type Stop, stopInSteps } from '../../../model/stop.ts';
import type { Features } from '../features.ts';
import type { BoundaryModel } from './boundary-model.ts';
import { likeliestStates, ruledTransitions, stateProbabilities } from './decide-states.ts';
import { LineScorer } from './line-scores.ts';
import { ruleOut } from './masks.ts';
import { completeRegularPages } from './regular-pages.ts';
import { bare, headed, heading, inside, type LineState, lineStates, stateCount } from './states.ts';

/** What each line is to the articles of its file, and how sure that is. */
export interface Boundary {
  readonly state: LineState;
  /** How probable it is that an article begins here. */
  readonly startProbability: number;
  /** How probable it is that the line is the part of a page that its state says: headline, text or furniture. */
  readonly stateProbability: number;
}

/** Finds where articles begin, what their headlines are and what belongs to none. Time is linear in the text. */
export class BoundaryFinder {
  readonly #scorer: LineScorer;
  readonly #transitions: Float32Array;
  readonly #sharpness: number;

  constructor(model: BoundaryModel) {
    this.#scorer = new LineScorer(model);
    this.#transitions = ruledTransitions(model.transitions);
    this.#sharpness = model.sharpness;
  }

  /** @throws {KanwuError} `cancelled` */
  find(text: string, lines: readonly Features[], stop: Stop = neverStop): readonly Boundary[] {
    const look = stopInSteps(stop);
    const scores = this.#scorer.scores(text, lines, stop);
    ruleOut(scores, text, lines, look);
    const states = likeliestStates(scores, this.#transitions, look);
    const decided = states.slice();
    const probabilities = stateProbabilities(scores, this.#transitions, this.#sharpness, look);
    completeHeadlines(states, lines);
    completeDecks(states, lines);
    completeRegularPages(states, lines, probabilities);
    return lines.map((_, line) => {
      look();
      const of = (state: number) => probabilities[line * stateCount + state] ?? 0;
      const state = states[line] ?? inside;
      const ruled = state === decided[line] ? 0 : sureByRule;
      const startProbability = Math.max(of(headed) + of(bare), state === headed ? ruled : 0);
      const stateProbability = Math.max(partOf(state, of), ruled);
      return { state: lineStates[state] ?? 'inside', startProbability, stateProbability };
    });
  }
}

/** How sure a line is to be what a rule made of it. */
const sureByRule = 0.6;

/** Lines of one headline are alike: where the next is as wide as the one before and the text after it much wider, it goes on. */
function completeHeadlines(states: Uint8Array, lines: readonly Features[]): void {
  for (let index = 1; index + 1 < lines.length; index += 1) {
    const [before, line, next] = [lines[index - 1], lines[index], lines[index + 1]];
    if (states[index] !== inside || states[index + 1] !== inside) continue;
    if (states[index - 1] !== headed && states[index - 1] !== heading) continue;
    if (before === undefined || line === undefined || next === undefined || !isSilent(line)) continue;
    const alike = Math.abs(before.width - line.width) <= 1 && line.piece.blankLinesBefore === 0;
    if (alike && !next.dateOnly && next.width >= 1.4 * line.width) states[index] = heading;
  }
}

/** Lines under a headline whose words begin in capitals belong to it, up to the blank line that text in sentences follows. */
function completeDecks(states: Uint8Array, lines: readonly Features[]): void {
  for (let index = 1; index < lines.length; index += 1) {
    if (states[index] !== inside || (states[index - 1] !== headed && states[index - 1] !== heading)) continue;
    let end = index;
    while (isDeck(lines[end]) && states[end] === inside && lines[end]?.piece.blankLinesBefore === 0) end += 1;
    const next = lines[end];
    const isApart = next?.western === true && next.piece.blankLinesBefore > 0 && !next.titleCase;
    if (isApart && end - index <= longestDeck) states.fill(heading, index, end);
  }
}

const longestDeck = 4;

function isDeck(line: Features | undefined): boolean {
  return line?.titleCase === true && line.width <= 40 && !line.dateOnly && line.byline === null && line.lead === null;
}

/** Short, and neither sentence, lead, date nor byline. */
function isSilent(line: Features): boolean {
  if (line.width > 25 || line.endsSentence || line.dividers > 0 || line.innerFinals > 0) return false;
  return line.lead === null && line.byline === null && !line.dateOnly;
}

function partOf(state: number, probabilityOf: (state: number) => number): number {
  const isHeading = state === headed || state === heading;
  const part = isHeading ? [headed, heading] : state === bare || state === inside ? [bare, inside] : null;
  const sum = (part ?? [headed, bare, heading, inside]).reduce((total, each) => total + probabilityOf(each), 0);
  return part === null ? 1 - sum : sum;
}
