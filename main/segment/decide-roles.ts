import type { Features } from './features.ts';
import type { Layout } from './layout.ts';
import { type LineRole, lineRoles } from './line-role.ts';
import { roleScores } from './role-scores.ts';
import { endScores, impossible, pairOf, startScores, transitionScore } from './role-transitions.ts';

/**
 * The likeliest sequence of roles: the Viterbi algorithm (Viterbi 1967) over the roles' own scores and those of
 * neighbours. Time and memory are linear in the number of pieces.
 */
export function decideRoles(features: readonly Features[], layout: Layout): readonly LineRole[] {
  const first = features[0];
  if (first === undefined) return [];
  const width = lineRoles.length;
  // For each piece and role, the number of the role before it on the best path.
  const back = new Uint8Array(features.length * width);
  const place = (index: number) => ({
    layout,
    shortRun: layout.shortRun[index] ?? 0,
    fromStart: index,
    fromEnd: features.length - 1 - index,
    beforeDate: features[index + 1]?.dateOnly === true,
  });

  const opening = roleScores(first, place(0));
  let best = Float64Array.from(lineRoles, (role) => startScores[role] + opening[role]);
  let next = new Float64Array(width);
  for (let index = 1; index < features.length; index += 1) {
    const [before, line] = [features[index - 1], features[index]];
    if (before === undefined || line === undefined) break;
    const own = roleScores(line, place(index));
    const pair = pairOf(before, line, layout, layout.shortRun[index] ?? 0);
    for (let to = 0; to < width; to += 1) {
      const role = roleAt(to);
      let top = impossible;
      for (let from = 0; from < width; from += 1) {
        const score = (best[from] ?? impossible) + transitionScore(roleAt(from), role, pair);
        if (score > top) {
          top = score;
          back[index * width + to] = from;
        }
      }
      next[to] = top + own[role];
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

function roleAt(index: number): LineRole {
  return lineRoles[index] ?? 'body';
}

function indexOfGreatest(scores: readonly number[]): number {
  return scores.indexOf(Math.max(...scores));
}
