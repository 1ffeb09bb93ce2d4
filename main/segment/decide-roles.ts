import { largestOf } from '../../model/extremes.ts';
import { neverLooking } from '../../model/stop.ts';
import type { Boundary } from './boundaries/boundaries.ts';
import type { LineState } from './boundaries/states.ts';
import type { Features } from './features.ts';
import { insideScores } from './inside-scores.ts';
import { endScores, impossible, pairOf, transitionScore } from './inside-transitions.ts';
import { type Layout, layoutOf } from './layout.ts';
import { type LineRole, lineRoles } from './line-role.ts';

/**
 * The likeliest sequence of roles, given what each line is to its article: the Viterbi algorithm (Viterbi 1967) over the
 * roles' own scores and those of neighbours. Time and memory are linear in the number of pieces.
 *
 * @param look called at every piece; what it throws is thrown
 */
export function decideRoles(
  features: readonly Features[],
  layouts: readonly Layout[],
  boundaries: readonly Boundary[],
  look = neverLooking,
): readonly LineRole[] {
  const first = features[0];
  if (first === undefined) return [];
  const width = lineRoles.length;
  // For each piece and role, the number of the role before it on the best path.
  const back = new Uint8Array(features.length * width);
  const scoresAt = (index: number, line: Features) => {
    const layout = layouts[index] ?? plain;
    const place = { layout, shortRun: layout.shortRun[index] ?? 0, beforeDate: features[index + 1]?.dateOnly === true };
    const own = insideScores(line, place);
    const state = boundaries[index]?.state ?? 'inside';
    return lineRoles.map((role) => (mayBe(role, state) ? own[role] : impossible));
  };

  let best = Float64Array.from(scoresAt(0, first));
  let next = new Float64Array(width);
  for (let index = 1; index < features.length; index += 1) {
    const [before, line] = [features[index - 1], features[index]];
    if (before === undefined || line === undefined) break;
    look();
    const own = scoresAt(index, line);
    const layout = layouts[index] ?? plain;
    const pair = pairOf(before, line, layout, layout.shortRun[index] ?? 0);
    for (let to = 0; to < width; to += 1) {
      let top = impossible;
      const score = own[to] ?? impossible;
      for (let from = 0; score > impossible && from < width; from += 1) {
        const sum = (best[from] ?? impossible) + linked(transitionScore(roleAt(from), roleAt(to), pair), to);
        if (sum <= top) continue;
        top = sum;
        back[index * width + to] = from;
      }
      next[to] = top + score;
    }
    [best, next] = [next, best];
  }

  let at = indexOfGreatest(lineRoles.map((role, index) => (best[index] ?? impossible) + endScores[role]));
  const roles: LineRole[] = [];
  for (let index = features.length - 1; index >= 0; index -= 1) {
    roles.push(roleAt(at));
    at = back[index * width + at] ?? 0;
  }
  return roles.reverse();
}

const plain = layoutOf([]);

/** What a line of each state may be. */
function mayBe(role: LineRole, state: LineState): boolean {
  switch (state) {
    case 'headed':
    case 'heading':
      return role === 'heading';
    case 'furniture':
    case 'top':
      return role === 'furniture';
    case 'bare':
      return role === 'body' || role === 'caption' || role === 'byline';
    case 'inside':
      return role !== 'heading' && role !== 'furniture';
  }
}

/** Every line must have some role: where none of the neighbours would have it, a paragraph begins. */
function linked(score: number, to: number): number {
  return score === impossible && roleAt(to) === 'body' ? unlikely : score;
}

const unlikely = -50;

function roleAt(index: number): LineRole {
  return lineRoles[index] ?? 'body';
}

function indexOfGreatest(scores: readonly number[]): number {
  return scores.indexOf(largestOf(scores));
}
