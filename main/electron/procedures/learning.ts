import { dialog } from 'electron';
import { describeLearning, exportLearning, importLearning, resetLearning } from '../../desk/learning.ts';
import { importOwnVocabulary, removeOwnVocabulary } from '../../desk/own-vocabularies.ts';
import type { ProcedureParts, ProceduresOf } from './parts.ts';

const vocabularyFiles = [
  { name: 'CSV, SKOS', extensions: ['csv', 'tsv', 'txt', 'ttl', 'nt', 'n3', 'rdf', 'xml', 'skos', 'owl'] },
];

const vocabularyFormats = [
  { name: 'CSV', extensions: ['csv'] },
  { name: 'SKOS (Turtle)', extensions: ['ttl'] },
];

const learnedFiles = [{ name: 'Kanwu learning', extensions: ['json'] }];

/** Answers what is asked about vocabularies, and what was learned. */
export function learningProcedures({ desk, files, window }: ProcedureParts): ProceduresOf<'learning' | 'vocabulary'> {
  return {
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
    'vocabulary.merge-counts': (edit) => desk.open().store.read('term-merge-counts', edit),
    'vocabulary.change': (edit) => desk.open().changeVocabulary(edit),
    async 'vocabulary.export'({ id }) {
      const open = desk.open();
      const { scheme } = await open.store.read('vocabulary', id);
      const { filePath, canceled } = await dialog.showSaveDialog(window, {
        filters: vocabularyFormats,
        defaultPath: `${scheme.replace(/[/\\:*?"<>|]/gu, '_')}.csv`,
      });
      if (canceled || filePath === '') return null;
      const { exportOwnVocabulary } = await import('../../desk/vocabulary-export.ts');
      await exportOwnVocabulary(open, id, filePath);
      return files.grant(filePath, 'written');
    },
    async 'vocabulary.remove'({ id }) {
      await removeOwnVocabulary(desk.open(), id);
      return {};
    },
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
  };
}
