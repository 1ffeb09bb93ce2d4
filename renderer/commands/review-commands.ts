import {
  acceptConfident,
  correctSelected,
  currentId,
  decide,
  goToSuggestion,
  moveEdge,
  removeSelected,
} from '../review/review-actions.ts';
import type { KanwuState } from '../state/state.ts';
import type { UiCommand } from './command.ts';

/** What counts as confident when all of an article's confident suggestions are accepted at once. */
export const confidentFrom = 0.9;

const articleOpen = (state: KanwuState): boolean => state.open !== null;
const somethingSelected = (state: KanwuState): boolean => currentId(state) !== null;
const mentionSelected = (state: KanwuState): boolean => state.selectedMentionId !== null;

function review(
  id: UiCommand['id'],
  keys: readonly string[],
  enabled: UiCommand['enabled'],
  run: UiCommand['run'],
): UiCommand {
  return { id, group: 'review', keys, scope: 'review', enabled, run };
}

export const reviewCommands: readonly UiCommand[] = [
  review('next-suggestion', ['J'], articleOpen, (store) => goToSuggestion(store, 'next')),
  review('previous-suggestion', ['K'], articleOpen, (store) => goToSuggestion(store, 'previous')),
  review('accept', ['A'], somethingSelected, (store) => decide(store, 'accept')),
  review('reject', ['R'], somethingSelected, (store) => decide(store, 'reject')),
  review('confirm', ['Enter'], somethingSelected, (store) => decide(store, 'accept')),
  review('edit-selection', ['E'], somethingSelected, (store) => {
    const state = store.getState();
    if (state.selectedCorrectionId !== null) correctSelected(store);
    else state.requestFocus('mention-editor');
  }),
  review(
    'correct',
    ['C'],
    (state) => somethingSelected(state) || state.selectedRange !== null,
    (store) => correctSelected(store),
  ),
  review('start-left', ['['], mentionSelected, (store) => moveEdge(store, 'start', 'left')),
  review('start-right', [']'], mentionSelected, (store) => moveEdge(store, 'start', 'right')),
  review('end-left', ['{'], mentionSelected, (store) => moveEdge(store, 'end', 'left')),
  review('end-right', ['}'], mentionSelected, (store) => moveEdge(store, 'end', 'right')),
  review('remove', ['Delete', 'Backspace'], somethingSelected, (store) => removeSelected(store)),
  review(
    'clear-selection',
    ['Escape'],
    (state) => somethingSelected(state) || state.notices.length > 0,
    (store) => {
      const { notices, dismissNotice, clearSelection } = store.getState();
      if (somethingSelected(store.getState())) clearSelection();
      else for (const { id } of notices) dismissNotice(id);
    },
  ),
  review('accept-confident', ['Shift+A'], articleOpen, (store) => acceptConfident(store, confidentFrom)),
];
