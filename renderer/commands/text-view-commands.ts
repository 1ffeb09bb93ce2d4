import { nextSize, textSizes } from '../../model/text-setting.ts';
import type { KanwuState } from '../state/state.ts';
import type { KanwuStore } from '../state/store.ts';
import { textViews } from '../state/text-part.ts';
import type { UiCommand } from './command.ts';

/** Whether the text may be set otherwise: wherever there are preferences. */
const always = (): boolean => true;

const articleOpen = (state: KanwuState): boolean => state.open !== null;

/** How the text is shown: each view by its name, and one after another by a key; and how large it is. */
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
  {
    ...{ id: 'larger-text', group: 'view', keys: ['Mod+Alt+='], scope: 'window', enabled: always },
    run: (store) => resize(store, (size) => nextSize(size, 1)),
  },
  {
    ...{ id: 'smaller-text', group: 'view', keys: ['Mod+Alt+-'], scope: 'window', enabled: always },
    run: (store) => resize(store, (size) => nextSize(size, -1)),
  },
  {
    ...{ id: 'usual-text-size', group: 'view', keys: ['Mod+Alt+0'], scope: 'window', enabled: always },
    run: (store) => resize(store, () => textSizes.usual),
  },
];

function step(store: KanwuStore, by: 1 | -1): void {
  const { textView, setTextView } = store.getState();
  const next = textViews[(textViews.indexOf(textView) + by + textViews.length) % textViews.length];
  if (next !== undefined) setTextView(next);
}

function resize(store: KanwuStore, sizeAfter: (size: number) => number): void {
  const { app, setPreferences } = store.getState();
  if (app === null) return;
  const { text } = app.preferences;
  void setPreferences({ text: { ...text, size: sizeAfter(text.size) } });
}
