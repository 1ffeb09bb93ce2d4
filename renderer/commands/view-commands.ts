import { isLibraryFolded, isPanelFolded } from '../state/folding.ts';
import { panelTabs } from '../state/panes.ts';
import type { KanwuState } from '../state/state.ts';
import type { UiCommand } from './command.ts';
import { cyclePane } from './cycle-pane.ts';
import { findImages } from './find-images.ts';
import { hasArticles } from './has-articles.ts';

const always = (): boolean => true;

const hasPanel = ({ workspace, arranging }: KanwuState): boolean => workspace !== null && arranging === null;

function view(
  id: UiCommand['id'],
  keys: readonly string[],
  enabled: UiCommand['enabled'],
  run: UiCommand['run'],
): UiCommand {
  return { id, group: 'view', keys, scope: 'window', enabled, run };
}

export const viewCommands: readonly UiCommand[] = [
  view('command-palette', ['Mod+K', 'Mod+Shift+P'], always, (store) => store.getState().openDialog('palette')),
  view(
    'find',
    ['Mod+F'],
    (state) => state.open !== null,
    (store) => store.getState().requestFocus('search'),
  ),
  view('search', ['Mod+Shift+F'], hasArticles, (store) => store.getState().openDialog('search')),
  view('filter-library', ['Mod+L'], hasArticles, (store) => store.getState().requestFocus('library-filter')),
  view('fold-issues', [], hasArticles, (store) => store.getState().foldAllIssues(true)),
  view('unfold-issues', [], hasArticles, (store) => store.getState().foldAllIssues(false)),
  view(
    'next-pane',
    ['F6'],
    (state) => state.workspace !== null,
    () => cyclePane(1),
  ),
  view(
    'previous-pane',
    ['Shift+F6'],
    (state) => state.workspace !== null,
    () => cyclePane(-1),
  ),
  view(
    'image-pane',
    ['Mod+I'],
    (state) => state.workspace !== null,
    (store) => store.getState().toggleImagePane(),
  ),
  view(
    'mark-faint',
    [],
    (state) => state.open !== null,
    (store) => store.getState().toggleFaint(),
  ),
  view(
    'mark-doubtful',
    [],
    (state) => state.open !== null,
    (store) => store.getState().toggleDoubtful(),
  ),
  view(
    'find-images',
    [],
    ({ workspace, jobs }) => workspace !== null && jobs.length === 0,
    (store) => findImages(store),
  ),
  view(
    'library-drawer',
    ['Mod+B'],
    ({ workspace }) => workspace !== null,
    (store) => {
      store.getState().togglePane('library');
      const state = store.getState();
      state.requestFocus(!isLibraryFolded(state) || state.drawer === 'library' ? 'library' : 'text');
    },
  ),
  view('panel-drawer', ['F4'], hasPanel, (store) => {
    store.getState().togglePane('panel');
    const state = store.getState();
    state.requestFocus(!isPanelFolded(state) || state.drawer === 'panel' ? 'panel' : 'text');
  }),
  ...panelTabs.map((tab, index) =>
    view(
      `show-${tab}`,
      [`Mod+${index + 1}`],
      (state) => state.open !== null,
      (store) => {
        store.getState().showTab(tab);
        store.getState().requestFocus('panel');
      },
    ),
  ),
  view(
    'comments',
    [],
    (state) => state.workspace !== null,
    (store) => store.getState().openDialog('comments'),
  ),
  view('versions', [], hasArticles, (store) => store.getState().openDialog('versions')),
  view('compare', [], hasArticles, (store) => store.getState().openDialog('difference')),
  view('figures', ['Mod+Alt+O'], hasArticles, (store) => store.getState().openDialog('figures')),
  view('check-sample', [], hasArticles, (store) => store.getState().openDialog('sample')),
  view(
    'conflicts',
    [],
    (state) => (state.workspace?.conflicts ?? 0) > 0,
    (store) => store.getState().openDialog('conflicts'),
  ),
  view(
    'names',
    ['Mod+D'],
    (state) => state.workspace !== null,
    (store) => {
      store.getState().listNames(null);
      store.getState().openDialog('names');
    },
  ),
  view(
    'register',
    ['Mod+Shift+M'],
    (state) => state.workspace !== null,
    (store) => store.getState().openDialog('register'),
  ),
  view(
    'memory',
    [],
    (state) => state.workspace !== null,
    (store) => store.getState().openDialog('memory'),
  ),
  view(
    'learning',
    [],
    (state) => state.workspace !== null,
    (store) => store.getState().openDialog('learning'),
  ),
  view('preferences', ['Mod+,'], always, (store) => store.getState().openDialog('preferences')),
  view('shortcuts', ['Mod+/'], always, (store) => store.getState().openDialog('shortcuts')),
  view('show-log', [], always, (store) => store.getState().showLog()),
  view('about', [], always, (store) => store.getState().openDialog('about')),
];
