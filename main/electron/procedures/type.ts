import { dialog } from 'electron';
import type { ProcedureParts, ProceduresOf } from './parts.ts';

const tagSetFiles = [{ name: 'Kanwu tag set', extensions: ['json'] }];

/** Answers what is asked about types of entities. */
export function typeProcedures({ desk, files, window }: ProcedureParts): ProceduresOf<'type'> {
  return {
    'type.names': (wanted) => desk.open().store.read('names-of-type', wanted),
    'type.move-counts': (move) => desk.open().store.read('type-move-counts', move),
    'type.move': (move) => desk.open().moveType(move),
    async 'type.export-set'() {
      const open = desk.open();
      const { filePath, canceled } = await dialog.showSaveDialog(window, { filters: tagSetFiles });
      if (canceled || filePath === '') return null;
      const { exportTagSet } = await import('../../desk/tag-sets.ts');
      await exportTagSet(open, filePath);
      return files.grant(filePath, 'written');
    },
    async 'type.import-set'() {
      const open = desk.open();
      const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters: tagSetFiles });
      if (filePaths[0] === undefined) return { taken: null, result: null };
      const { importTagSet } = await import('../../desk/tag-sets.ts');
      return importTagSet(open, filePaths[0]);
    },
  };
}
