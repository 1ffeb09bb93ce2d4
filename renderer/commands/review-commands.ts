import { commentSelected } from '../review/comment-actions.ts';
import { goToDoubtful } from '../review/doubtful-places.ts';
import { goToFaint } from '../review/offered-actions.ts';
import {
  acceptConfident,
  addToMention,
  correctInForm,
  correctSelected,
  currentId,
  decide,
  decideNameEverywhere,
  goToSuggestion,
  keepSelectedExample,
  mentionToExtend,
  moveEdge,
  removeSelected,
  selectedName,
} from '../review/review-actions.ts';
import { offeredNow, subjectOf } from '../state/offered-names.ts';
import type { KanwuState } from '../state/state.ts';
import type { UiCommand } from './command.ts';

/** What counts as confident when all of an article's confident suggestions are accepted at once. */
export const confidentFrom = 0.9;

const articleOpen = (state: KanwuState): boolean => state.open !== null;
const somethingSelected = (state: KanwuState): boolean => currentId(state) !== null;
/** Something is selected, or a name that may be one was come to. */
const canDecide = (state: KanwuState): boolean => somethingSelected(state) || offeredNow(state) !== null;
const nameSelected = (state: KanwuState): boolean => selectedName(state) !== null;
const mentionSelected = (state: KanwuState): boolean => state.selectedMentionId !== null;

/** Whether somebody is where they went from a ledger, and did not go on. */
const isWhereLedgerLed = ({ jumpedTo, selectedMentionId, selectedRange }: KanwuState): boolean => {
  if (jumpedTo === null || typeof jumpedTo === 'string') return jumpedTo !== null && jumpedTo === selectedMentionId;
  return jumpedTo.start === selectedRange?.start && jumpedTo.end === selectedRange.end;
};

/** Whether somebody is where they went from a list of what is to be replaced. */
const isAwayFromOccurrences = ({ replacing, openArticleId }: KanwuState): boolean =>
  replacing !== null && replacing.awayIn !== null && replacing.awayIn === openArticleId;

const canCorrect = (state: KanwuState): boolean => somethingSelected(state) || state.selectedRange !== null;

function review(
  id: UiCommand['id'],
  keys: readonly string[],
  enabled: UiCommand['enabled'],
  run: UiCommand['run'],
  writingKeys: readonly string[] = [],
): UiCommand {
  return { id, group: 'review', keys, scope: 'review', writingKeys, enabled, run };
}

export const reviewCommands: readonly UiCommand[] = [
  review('next-suggestion', ['J', 'F8'], articleOpen, (store) => goToSuggestion(store, 'next'), ['F8']),
  review('previous-suggestion', ['K', 'Shift+F8'], articleOpen, (store) => goToSuggestion(store, 'previous'), [
    'Shift+F8',
  ]),
  review('accept', ['A', 'F9'], canDecide, (store) => decide(store, 'accept'), ['F9']),
  review('reject', ['R', 'Shift+F9'], somethingSelected, (store) => decide(store, 'reject'), ['Shift+F9']),
  review('next-doubtful', ['U'], articleOpen, (store) => goToDoubtful(store, 'next')),
  review('previous-doubtful', ['Shift+U'], articleOpen, (store) => goToDoubtful(store, 'previous')),
  review('image-strip', ['I'], articleOpen, (store) => store.getState().toggleImageStrip()),
  review('confirm', ['Enter'], canDecide, (store) => decide(store, 'accept')),
  review('edit-selection', ['D'], somethingSelected, (store) => {
    const state = store.getState();
    if (state.selectedCorrectionId !== null) correctSelected(store);
    else state.requestFocus('mention-editor');
  }),
  review(
    'next-reading',
    ['E', 'N'],
    (state) => state.nextReading() !== null || subjectOf(state) !== null,
    async (store) => {
      const next = store.getState().nextReading();
      if (next !== null) await store.getState().takeReading(next);
      else await store.getState().offerNext();
    },
  ),
  review('next-faint', ['F'], articleOpen, goToFaint),
  review('correct', ['C'], canCorrect, correctSelected),
  review('correct-in-form', ['Shift+C'], canCorrect, correctInForm),
  review('add-to-mention', ['+'], (state) => mentionToExtend(state) !== null, addToMention),
  {
    ...review('comment', ['Mod+Alt+M'], canCorrect, (store) => commentSelected(store)),
    scope: 'window',
  },
  review('start-left', ['['], mentionSelected, (store) => moveEdge(store, 'start', 'left')),
  review('start-right', [']'], mentionSelected, (store) => moveEdge(store, 'start', 'right')),
  review('end-left', ['{'], mentionSelected, (store) => moveEdge(store, 'end', 'left')),
  review('end-right', ['}'], mentionSelected, (store) => moveEdge(store, 'end', 'right')),
  review('remove', ['Delete', 'Backspace'], somethingSelected, (store) => removeSelected(store)),
  review(
    'clear-selection',
    ['Escape'],
    // Of text that is selected the pane lets go by itself.
    (state) =>
      somethingSelected(state) ||
      isWhereLedgerLed(state) ||
      isAwayFromOccurrences(state) ||
      (state.notices.length > 0 && state.selectedRange === null),
    (store) => {
      const { notices, dismissNotice, clearSelection, returnToLedger } = store.getState();
      if (isWhereLedgerLed(store.getState())) returnToLedger();
      else if (somethingSelected(store.getState())) {
        clearSelection();
        store.getState().noteReplacing({ awayIn: null });
      } else if (isAwayFromOccurrences(store.getState())) store.getState().returnToOccurrences();
      else for (const { id } of notices) dismissNotice(id);
    },
  ),
  review('look-up-records', [], mentionSelected, (store) => store.getState().requestFocus('records')),
  review('keep-example', ['Shift+E'], mentionSelected, keepSelectedExample),
  review('decide-name', ['G'], nameSelected, (store) => decideNameEverywhere(store)),
  review('walk', ['W'], articleOpen, (store) => store.getState().openDialog('walk')),
  review('accept-confident', ['Shift+A'], articleOpen, (store) => acceptConfident(store, confidentFrom)),
];
