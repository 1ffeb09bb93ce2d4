import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { AppDescription } from '../../model/app-description.ts';
import { KanwuError } from '../../model/error.ts';
import type { Preferences } from '../../model/preferences.ts';
import type { ProcedureInput, ProcedureName, ProcedureOutput } from '../../preload/contract.ts';
import type { Desk } from '../desk/desk.ts';
import { describeLearning, exportLearning, importLearning, rememberedNames, resetLearning } from '../desk/learning.ts';
import { importOwnVocabulary, removeOwnVocabulary } from '../desk/own-vocabularies.ts';
import type { PreferencesFile } from './preferences.ts';
import { systemLanguage } from './system-language.ts';

/** What answers each call of the bridge. */
export type Procedures = {
  readonly [Name in ProcedureName]: (
    input: ProcedureInput<Name>,
  ) => ProcedureOutput<Name> | Promise<ProcedureOutput<Name>>;
};

export interface ProcedureParts {
  readonly desk: Desk;
  readonly preferences: PreferencesFile;
  readonly window: () => BrowserWindow;
  /** Makes the app look as the preferences say. */
  readonly applyPreferences: (preferences: Preferences) => void;
  /** Hands over the files that the app was started with; once. */
  readonly takeFilesToOpen: () => string[];
}

export function createProcedures({
  desk,
  preferences,
  window,
  applyPreferences,
  takeFilesToOpen,
}: ProcedureParts): Procedures {
  /** What this window has opened, chosen or written: the only files that it may have shown. */
  const known = new Set<string>();

  return {
    'app.describe': () => ({
      ...describeApp(preferences),
      filesToOpen: takeFilesToOpen(),
    }),
    'app.set-preferences'(wanted) {
      preferences.setPreferences(wanted);
      applyPreferences(wanted);
      return wanted;
    },
    'app.show-file'({ path }) {
      if (!known.has(path)) throw new KanwuError('request-denied', { path });
      shell.showItemInFolder(path);
      return {};
    },

    async 'workspace.open'({ path }) {
      // A system without a documents folder gets one; a folder that a person named must be there.
      if (path === defaultWorkspacePath()) mkdirSync(dirname(path), { recursive: true });
      const overview = await desk.openWorkspace(path);
      preferences.remember(path, Date.now());
      known.add(path);
      return overview;
    },
    async 'workspace.choose'({ purpose }) {
      const filters = [{ name: 'Kanwu', extensions: ['kanwu'] }];
      const defaultPath = defaultWorkspacePath();
      if (purpose === 'open') {
        const { filePaths } = await dialog.showOpenDialog(window(), { properties: ['openFile'], filters, defaultPath });
        return filePaths[0] ?? null;
      }
      const { filePath, canceled } = await dialog.showSaveDialog(window(), { filters, defaultPath });
      return canceled || filePath === '' ? null : filePath;
    },
    'workspace.overview': () => desk.overview(),
    async 'workspace.close'() {
      await desk.closeWorkspace();
      return {};
    },
    'workspace.entity-types': () => desk.open().store.read('entity-types', null),

    async 'issue.choose'() {
      const { filePaths } = await dialog.showOpenDialog(window(), { properties: ['openFile', 'multiSelections'] });
      return filePaths;
    },
    'issue.import': ({ job, paths }) => desk.importFiles(job, paths),
    'issue.import-sample': ({ job }) => desk.importSample(job),

    'issue.furniture': ({ id }) => desk.open().store.read('furniture', id),

    'article.open': ({ id }) => desk.open().store.read('article-text', id),

    'edit.execute': (edit) => desk.open().execute(edit),
    'edit.undo': () => desk.open().undo(),
    'edit.redo': () => desk.open().redo(),
    'history.list': (page) => desk.open().store.read('history', page),

    'vocabulary.list': () => desk.vocabularies(),
    async 'vocabulary.choose-and-import'() {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        properties: ['openFile'],
        filters: vocabularyFiles,
      });
      return filePaths[0] === undefined
        ? null
        : importOwnVocabulary(desk.open(), desk.shippedVocabularies(), filePaths[0]);
    },
    async 'vocabulary.remove'({ id }) {
      await removeOwnVocabulary(desk.open(), id);
      return {};
    },

    'entity.candidates': (looked) => desk.open().store.read('candidates', looked),

    'memory.list': () => rememberedNames(desk.open()),

    'learning.describe': () => describeLearning(desk.open()),
    'learning.reset': () => resetLearning(desk.open()),
    async 'learning.export'() {
      const { filePath, canceled } = await dialog.showSaveDialog(window(), { filters: learnedFiles });
      if (canceled || filePath === '') return null;
      await exportLearning(desk.open(), filePath);
      known.add(filePath);
      return filePath;
    },
    async 'learning.import'() {
      const { filePaths } = await dialog.showOpenDialog(window(), { properties: ['openFile'], filters: learnedFiles });
      return filePaths[0] === undefined ? null : importLearning(desk.open(), filePaths[0]);
    },

    async 'export.choose-directory'() {
      const { filePaths } = await dialog.showOpenDialog(window(), { properties: ['openDirectory', 'createDirectory'] });
      return filePaths[0] ?? null;
    },
    'export.formats': () => desk.exportFormats(),
    async 'export.run'({ job, ...wanted }) {
      const result = await desk.export(job, wanted);
      for (const { path } of result.files) known.add(path);
      return result;
    },

    'job.cancel'({ job }) {
      desk.cancel(job);
      return {};
    },
  };
}

const vocabularyFiles = [
  { name: 'CSV, SKOS', extensions: ['csv', 'tsv', 'txt', 'ttl', 'nt', 'n3', 'rdf', 'xml', 'skos', 'owl'] },
];

const learnedFiles = [{ name: 'Kanwu learning', extensions: ['json'] }];

function describeApp(preferences: PreferencesFile): Omit<AppDescription, 'filesToOpen'> {
  const { platform } = process;
  return {
    version: app.getVersion(),
    platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
    systemLanguage: systemLanguage(),
    preferences: preferences.preferences,
    recentWorkspaces: preferences.recentWorkspaces.map((recent) => ({ ...recent, exists: existsSync(recent.path) })),
    defaultWorkspacePath: defaultWorkspacePath(),
  };
}

function defaultWorkspacePath(): string {
  return join(app.getPath('documents'), 'Kanwu.kanwu');
}
