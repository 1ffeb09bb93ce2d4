import { canWrite } from '../review/review-actions.ts';
import type { KanwuStore } from '../state/store.ts';
import type { TextMode } from '../state/text-part.ts';
import type { UiCommand } from './command.ts';

/** Going over from reviewing the text to writing in it, and back. */
export const writingCommands: readonly UiCommand[] = [
  {
    id: 'write-text',
    group: 'edit',
    keys: ['F2'],
    scope: 'window',
    enabled: canWrite,
    run: (store) => goTo(store, store.getState().textMode === 'write' ? 'review' : 'write'),
  },
  {
    id: 'review-text',
    group: 'edit',
    keys: [],
    scope: 'review',
    writingKeys: ['Escape'],
    enabled: (state) => state.textMode === 'write',
    run: (store) => goTo(store, 'review'),
  },
];

function goTo(store: KanwuStore, mode: TextMode): void {
  store.getState().setTextMode(mode);
  store.getState().requestFocus('text');
}
