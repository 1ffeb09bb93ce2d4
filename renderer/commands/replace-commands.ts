import type { UiCommand } from './command.ts';
import { hasArticles } from './has-articles.ts';

/** Having text read otherwise in many places together. */
export const replaceCommands: readonly UiCommand[] = [
  {
    id: 'same-again',
    group: 'edit',
    keys: ['S', 'F7'],
    scope: 'review',
    writingKeys: ['F7'],
    enabled: (state) => state.misreadingAtHand() !== null,
    run(store) {
      const known = store.getState().misreadingAtHand();
      if (known !== null) store.getState().openSameAgain(known);
    },
  },
  {
    id: 'replace',
    group: 'edit',
    // On macOS the system hides the program by the first.
    keys: ['Mod+H', 'Mod+Alt+F'],
    scope: 'window',
    enabled: (state) => state.open !== null,
    run: (store) => store.getState().openReplace('article'),
  },
  {
    id: 'replace-everywhere',
    group: 'edit',
    keys: ['Mod+Shift+H'],
    scope: 'window',
    enabled: hasArticles,
    run: (store) => store.getState().openReplace('workspace'),
  },
];
