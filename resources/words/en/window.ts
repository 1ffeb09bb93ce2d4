import type { WindowWords } from '../zh/window.ts';
import { annotatorWords } from './annotators.ts';
import { authorityWords } from './authorities.ts';
import { backupWords } from './backups.ts';
import { collectionWords } from './collection.ts';
import { command, commandGroup, shortName, tagAs, tagByUnusedKey } from './commands.ts';
import { conflictWords, undoImportWords } from './conflicts.ts';
import { damageWords, recoveredWords } from './damage.ts';
import { difference } from './difference.ts';
import { exportWords } from './exporting.ts';
import { fieldWords } from './fields.ts';
import { figureWords as figures } from './figures.ts';
import { helpWords as help, tourWords as tour } from './help.ts';
import { history } from './history.ts';
import { importWords } from './imports.ts';
import { labelWords } from './labels.ts';
import { memoryWords } from './memory.ts';
import { noticeWords } from './notices.ts';
import { originName, originReason } from './origins.ts';
import { pageWords } from './page.ts';
import { pageImageWords } from './page-images.ts';
import { programWords } from './program.ts';
import { recordColumnWords } from './record-columns.ts';
import { register } from './register.ts';
import { replacing } from './replacing.ts';
import { rereadWords } from './reread.ts';
import { sample } from './sample.ts';
import { search } from './search.ts';
import { terms } from './terms.ts';
import { textPaneWords } from './text-pane.ts';
import { typeWords } from './types.ts';
import { versions } from './versions.ts';
import { walk } from './walk.ts';
import { weightWords } from './weights.ts';

/** Everything that the window says, in English. */
export const windowWords: WindowWords = {
  common: {
    close: 'Close',
    cancel: 'Cancel',
    save: 'Save',
    done: 'Done',
    dismiss: 'Dismiss notice',
    remove: 'Remove',
    allTypes: 'All types',
    allStatuses: 'All statuses',
    noMatch: 'Nothing matches',
  },
  ...terms,
  register,
  walk,
  columns: recordColumnWords,
  reread: rereadWords,
  replacing,
  command,
  shortName,
  commandGroup,
  tagAs,
  tagByUnusedKey,
  originName,
  originReason,
  tab: {
    entities: 'Entities',
    categories: 'Categories',
    corrections: 'Corrections',
    article: 'Article',
    history: 'History',
  },
  ...textPaneWords,
  layout: {
    toolbar: 'Toolbar',
    article: 'Article',
    panel: 'Editing panel',
    tabs: 'Panel content',
    divider: { library: 'Resize library', panel: 'Resize editing panel', image: 'Resize page image' },
  },
  ...collectionWords,
  ...pageWords,
  images: pageImageWords,
  annotators: annotatorWords,
  labels: labelWords,
  ...fieldWords,
  ...authorityWords,
  ...typeWords,
  history,
  undo: { undo: (words) => `Undo: ${words}`, redo: (words) => `Redo: ${words}` },
  undoImport: undoImportWords,
  imports: importWords,
  backup: backupWords,
  conflict: conflictWords,
  palette: {
    label: 'Commands',
    prompt: 'Find a command, an article, a name or text',
    mentions: (count: number) => (count === 1 ? '1 mention' : `${count.toLocaleString()} mentions`),
    searchAll: (wanted: string) => `Search all articles for “${wanted}”`,
  },
  difference,
  versions,
  sample,
  figures,
  help,
  tour,
  search,
  export: exportWords,
  ...memoryWords,
  ...programWords,
  weights: weightWords,
  damage: { ...damageWords, recoveredWords },
  ...noticeWords,
};
