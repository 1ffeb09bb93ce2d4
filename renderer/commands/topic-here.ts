import type { HelpTopic } from '../state/help-part.ts';
import type { KanwuState } from '../state/state.ts';
import type { DialogName } from '../state/view-part.ts';

const ofDialogs: Partial<Readonly<Record<DialogName, HelpTopic>>> = {
  ...{ search: 'search', palette: 'search', replace: 'replace', figures: 'figures', sample: 'figures' },
  ...{ names: 'names', register: 'names', memory: 'names', learning: 'names', authorities: 'names' },
  ...{ export: 'export', difference: 'export', versions: 'export', backups: 'export' },
  ...{
    imports: 'imports',
    columns: 'imports',
    encoding: 'imports',
    'reread-page': 'imports',
    'undo-import': 'imports',
  },
  ...{ furniture: 'page', 'join-issue': 'page', 'continue-article': 'page' },
};

/** @param pane the pane that has the focus, as `data-pane` names it */
export function topicHere(
  state: Pick<KanwuState, 'dialog' | 'workspace' | 'arranging' | 'textMode'>,
  pane: string | null,
): HelpTopic {
  const { dialog, workspace, arranging, textMode } = state;
  const ofDialog = dialog === null ? undefined : ofDialogs[dialog];
  if (ofDialog !== undefined) return ofDialog;
  if (workspace === null) return 'start';
  if (pane === 'library') return 'library';
  if (arranging !== null) return 'page';
  if (pane === 'panel') return 'panel';
  return textMode === 'write' ? 'writing' : 'text';
}
