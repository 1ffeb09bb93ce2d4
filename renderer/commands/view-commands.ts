import { panelTabs } from '../state/panes.ts';
import type { UiCommand } from './command.ts';
import { cyclePane } from './cycle-pane.ts';

const always = (): boolean => true;

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
  view(
    'search',
    ['Mod+Shift+F'],
    (state) => (state.workspace?.articles ?? 0) > 0,
    (store) => store.getState().openDialog('search'),
  ),
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
    'conflicts',
    [],
    (state) => (state.workspace?.conflicts ?? 0) > 0,
    (store) => store.getState().openDialog('conflicts'),
  ),
  view(
    'memory',
    ['Mod+Shift+M'],
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
  view('shortcuts', ['F1'], always, (store) => store.getState().openDialog('shortcuts')),
  view('show-log', [], always, (store) => store.getState().showLog()),
  view('about', [], always, (store) => store.getState().openDialog('about')),
];
