import type { UiCommand } from './command.ts';

const always = (): boolean => true;

export const fileCommands: readonly UiCommand[] = [
  {
    id: 'open-issue',
    group: 'file',
    keys: ['Mod+O'],
    scope: 'window',
    enabled: always,
    run: (store) => store.getState().chooseIssues(),
  },
  {
    id: 'import-table',
    group: 'file',
    keys: [],
    scope: 'window',
    enabled: (state) => (state.workspace?.readOnly ?? null) === null,
    run: (store) => store.getState().chooseTable(),
  },
  {
    id: 'open-folder',
    group: 'file',
    keys: [],
    scope: 'window',
    enabled: always,
    run: (store) => store.getState().chooseFolder(),
  },
  {
    id: 'imports',
    group: 'file',
    keys: [],
    scope: 'window',
    enabled: (state) => state.workspace !== null,
    run: (store) => store.getState().openImports(null),
  },
  {
    id: 'open-sample',
    group: 'file',
    keys: [],
    scope: 'window',
    enabled: always,
    run: (store) => store.getState().importSample(),
  },
  {
    id: 'open-workspace',
    group: 'file',
    keys: ['Mod+Shift+O'],
    scope: 'window',
    enabled: always,
    run: (store) => store.getState().chooseWorkspace('open'),
  },
  {
    id: 'new-window',
    group: 'file',
    keys: [],
    scope: 'window',
    enabled: always,
    run: (store) => store.getState().openWindow(),
  },
  {
    id: 'create-workspace',
    group: 'file',
    keys: ['Mod+Shift+N'],
    scope: 'window',
    enabled: always,
    run: (store) => store.getState().chooseWorkspace('create'),
  },
  {
    id: 'save-copy',
    group: 'file',
    keys: [],
    scope: 'window',
    enabled: (state) => state.workspace !== null,
    run: (store) => store.getState().saveCopy(),
  },
  {
    id: 'backups',
    group: 'file',
    keys: [],
    scope: 'window',
    enabled: (state) => state.workspace !== null,
    run: (store) => store.getState().openBackups(null),
  },
  {
    id: 'merge-copy',
    group: 'file',
    keys: [],
    scope: 'window',
    enabled: (state) => state.workspace !== null,
    run: (store) => store.getState().mergeCopy(),
  },
  {
    id: 'close-workspace',
    group: 'file',
    keys: [],
    scope: 'window',
    enabled: (state) => state.workspace !== null,
    run: (store) => store.getState().closeWorkspace(),
  },
  {
    id: 'import-vocabulary',
    group: 'file',
    keys: [],
    scope: 'window',
    enabled: (state) => state.workspace !== null,
    run: (store) => store.getState().importVocabulary(),
  },
  {
    id: 'vocabularies',
    group: 'file',
    keys: [],
    scope: 'window',
    enabled: (state) => state.workspace !== null,
    run: (store) => store.getState().openDialog('vocabularies'),
  },
  {
    id: 'authorities',
    group: 'file',
    keys: [],
    scope: 'window',
    enabled: (state) => state.workspace !== null,
    run: (store) => store.getState().openDialog('authorities'),
  },
  {
    id: 'publications',
    group: 'file',
    keys: [],
    scope: 'window',
    enabled: (state) => (state.workspace?.issues ?? 0) > 0,
    run: (store) => store.getState().openDialog('publications'),
  },
  {
    id: 'types',
    group: 'file',
    keys: [],
    scope: 'window',
    enabled: (state) => state.workspace !== null,
    run: (store) => store.getState().openDialog('types'),
  },
  {
    id: 'relation-types',
    group: 'file',
    keys: [],
    scope: 'window',
    enabled: (state) => state.workspace !== null,
    run: (store) => store.getState().openDialog('relation-types'),
  },
  {
    id: 'join-issue',
    group: 'file',
    keys: [],
    scope: 'window',
    enabled: (state) => state.open !== null && (state.workspace?.issues ?? 0) > 1,
    run(store) {
      const { open, openIssueDialog } = store.getState();
      if (open !== null) openIssueDialog('join-issue', open.document.issue.id);
    },
  },
  {
    id: 'remove-issue',
    group: 'file',
    keys: [],
    scope: 'window',
    enabled: (state) => state.open !== null,
    run(store) {
      const { open, openIssueDialog } = store.getState();
      if (open !== null) openIssueDialog('remove-issue', open.document.issue.id);
    },
  },
  {
    id: 'reread-page',
    group: 'file',
    keys: [],
    scope: 'window',
    enabled: (state) => state.open !== null && state.workspace?.readOnly === null,
    run(store) {
      const { open, openIssueDialog } = store.getState();
      if (open !== null) openIssueDialog('reread-page', open.document.issue.id);
    },
  },
  {
    id: 'purge',
    group: 'file',
    keys: [],
    scope: 'window',
    enabled: (state) => state.workspace !== null,
    run(store) {
      const { open, openDialog, openIssueDialog } = store.getState();
      if (open === null) openDialog('purge');
      else openIssueDialog('purge', open.document.issue.id);
    },
  },
  {
    id: 'export',
    group: 'file',
    keys: ['Mod+E'],
    scope: 'window',
    enabled: (state) => (state.workspace?.issues ?? 0) > 0,
    run: (store) => store.getState().openDialog('export'),
  },
  {
    id: 'undo',
    group: 'edit',
    keys: ['Mod+Z'],
    scope: 'window',
    enabled: (state) => state.undoState.undo !== null || state.textMode === 'write',
    run: (store) => store.getState().undo(),
  },
  {
    id: 'redo',
    group: 'edit',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    scope: 'window',
    enabled: (state) => state.undoState.redo !== null || state.textMode === 'write',
    run: (store) => store.getState().redo(),
  },
];
