import { dialog } from 'electron';
import type { SideToCompare } from '../../../preload/contract/export.ts';
import type { ProcedureParts, ProceduresOf } from './parts.ts';

/** Answers what is asked about datasets. */
export function exportProcedures({ desk, files, window }: ProcedureParts): ProceduresOf<'export'> {
  return {
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
    async 'export.choose-earlier'() {
      const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters: datasetFiles });
      return filePaths[0] === undefined ? null : files.grant(filePaths[0], 'dataset');
    },
    'export.difference': ({ job, before, after }) => {
      const side = (chosen: SideToCompare) =>
        chosen.kind === 'export' ? { kind: chosen.kind, path: files.pathOf(chosen.file, 'dataset') } : chosen;
      return desk.differenceBetween(job, { before: side(before), after: side(after) });
    },
  };
}

const datasetFiles = [{ name: 'JSON Lines', extensions: ['jsonl'] }];
