import type { ErrorCode } from '../../model/error.ts';
import type { ErrorWords } from './error-words.ts';

/** What each error says in English: what happened, and what to do. */
export const enErrors: Record<ErrorCode, ErrorWords> = {
  'file-not-found': ({ file }) => ({
    title: `File not found: ${file}`,
    body: 'It may have been moved or renamed. Choose it again.',
  }),
  'file-not-permitted': ({ file }) => ({
    title: `No permission to read ${file}`,
    body: 'Check the file’s permissions, or copy it elsewhere and open the copy.',
  }),
  'file-is-directory': ({ file }) => ({
    title: `${file} is a folder, not a file`,
    body: 'Open the folder and choose the text files in it.',
  }),
  'file-empty': ({ file }) => ({ title: `${file} is empty`, body: 'Check that it is the file you meant.' }),
  'file-binary': ({ file }) => ({
    title: `${file} is not a text file`,
    body: 'Kanwu reads plain text (.txt). Convert the file to text first.',
  }),
  'file-not-text': ({ file }) => ({
    title: `The encoding of ${file} could not be told`,
    body: 'Save it as UTF-8 in a text editor and open it again.',
  }),
  'file-too-large': ({ file }) => ({ title: `${file} is too large`, body: 'Split it into issues or pages.' }),
  'file-unreadable': ({ file }) => ({
    title: `${file} could not be read`,
    body: 'The disk or the network may be at fault. Try again later.',
  }),
  'file-already-imported': ({ file }) => ({
    title: `${file} is in this workspace already`,
    body: 'There is no need to import it again.',
  }),
  'workspace-not-found': ({ file }) => ({
    title: `Workspace not found: ${file}`,
    body: 'It may have been moved or renamed.',
  }),
  'workspace-not-sqlite': ({ file }) => ({
    title: `${file} is not a Kanwu workspace`,
    body: 'Choose a .kanwu file that Kanwu made.',
  }),
  'workspace-foreign': ({ file }) => ({
    title: `${file} is another program’s database`,
    body: 'Choose a .kanwu file that Kanwu made.',
  }),
  'workspace-newer': ({ file }) => ({
    title: `${file} was made by a newer Kanwu`,
    body: 'Update Kanwu to open it.',
  }),
  'workspace-damaged': ({ file }) => ({
    title: `The workspace ${file} is damaged`,
    body: 'Restore it from a backup; do not go on working in this file.',
  }),
  'workspace-locked': ({ file }) => ({
    title: `The workspace ${file} is in use`,
    body: 'Close the other window or program that uses it.',
  }),
  'workspace-not-writable': ({ file }) => ({
    title: `The workspace ${file} can’t be written`,
    body: 'Check disk space and permissions, or choose another place.',
  }),
  'workspace-not-open': () => ({ title: 'No workspace is open', body: 'Open or create one first.' }),
  'command-unknown': () => ({
    title: 'This can’t be done',
    body: 'Restart Kanwu; if it happens again, please report it.',
  }),
  'command-invalid': () => ({
    title: 'The change is not valid and was not saved',
    body: 'Check what you entered.',
  }),
  'record-not-found': () => ({
    title: 'What you changed is no longer there',
    body: 'The window has been refreshed; try again.',
  }),
  'record-exists': () => ({ title: 'That is there already', body: '' }),
  'range-outside-source': () => ({ title: 'The selection reaches outside the source', body: 'Select the text again.' }),
  'range-empty': () => ({ title: 'The selection is empty', body: 'Select some text first.' }),
  'correction-overlaps': () => ({
    title: 'This overlaps another accepted correction',
    body: 'Edit or reject that one first.',
  }),
  'blocks-overlap': () => ({
    title: 'Paragraphs would overlap',
    body: 'Undo the last step, and split or join the paragraphs again.',
  }),
  'nothing-to-undo': () => ({ title: 'There is nothing to undo', body: '' }),
  'nothing-to-redo': () => ({ title: 'There is nothing to redo', body: '' }),
  'export-format-unknown': () => ({ title: 'That export format is not known', body: 'Choose another one.' }),
  'export-not-writable': ({ file }) => ({
    title: `The folder ${file} can’t be written`,
    body: 'Choose another folder.',
  }),
  'request-invalid': () => ({
    title: 'The request was not valid',
    body: 'Restart Kanwu; if it happens again, please report it.',
  }),
  'request-denied': () => ({ title: 'That is not allowed', body: '' }),
  cancelled: () => ({ title: 'Cancelled', body: '' }),
  usage: () => ({ title: 'Wrong usage', body: '' }),
  internal: ({ message }) => ({
    title: 'Something went wrong inside Kanwu',
    body: message === '' ? 'Your changes are still in the workspace.' : message,
  }),
};
