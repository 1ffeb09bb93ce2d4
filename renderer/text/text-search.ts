import { closeSearchPanel, findNext, findPrevious, openSearchPanel, search } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import type { SearchPhrases } from './phrases.ts';
import { searchPanel } from './search-panel.ts';

/** The search panel and the keys that belong to it. */
export const textSearch: Extension = [
  search({ createPanel: searchPanel }),
  keymap.of([
    { key: 'Mod-f', run: openSearchPanel, scope: 'editor search-panel' },
    { key: 'F3', run: findNext, shift: findPrevious, scope: 'editor search-panel', preventDefault: true },
    { key: 'Mod-g', run: findNext, shift: findPrevious, scope: 'editor search-panel', preventDefault: true },
    { key: 'Escape', run: closeSearchPanel, scope: 'editor search-panel' },
  ]),
];

/** CodeMirror names each phrase by its English wording. */
export function searchWording(phrases: SearchPhrases): Extension {
  return EditorState.phrases.of({
    Find: phrases.find,
    next: phrases.next,
    previous: phrases.previous,
    'match case': phrases.matchCase,
    regexp: phrases.regularExpression,
    'by word': phrases.wholeWord,
    close: phrases.close,
    'current match': phrases.currentMatch,
    'on line': phrases.onLine,
  });
}
