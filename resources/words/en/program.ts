import type { programWords as chinese } from '../zh/program.ts';
import { counted } from './counted.ts';

/** What the window says of the program itself, and what it is doing. */
export const programWords: typeof chinese = {
  preferences: {
    title: 'Preferences',
    language: 'Language',
    theme: 'Appearance',
    system: 'System',
    light: 'Light',
    dark: 'Dark',
    actor: 'Your name',
    keys: 'Keys',
    changeKeys: 'Change keys…',
    actorHint: 'The history keeps your changes under this name.',
  },
  about: {
    title: 'About Kanwu',
    version: (version) => `Version ${version}`,
    offline: 'Everything happens on this computer; nothing is sent anywhere.',
    notices: 'Third-party notices',
    noticesHint:
      'Kanwu is made with software, word lists and models of others, on the terms below. The terms of Chromium and a bill of materials are in the licence folder.',
    noNotices: 'They are put together when the app is built (npm run build); this one runs without.',
    showFolder: 'Open licence folder',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    note: 'Click a key to change it. Single keys count only while you are not typing; Esc and digits are not changed here.',
    find: 'Find a command or a key',
    change: (command, key) => `${command}: ${key}, change`,
    changeHint: 'Change',
    add: (command) => `Give “${command}” another key`,
    reset: (command) => `Give “${command}” the keys back that it came with`,
    resetAll: 'Set all keys back',
    press: 'Press the new key…',
    remove: 'Remove this key',
    keep: 'Leave it',
    take: (command) => `Use it for “${command}”`,
    taken: (key, other) => `${key} is “${other}” now.`,
    fixed: (key, other) => `${key} is “${other}”, which can’t be changed here.`,
    heldBy: (others) => `Its keys belong to ${others.map((other) => `“${other}”`).join(' and ')} now.`,
    digits: (types) => `Digits belong to the types of entities: change them under “${types}”.`,
    composed: 'An input method took that key. Switch it to letters and press the key again.',
    kept: {
      moving: (key) => `${key} moves the caret or the focus, and stays so.`,
      system: (key) => `${key} belongs to the system or the window.`,
      leaving: (key) => `${key} always leads out, and stays so.`,
    },
  },
  statusBar: {
    workspaceAt: (path) => `Workspace: ${path}`,
    synced: (client) => `Synced by ${client}`,
    network: 'Network disk',
  },
  place: {
    synced: (client) => `This workspace is in a folder that ${client} synchronises`,
    syncedNext:
      'Have it open on one computer at a time: close it, and let it synchronise before you open it on another. To work at the same time, let each person have a copy, and merge.',
    network: 'This workspace is on a network disk',
    networkNext:
      'It can be open on one computer at a time, and saving waits while something is exported or backed up. On a disk of this computer it is faster and safer.',
  },
  saving: {
    readOnly: 'Read only, nothing can be changed',
    saved: 'All changes saved',
    saving: 'Saving…',
    writing: 'Writing…',
    failed: 'The last change was not saved',
    lost: {
      'workspace-moved': 'Nothing is saved: the workspace’s file is not at its place any more.',
      'workspace-replaced': 'Nothing is saved: another file lies in the place of the workspace’s.',
    },
    waiting: (holder) => `${holder ?? 'Another program'} holds the workspace; saving when it lets go…`,
    typed: (count: number) => `${counted(count, 'unfinished entry', 'unfinished entries')}, kept`,
  },
  draft: {
    notSaved: 'Not saved yet',
    found: (when: string) => `Typed ${when}, not saved yet`,
    drop: 'Discard',
    show: 'Show what is unfinished',
    unfinished: (text: string) => `“${text}” is not saved yet.`,
    goBack: 'Go on with it',
    dropAndClose: 'Discard and close',
  },
  job: {
    import: (subject) => (subject === '' ? 'Importing' : `Importing ${subject}`),
    export: (subject) => (subject === '' ? 'Exporting' : `Exporting ${subject}`),
    'authority-list': (subject) => (subject === '' ? 'Loading a list' : `Loading ${subject}`),
    compare: (subject) => (subject === '' ? 'Comparing' : `Comparing ${subject}`),
    'check-images': (subject) => (subject === '' ? 'Looking at images' : `Looking at images: ${subject}`),
    'copy-images': (subject) => (subject === '' ? 'Copying images' : `Copying images: ${subject}`),
    'find-images': (subject) => (subject === '' ? 'Looking for images' : `Looking for images: ${subject}`),
  },
};
