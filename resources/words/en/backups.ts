import type * as zh from '../zh/backups.ts';
import { counted } from './counted.ts';

/** What a backup was made for, in English. */
export const backupReasons: typeof zh.backupReasons = {
  hourly: 'by itself',
  'by-hand': 'by hand',
  'before-merge': 'before a merge',
  'before-migration': 'before an update',
};

/** What is said of backups, in English. */
export const backupWords: typeof zh.backupWords = {
  title: 'Backups',
  about:
    'A backup is made every hour while you work, when something has changed, and before a copy is merged. Restoring overwrites nothing: it makes a new file beside.',
  noImages: 'No backup holds page images.',
  list: 'Backups',
  none: 'No backup yet',
  noneNext: 'The first is made by itself in a quiet moment, once something has changed.',
  noneOf: (name) => `No backup of “${name}” was found`,
  reason: backupReasons,
  holds: (issues, articles, entries) =>
    [
      counted(issues, 'issue', 'issues'),
      counted(articles, 'article', 'articles'),
      counted(entries, 'change', 'changes'),
    ].join(' · '),
  lastEntry: (when) => `last change ${when}`,
  size: (megabytes) => `${megabytes} MB`,
  restore: 'Restore as a new file',
  restoreOf: (when) => `Restore as a new file, and open it: ${when}`,
  makeNow: 'Back up now',
  underWay: 'Backing up…',
  upToDate: 'Nothing has changed since the last backup',
  folder: 'Backups are kept in',
  chooseFolder: 'Choose another folder…',
  useFolderBeside: 'Keep them beside the workspace',
  showFolder: 'Open the folder',
  folderMissing: 'The folder is not there now. If it lies on a stick or a network drive, connect that.',
  sameDisk:
    'Backups lie on the same disk as the workspace: they help against mistakes, but a broken disk takes both. Better choose a folder on another disk.',
  share: 'Of the free space, all backups may take up to',
  shareHint:
    'Kept are the hourly ones for a day, daily ones for a month and monthly ones for a year; where there is no room, the oldest go first.',
  dropped: (count) => `To make room, the oldest ${counted(count, 'backup was', 'backups were')} removed.`,
  last: (when) => `Backed up ${when}`,
  failing: 'No backup',
  lastTitle: (onSameDisk) => (onSameDisk ? 'Backups (on the same disk as the workspace)' : 'Backups'),
  titleOf: (name) => `Backups of “${name}”`,
  ofWorkspace: (name) => `Backups of “${name}”…`,
};
