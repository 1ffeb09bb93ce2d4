import { dialog } from 'electron';
import { exportTagSet, importTagSet } from '../../desk/tag-sets.ts';
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
      await exportTagSet(open, filePath);
      return files.grant(filePath, 'written');
    },
    async 'type.import-set'() {
      const open = desk.open();
      const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters: tagSetFiles });
      return filePaths[0] === undefined ? null : importTagSet(open, filePaths[0]);
    },
  };
}
