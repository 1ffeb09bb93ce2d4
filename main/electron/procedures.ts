import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { app, type BrowserWindow, clipboard, dialog, shell } from 'electron';
import { isActorName } from '../../model/actor-name.ts';
import type { AppDescription } from '../../model/app-description.ts';
import type { ChosenFile } from '../../model/chosen-file.ts';
import type { Typist } from '../../model/draft.ts';
import { KanwuError } from '../../model/error.ts';
import { acceptancesOf, keyOf, textOfKey } from '../../model/memory.ts';
import type { Preferences } from '../../model/preferences.ts';
import type { ProcedureInput, ProcedureName, ProcedureOutput } from '../../preload/contract.ts';
import type { Backups } from '../desk/backups.ts';
import { copyAsItIs } from '../desk/copy-as-it-is.ts';
import type { Desk } from '../desk/desk.ts';
import { describeLearning, exportLearning, importLearning, resetLearning } from '../desk/learning.ts';
import { importOwnVocabulary, removeOwnVocabulary } from '../desk/own-vocabularies.ts';
import { readTypedValue } from '../desk/values.ts';
import { aboutProcedures } from './about-procedures.ts';
import { backupProcedures } from './backup-procedures.ts';
import type { FileHandles } from './file-handles.ts';
import { importProcedures } from './import-procedures.ts';
import type { LogFile } from './log-file.ts';
import type { PreferencesFile } from './preferences.ts';
import { searchProcedures } from './search-procedures.ts';
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
  readonly files: FileHandles;
  readonly log: LogFile;
  readonly backups: Backups;
  /** The window whose page calls. */
  readonly window: BrowserWindow;
  /** Makes the app look as the preferences say. */
  readonly applyPreferences: (preferences: Preferences) => void;
  /** Who types in the window. */
  readonly typist: () => Typist;
  /** Opens another window on the workspace that is open in this one. */
  readonly openWindow: () => Promise<void>;
  readonly mayClose: (lost: boolean) => void;
  readonly sqliteVersion: () => Promise<string>;
  /** Hands over the files that the app was started with; once. */
  readonly takeFilesToOpen: () => ChosenFile[];
}

export function createProcedures({
  desk,
  preferences,
  files,
  log,
  backups,
  window,
  applyPreferences,
  typist,
  openWindow,
  mayClose,
  sqliteVersion,
  takeFilesToOpen,
}: ProcedureParts): Procedures {
  return {
    'app.describe': () => ({
      ...describeApp(preferences, files),
      filesToOpen: takeFilesToOpen(),
    }),
    'app.set-preferences'(wanted) {
      if (!isActorName(wanted.actor)) throw new KanwuError('actor-name-refused', { name: wanted.actor });
      preferences.setPreferences(wanted);
      applyPreferences(wanted);
      return wanted;
    },
    'app.show-file'({ file }) {
      shell.showItemInFolder(files.pathOf(file, 'written'));
      return {};
    },

    'app.copy-text'({ text }) {
      clipboard.writeText(text);
      return {};
    },
    async 'app.show-log'() {
      log.prepare();
      // Where no program opens text files, the folder is shown.
      if ((await shell.openPath(log.path)) !== '') shell.showItemInFolder(log.path);
      return {};
    },

    ...aboutProcedures(sqliteVersion),

    async 'workspace.open'({ file }) {
      const path = files.pathOf(file, 'workspace');
      // A system without a documents folder gets one; a folder that a person named must be there.
      if (path === defaultWorkspacePath()) makeFolderOf(path);
      const overview = await desk.openWorkspace(path);
      preferences.remember(path, Date.now());
      return overview;
    },
    async 'workspace.choose'({ purpose }) {
      const filters = workspaceFiles;
      const defaultPath = defaultWorkspacePath();
      if (purpose === 'open') {
        const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters, defaultPath });
        return filePaths[0] === undefined ? null : files.grant(filePaths[0], 'workspace');
      }
      const { filePath, canceled } = await dialog.showSaveDialog(window, { filters, defaultPath });
      return canceled || filePath === '' ? null : files.grant(filePath, 'workspace');
    },
    'workspace.overview': () => desk.overview(),
    async 'workspace.close'() {
      await desk.closeWorkspace();
      return {};
    },
    async 'workspace.save-copy'() {
      const { store } = desk.open();
      const { dir, name, ext } = parse(store.path);
      const day = new Date().toISOString().slice(0, 10);
      const { filePath, canceled } = await dialog.showSaveDialog(window, {
        filters: workspaceFiles,
        defaultPath: join(dir, `${name} ${day}${ext}`),
      });
      if (canceled || filePath === '') return null;
      // The dialog has asked whether a file that is there may go.
      // Of a damaged file SQLite makes no copy.
      if (store.readOnly?.code === 'workspace-damaged') await copyAsItIs(store.path, filePath);
      else await store.saveCopy(filePath, true);
      return filePath;
    },
    async 'workspace.recover'({ of }) {
      const path = of === null ? desk.open().store.path : files.pathOf(of, 'workspace');
      const { dir, name, ext } = parse(path);
      const { filePath, canceled } = await dialog.showSaveDialog(window, {
        filters: workspaceFiles,
        defaultPath: join(dir, `${name} 2${ext}`),
      });
      if (canceled || filePath === '') return null;
      const recovered = await backups.recover(path, filePath);
      return { file: files.grant(filePath, 'workspace'), recovered };
    },
    async 'workspace.choose-and-merge'() {
      const open = desk.open();
      const { filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile'],
        filters: workspaceFiles,
        defaultPath: parse(open.store.path).dir,
      });
      return filePaths[0] === undefined ? null : open.merge(filePaths[0]);
    },
    ...backupProcedures({ desk, preferences, files, backups, window }),
    'conflict.list': ({ limit }) => desk.open().store.read('conflicts', limit),
    'conflict.settle': ({ conflict, choice }) => desk.open().settle(conflict, choice),
    'workspace.type-descriptions': () => desk.open().store.read('type-descriptions', null),
    'workspace.entity-types': () => desk.open().store.read('entity-types', null),
    'workspace.relation-type-descriptions': () => desk.open().store.read('relation-type-descriptions', null),
    'workspace.attribute-types': () => desk.open().store.read('attribute-types', null),
    'workspace.relation-types': () => desk.open().store.read('relation-types', null),

    async 'issue.choose'() {
      const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile', 'multiSelections'] });
      return filePaths.map((path) => files.grantToOpen(path));
    },
    'issue.import': ({ job, files: wanted, choices }) =>
      desk.importFiles(
        job,
        wanted.map((file) => files.pathOf(file, 'issue')),
        choices,
      ),
    async 'issue.choose-folder'() {
      const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory'] });
      return filePaths[0] === undefined ? null : files.grant(filePaths[0], 'issue');
    },
    'issue.preview': async ({ file, encoding }) => {
      const { previewText } = await import('../desk/text-preview.ts');
      return previewText(files.pathOf(file, 'issue'), encoding);
    },
    'issue.table': async ({ file }) => {
      const { previewTable } = await import('../desk/table-preview.ts');
      return previewTable(files.pathOf(file, 'issue'), desk.isOpen ? desk.open().store : null);
    },
    'page.encoding': async ({ id }) => {
      const { pageEncoding } = await import('../desk/reread.ts');
      return pageEncoding(desk.open().store, id);
    },
    'page.preview': async ({ id, encoding }) => {
      const { previewPage } = await import('../desk/reread.ts');
      return previewPage(desk.open().store, id, encoding);
    },
    'page.reread': ({ job, ...wish }) => desk.reread(job, wish),
    'issue.import-sample': ({ job }) => desk.importSample(job),
    ...importProcedures(desk, files),

    'library.rows': (wanted) => desk.open().store.read('library-rows', wanted),
    'library.row-of': (wanted) => desk.open().store.read('library-row-of', wanted),
    'library.first': ({ last }) => desk.open().store.read('article-to-begin-with', last),
    'library.find': (wanted) => desk.open().store.read('find-articles', wanted),

    'correction.alternatives': (wanted) => desk.open().reader.ask('alternatives', wanted),
    'sample.list': () => desk.open().store.read('samples', null),
    'sample.draw': (wish) => desk.open().drawSample(wish),
    'sample.mark': (at) => desk.open().store.read('sample-mark', at),
    'sample.passage': (at) => desk.open().store.read('sample-passage', at),
    'sample.judge': (judged) => desk.open().store.write('judge-sample-mark', judged),
    'sample.read': (read) => desk.open().store.write('read-sample-passage', read),
    async 'sample.remove'({ id }) {
      await desk.open().store.write('remove-sample', id);
      return {};
    },
    ...searchProcedures({ desk, files, window }),
    'replace.find': (wanted) => desk.findOccurrences(wanted),
    'replace.count': (wanted) => desk.open().store.read('misreading-counts', wanted),
    'replace.run': ({ replacement, places }) => desk.open().replace(replacement, places),
    'publication.list': () => desk.open().store.read('publications', null),

    'issue.line': ({ id }) => desk.open().store.read('issue-line', id),
    'issue.articles': ({ id }) => desk.open().store.read('article-lines', id),
    'issue.pages': ({ id }) => desk.open().store.read('pages', id),
    'page.recognition': ({ id }) => desk.open().store.read('recognition', id),
    'page.article-at': (at) => desk.open().store.read('article-at', at),
    'page.show-image': ({ id, place }) => desk.showImage(id, place),
    async 'page.find-images'({ job }) {
      const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory'] });
      return filePaths[0] === undefined ? null : desk.findImages(job, filePaths[0]);
    },
    'issue.beside': ({ id }) => desk.open().store.read('issues-beside', id),
    'issue.furniture': ({ id }) => desk.open().store.read('furniture', id),
    'issue.arrangement': ({ id }) => desk.open().store.read('arrangement', id),

    'purge.removed': () => desk.open().store.read('removed-issues', null),
    'purge.preview': ({ id }) => desk.open().store.read('purge-preview', id),
    async 'purge.backups'({ id }) {
      const { store } = desk.open();
      const found = await backups.holding(store.path, await store.read('purge-sources', id));
      return found.map(({ at }) => at);
    },
    async 'purge.run'({ withBackups, ...wish }) {
      const open = desk.open();
      // Read before they are gone.
      const sources = await open.store.read('purge-sources', wish.id);
      const result = await open.purge(wish);
      return { ...result, backups: withBackups ? await backups.purge(open.store.path, sources) : null };
    },

    async 'article.open'({ id }) {
      const text = await desk.open().store.read('article-text', id);
      desk.look(id);
      return text;
    },
    'article.surroundings': (wanted) => desk.open().store.read('surroundings', wanted),
    'comment.list': (wanted) => desk.open().store.read('comments', wanted),
    'comment.author': ({ id }) => desk.open().store.read('comment-author', id),
    'category.filed': () => desk.open().store.read('filed-categories', null),
    'person.list': () => desk.open().store.read('people', null),

    'value.read': ({ type, text }) => readTypedValue(type, text),

    'edit.execute': (edit) => desk.open().execute(edit),
    'edit.undo': () => desk.open().undo(),
    'edit.redo': () => desk.open().redo(),
    'edit.take-back': ({ id }) => desk.open().takeBack(id),
    'history.taking-back': ({ id }) => desk.open().store.read('taking-back', id),
    'history.list': (page) => desk.open().store.read('history', page),

    async 'draft.write'({ place, text }) {
      await desk.open().store.write('draft', { draft: { place, text, at: Date.now() }, typist: typist() });
      return {};
    },
    async 'draft.remove'({ place }) {
      await desk.open().store.write('remove-draft', { place, typist: typist() });
      return {};
    },
    'draft.list': () => desk.open().store.read('drafts', typist()),

    'vocabulary.list': () => desk.vocabularies(),
    async 'vocabulary.choose-and-import'() {
      const { filePaths } = await dialog.showOpenDialog(window, {
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

    'register.rows': (page) => desk.open().store.read('register-rows', page),
    'register.row-of': (wanted) => desk.open().store.read('register-row-of', wanted),
    'register.row': ({ id }) => desk.open().store.read('register-row', id),
    'register.types': () => desk.open().store.read('register-types', null),
    'register.names': (wanted) => desk.open().store.read('open-names', wanted),
    'register.open-types': () => desk.open().store.read('open-name-types', null),
    'register.open-of': (wanted) => desk.open().store.read('open-of-name', wanted),
    'register.read-again': () => desk.open().refresh.readAgain(),
    'ledger.places': (listing) => desk.open().store.read('ledger-places', listing),
    'ledger.rows': ({ ids }) => desk.open().store.read('ledger-rows', ids),
    'ledger.paragraph': ({ id }) => desk.open().store.read('ledger-paragraph', id),
    'ledger.decide': ({ decisions }) => desk.open().decidePlaces(decisions),

    'memory.rows': (page) => desk.open().store.read('name-rows', page),
    'memory.row-of': (wanted) => desk.open().store.read('name-row-of', wanted),
    'memory.listed': ({ listing }) => desk.open().store.read('listed-names', listing),
    async 'memory.find'(name) {
      const { names } = await desk.open().store.read('names-of', [keyOf(name)]);
      return names[0] ?? null;
    },
    async 'memory.known'({ names: asked }) {
      const { names } = await desk.open().store.read('names-of', asked.map(keyOf));
      const known = new Set(names.filter((name) => acceptancesOf(name) > 0).map((name) => textOfKey(keyOf(name))));
      return asked.flatMap((name, place) => (known.has(textOfKey(keyOf(name))) ? [place] : []));
    },
    'memory.types': () => desk.open().store.read('name-types', null),

    'learning.describe': () => describeLearning(desk.open()),
    'learning.reset': () => resetLearning(desk.open()),
    async 'learning.export'() {
      const { filePath, canceled } = await dialog.showSaveDialog(window, { filters: learnedFiles });
      if (canceled || filePath === '') return null;
      await exportLearning(desk.open(), filePath);
      return files.grant(filePath, 'written');
    },
    async 'learning.import'() {
      const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters: learnedFiles });
      return filePaths[0] === undefined ? null : importLearning(desk.open(), filePaths[0]);
    },

    async 'export.choose-folder'() {
      const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory', 'createDirectory'] });
      return filePaths[0] === undefined ? null : files.grant(filePaths[0], 'folder');
    },
    'export.formats': () => desk.exportFormats(),
    async 'export.run'({ job, folder, ...wanted }) {
      const directory = files.pathOf(folder, 'folder');
      const { files: written, ...told } = await desk.export(job, { ...wanted, directory });
      return { ...told, files: written.map(({ path, ...rest }) => ({ file: files.grant(path, 'written'), ...rest })) };
    },
    'export.recipes': () => desk.open().store.read('recipes', null),
    async 'export.save-recipe'(recipe) {
      await desk.open().store.write('save-recipe', recipe);
      return {};
    },
    async 'export.remove-recipe'({ name }) {
      await desk.open().store.write('remove-recipe', name);
      return {};
    },
    'export.citation': () => desk.open().store.read('citation', null),
    async 'export.save-citation'(citation) {
      await desk.open().store.write('save-citation', citation);
      return {};
    },
    'export.preview': (choice) => desk.previewExport(choice),
    'export.losses': ({ job, ...choice }) => desk.exportLosses(job, choice),

    'job.cancel'({ job }) {
      desk.cancel(job);
      return {};
    },

    async 'window.open'() {
      await openWindow();
      return {};
    },
    'window.may-close'({ lost }) {
      mayClose(lost);
      return {};
    },
  };
}

const workspaceFiles = [{ name: 'Kanwu', extensions: ['kanwu'] }];

const vocabularyFiles = [
  { name: 'CSV, SKOS', extensions: ['csv', 'tsv', 'txt', 'ttl', 'nt', 'n3', 'rdf', 'xml', 'skos', 'owl'] },
];

const learnedFiles = [{ name: 'Kanwu learning', extensions: ['json'] }];

function describeApp(preferences: PreferencesFile, files: FileHandles): Omit<AppDescription, 'filesToOpen'> {
  const { platform } = process;
  return {
    version: app.getVersion(),
    platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
    systemLanguage: systemLanguage(),
    preferences: preferences.preferences,
    recentWorkspaces: preferences.recentWorkspaces.map(({ path, openedAt }) => ({
      ...{ file: files.grant(path, 'workspace'), openedAt, exists: existsSync(path) },
    })),
    defaultWorkspace: files.grant(defaultWorkspacePath(), 'workspace'),
  };
}

/** @throws {KanwuError} `workspace-not-writable` */
function makeFolderOf(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw new KanwuError('workspace-not-writable', { path }, { cause: error });
  }
}

function defaultWorkspacePath(): string {
  return join(app.getPath('documents'), 'Kanwu.kanwu');
}
