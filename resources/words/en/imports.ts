import type { ImportCounts } from '../../../model/import-batch.ts';
import type { importStates as chineseStates, importWords as chineseWords } from '../zh/imports.ts';
import { counted } from './counted.ts';

/** What became of the files of an import, in English. */
export const importStates: typeof chineseStates = {
  waiting: 'waiting',
  imported: 'imported',
  'there-already': 'there already',
  'read-along': 'read as part of others',
  failed: 'not imported',
  'left-out': 'left out',
};

const among = (counts: ImportCounts): string =>
  (['failed', 'there-already', 'waiting'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => `${counts[state].toLocaleString('en-GB')} ${importStates[state]}`)
    .join(', ');

const all = (counts: ImportCounts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** What is said of imports, in English. */
export const importWords: typeof chineseWords = {
  title: 'Imports',
  countedIn: { 'utf-16': 'UTF-16 units', 'code-point': 'Unicode characters', grapheme: 'Whole characters (graphemes)' },
  none: 'Nothing was imported yet',
  noneNext: 'Open files, folders or archives, or drop them on the window.',
  batch: 'Import',
  batchOf: (when, given, counts) =>
    `${when} · ${given[0] ?? ''}${given.length > 1 ? ` and ${given.length - 1} more` : ''} · ${counted(all(counts), 'file', 'files')}`,
  by: (actor, when) => `Imported by ${actor} on ${when}`,
  extentLabel: 'List',
  extent: {
    waiting: 'Waiting',
    imported: 'Imported',
    'there-already': 'There already',
    'read-along': 'Read as part of others',
    failed: 'Not imported',
    'left-out': 'Left out',
    all: 'All',
    'not-in': 'Not in',
    incomplete: 'Not read whole',
  },
  extentCount: (name, count) => `${name} ${count.toLocaleString('en-GB')}`,
  state: importStates,
  column: { file: 'File', became: 'What became of it', articles: 'Articles' },
  table: 'Files of this import',
  noneListed: 'No such files',
  articles: (count) => count.toLocaleString('en-GB'),
  partlyRead: 'not read whole',
  readWith: (name) => `Read as part of ${name}`,
  leftOut: 'You chose to leave the rest out',
  waits: 'Its turn has not come yet',
  inArchive: (archive) => `archive ${archive}`,
  openArticle: 'Open its article',
  importAnyway: 'Import all the same',
  pick: 'Choose a file in the list to see more of it here.',
  resume: (count) => `Go on with the other ${counted(count, 'file', 'files')}`,
  resumeListing: 'Go on',
  leaveOut: 'Leave the others out',
  underWay: 'Importing…',
  elsewhere: 'This was begun on another computer or in another copy, and cannot be gone on with here.',
  done: (counts, articles) =>
    `Imported ${counts.imported.toLocaleString('en-GB')} of ${counted(all(counts), 'file', 'files')}, with ${counted(articles, 'article', 'articles')}`,
  doneNext: (counts) => (among(counts) === '' ? '' : `${among(counts)}.`),
  showList: 'Show the list',
  cutOff: 'The last import did not come to its end',
  cutOffNext: (counts) =>
    counts.waiting === 0
      ? 'It was cut off while its files were looked for.'
      : `${counted(counts.waiting, 'file', 'files')} of ${all(counts).toLocaleString('en-GB')} ${counts.waiting === 1 ? 'is' : 'are'} still to be imported; what came in is there.`,
};
