import {
  confirmCutHere,
  goToDoubt,
  joinArticleHere,
  leaveArrangement,
  moveArticleHere,
  moveLinesHere,
  moveLinesToNeighbour,
  setLinesAsideHere,
  setRoleHere,
  startArticleHere,
} from '../arrange/arrange-actions.ts';
import { doubtfulLines } from '../arrange/doubts.ts';
import type { KanwuState } from '../state/state.ts';
import type { UiCommand } from './command.ts';

const shown = ({ arranging }: KanwuState): boolean => arranging !== null;
const doubtful = ({ arranging }: KanwuState): boolean => arranging !== null && doubtfulLines(arranging).length > 0;

function arrange(
  id: UiCommand['id'],
  keys: readonly string[],
  run: UiCommand['run'],
  enabled: UiCommand['enabled'] = shown,
): UiCommand {
  return { id, group: 'arrange', keys, scope: 'page', enabled, run };
}

/** What can be done to an issue that is shown as a whole. */
export const arrangeCommands: readonly UiCommand[] = [
  arrange('next-doubt', ['J'], (store) => goToDoubt(store, 'next'), doubtful),
  arrange('previous-doubt', ['K'], (store) => goToDoubt(store, 'previous'), doubtful),
  arrange('confirm-cut', ['A'], confirmCutHere),
  arrange('start-article', ['S', 'Enter'], startArticleHere),
  arrange('join-article', ['M', 'Backspace'], joinArticleHere),
  arrange('role-kicker', ['1'], (store) => setRoleHere(store, 'kicker')),
  arrange('role-headline', ['2'], (store) => setRoleHere(store, 'headline')),
  arrange('role-subhead', ['3'], (store) => setRoleHere(store, 'subhead')),
  arrange('role-body', ['4'], (store) => setRoleHere(store, 'body')),
  arrange('role-byline', ['5'], (store) => setRoleHere(store, 'byline')),
  arrange('role-caption', ['6'], (store) => setRoleHere(store, 'caption')),
  arrange('set-lines-aside', ['0', 'Delete'], setLinesAsideHere),
  arrange('lines-to-previous', ['['], (store) => moveLinesToNeighbour(store, -1)),
  arrange('lines-to-next', [']'], (store) => moveLinesToNeighbour(store, 1)),
  arrange('choose-article', ['T'], (store) => store.getState().requestFocus('article-choice')),
  arrange('move-lines-up', ['Mod+ArrowUp'], (store) => moveLinesHere(store, -1)),
  arrange('move-lines-down', ['Mod+ArrowDown'], (store) => moveLinesHere(store, 1)),
  arrange('move-article-up', ['Mod+Shift+ArrowUp'], (store) => moveArticleHere(store, -1)),
  arrange('move-article-down', ['Mod+Shift+ArrowDown'], (store) => moveArticleHere(store, 1)),
  arrange('leave-arrangement', ['Escape'], leaveArrangement),
];
