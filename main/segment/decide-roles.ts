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
  });

  const opening = roleScores(first, place(0));
  let best = lineRoles.map((role) => startScores[role] + opening[role]);
  for (const [index, line] of features.entries()) {
    const before = features[index - 1];
    if (before === undefined) continue;
    const own = roleScores(line, place(index));
    const pair = pairOf(before, line, layout, layout.shortRun[index] ?? 0);
    best = lineRoles.map((role, to) => {
      let top = impossible;
      for (const [from, fromRole] of lineRoles.entries()) {
        const score = (best[from] ?? impossible) + transitionScore(fromRole, role, pair);
        if (score > top) {
          top = score;
          back[index * width + to] = from;
        }
      }
      return top + own[role];
    });
  }

  let at = indexOfGreatest(lineRoles.map((role, index) => (best[index] ?? impossible) + endScores[role]));
  const roles: LineRole[] = [];
  for (let index = features.length - 1; index >= 0; index -= 1) {
    roles.push(lineRoles[at] ?? 'body');
    at = back[index * width + at] ?? 0;
  }
  return roles.reverse();
}

function indexOfGreatest(scores: readonly number[]): number {
  return scores.indexOf(Math.max(...scores));
}
