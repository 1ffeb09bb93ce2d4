import { mkdirSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { dialog } from 'electron';
import { KanwuError } from '../../../model/error.ts';
import { copyAsItIs } from '../../desk/copy-as-it-is.ts';
import type { ProcedureParts, ProceduresOf } from './parts.ts';
import { defaultWorkspacePath, workspaceFiles } from './workspace-files.ts';

/** Answers what is asked about the workspace as a file: opened, copied, merged, recovered, purged of an issue; and what it holds types of. */
export function workspaceProcedures({
  desk,
  preferences,
  files,
  backups,
  window,
}: ProcedureParts): ProceduresOf<'workspace' | 'conflict' | 'purge'> {
  return {
    async 'workspace.open'({ file, job }) {
      const path = files.pathOf(file, 'workspace');
      // A system without a documents folder gets one; a folder that a person named must be there.
      if (path === defaultWorkspacePath()) makeFolderOf(path);
      const overview = await desk.openWorkspace(path, job);
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
      return { path: filePath, hasImages: await store.read('has-images', null) };
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
    'conflict.list': ({ limit }) => desk.open().store.read('conflicts', limit),
    'conflict.settle': ({ conflict, choice }) => desk.open().settle(conflict, choice),
    'workspace.type-descriptions': () => desk.open().store.read('type-descriptions', null),
    'workspace.entity-types': () => desk.open().store.read('entity-types', null),
    'workspace.relation-type-descriptions': () => desk.open().store.read('relation-type-descriptions', null),
    'workspace.attribute-types': () => desk.open().store.read('attribute-types', null),
    'workspace.relation-types': () => desk.open().store.read('relation-types', null),
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
