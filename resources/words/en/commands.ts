import type * as zh from '../zh/commands.ts';

/** What each command is called, wherever it is offered: in the menu, in the palette, on a button. */
export const command: typeof zh.command = {
  'open-issue': 'Open issue file…',
  'open-sample': 'Try the sample',
  'open-workspace': 'Open workspace…',
  'new-window': 'New window',
  'create-workspace': 'New workspace…',
  'save-copy': 'Save a copy…',
  backups: 'Backups…',
  'merge-copy': 'Merge a copy…',
  purge: 'Purge an issue…',
  'close-workspace': 'Close workspace',
  'join-issue': 'Put this issue’s pages into another issue…',
  'remove-issue': 'Remove issue…',
  'import-vocabulary': 'Import vocabulary…',
  types: 'Entity types…',
  'relation-types': 'Relation types…',
  publications: 'Publications…',
  vocabularies: 'Own vocabularies…',
  export: 'Export dataset…',
  undo: 'Undo',
  redo: 'Redo',
  find: 'Find in text…',
  search: 'Search all articles…',
  'next-suggestion': 'Next suggestion',
  'previous-suggestion': 'Previous suggestion',
  accept: 'Accept selection',
  reject: 'Reject selection',
  confirm: 'Confirm and go on',
  'edit-selection': 'Edit selection',
  correct: 'Correct text',
  remove: 'Remove selected mark',
  'accept-confident': 'Accept all entities of this article above 90%',
  'start-left': 'Move start left by a character',
  'start-right': 'Move start right by a character',
  'end-left': 'Move end left by a character',
  'end-right': 'Move end right by a character',
  'clear-selection': 'Clear selection, dismiss notices',
  'article-done': 'Article done, go to next',
  'next-article': 'Next article',
  'previous-article': 'Previous article',
  'split-block': 'Split paragraph at selection',
  'join-block': 'Join with the paragraph before',
  'part-block': 'Part from the paragraph before',
  'supply-paragraphs': 'Supply a lost paragraph…',
  'strike-block': 'Strike this paragraph',
  'take-in-block': 'Take struck paragraph back in',
  'split-article': 'New article from selected paragraph',
  'merge-article': 'Merge into previous article',
  'continue-article': 'Join with its continuation…',
  furniture: 'Text outside articles…',
  'command-palette': 'Command palette…',
  'next-pane': 'Next pane',
  'previous-pane': 'Previous pane',
  'show-entities': 'Show entities',
  'show-categories': 'Show categories',
  'show-corrections': 'Show corrections',
  'show-article': 'Show article details',
  'show-history': 'Show history',
  conflicts: 'Conflicts…',
  memory: 'Memory…',
  learning: 'Learning…',
  preferences: 'Preferences…',
  shortcuts: 'Keyboard shortcuts',
  'show-log': 'Show the log',
  about: 'About Kanwu',
};

/** Shorter names, for buttons that stand beside what they act on. */
export const shortName: typeof zh.shortName = {
  'next-suggestion': 'Next',
  'previous-suggestion': 'Previous',
  accept: 'Accept',
  reject: 'Reject',
  'accept-confident': 'Accept ≥90%',
  'article-done': 'Done, next',
};

/** Where commands stand in menu and palette. */
export const commandGroup: typeof zh.commandGroup = {
  file: 'File',
  edit: 'Edit',
  review: 'Review',
  tag: 'Tag',
  article: 'Article',
  view: 'View',
};

/** The command that tags text as being of a type. */
export const tagAs: typeof zh.tagAs = (typeName) => `Tag as ${typeName.toLowerCase()}`;

export const tagByUnusedKey: typeof zh.tagByUnusedKey = (key) => `Tag by ${key} (no type)`;
