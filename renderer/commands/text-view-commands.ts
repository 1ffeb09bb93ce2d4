import type { KanwuState } from '../state/state.ts';
import type { KanwuStore } from '../state/store.ts';
import { textViews } from '../state/text-part.ts';
import type { UiCommand } from './command.ts';

const articleOpen = (state: KanwuState): boolean => state.open !== null;

/** How the text is shown: each view by its name, and one after another by a key. */
export const textViewCommands: readonly UiCommand[] = [
  ...textViews.map(
    (view): UiCommand => ({
      ...{ id: `view-${view}`, group: 'view', keys: [], scope: 'window', enabled: articleOpen },
      run: (store) => store.getState().setTextView(view),
    }),
  ),
  {
    ...{ id: 'next-view', group: 'view', keys: ['V'], scope: 'review', enabled: articleOpen },
    run: (store) => step(store, 1),
  },
  {
    ...{ id: 'previous-view', group: 'view', keys: ['Shift+V'], scope: 'review', enabled: articleOpen },
    run: (store) => step(store, -1),
  },
];

function step(store: KanwuStore, by: 1 | -1): void {
  const { textView, setTextView } = store.getState();
  const next = textViews[(textViews.indexOf(textView) + by + textViews.length) % textViews.length];
  if (next !== undefined) setTextView(next);
}
