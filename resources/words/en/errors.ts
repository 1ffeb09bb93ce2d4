import type { UsageProblem } from '../../../model/usage-problem.ts';
import type { VocabularyProblem } from '../../../model/vocabulary-problem.ts';
import type { ErrorCatalogue, ErrorFacts } from '../error-catalogue.ts';
import { peopleInError } from '../people-in-error.ts';
import { refused } from './formats.ts';
import { valueProblem } from './values.ts';

/** What is wrong, by a problem's code. */
type Problems = Readonly<Record<string, (name: string) => string>>;

const usageProblems: Problems = {
  'command-missing': () => 'No command is given',
  'command-unknown': (name) => `There is no command “${name}”`,
  'option-unknown': (name) => `There is no option ${name}`,
  'option-missing': (name) => `${name} is missing`,
  'option-value-missing': (name) => `${name} needs a value after it`,
  'option-value-unexpected': (name) => `${name} takes no value`,
  'option-value-no-count': (name) => `${name} needs a whole number above 0`,
  'option-value-no-date': (name) => `${name} needs a date as YYYY-MM-DD`,
  'option-value-no-id': (name) => `${name} needs ids of articles, parted by commas`,
  'option-value-no-term': (name) => `${name} needs a term as VOCABULARY:CODE`,
  'options-exclude': (names) => `Only one of ${names} can be given`,
  'argument-missing': (name) => `${name} is missing`,
  'argument-unexpected': (name) => `“${name}” is one argument too many`,
  'argument-too-long': (name) => `${name} are too long`,
} satisfies Record<UsageProblem, (name: string) => string>;

const vocabularyProblems: Problems = {
  'no-code': () => 'it has no code',
  'no-label': (code) => `the term ${code} has no label`,
  'code-twice': (code) => `the code ${code} stands on an earlier line already`,
  'broader-unknown': (code) => `its broader term ${code} is not in the file`,
  'broader-circular': (code) => `the term ${code} is broader than itself`,
  'fields-superfluous': (field) => `“${field}” stands in no column`,
  'quotes-unbalanced': () => 'its quotation marks do not pair',
} satisfies Record<VocabularyProblem, (value: string) => string>;

const because = (reason: string): string => (reason === '' ? '' : ` (${reason})`);
const megabytes = (bytes: string): string => `${Math.ceil(Number(bytes) / 1024 ** 2)} MB`;

/** Everybody who annotated something, with how much. */
const peopleIn = (fact: ErrorFacts['fact']): string =>
  peopleInError(fact, (name, isCurated, marks) => `${name} (${isCurated ? 'curated, ' : ''}${marks})`).join(', ');

const figure = (count: string): string => Number(count).toLocaleString('en-GB');
const atLine = (line: string): string => (line === '' ? '' : ` at line ${line}`);
const report = 'Restart Kanwu; if it happens again, please report it.';

const dayOf = (at: string): string => new Date(Number(at)).toISOString().slice(0, 10);

/** What stands between a title and a body in one line. */
export const stop = '. ';

export const errors: ErrorCatalogue = {
  'file-not-found': ({ file }) => ({
    title: `There is no file ${file}`,
    body: 'It may have been moved or renamed; check its name and folder.',
  }),
  'file-not-permitted': ({ file }) => ({
    title: `No permission to open ${file}`,
    body: 'Change the file’s permissions, or copy it elsewhere and open the copy.',
  }),
  'file-is-directory': ({ file }) => ({ title: `${file} is a folder, not a file`, body: 'Choose a file in it.' }),
  'file-empty': ({ file }) => ({
    title: `There is no text in ${file}`,
    body: 'Check that it is the file you meant, and that it was copied in full.',
  }),
  'file-binary': ({ file, fact }) => ({
    title: `${file} is ${kindOf(fact('kind'))}, not a text file`,
    body:
      fact('kind') === 'sqlite'
        ? 'If it is a Kanwu workspace, open it as one.'
        : 'Kanwu reads plain text; save its text as a .txt file and use that.',
  }),
  'file-not-text': ({ file, fact }) => ({
    title: `The encoding of ${file} cannot be told: byte ${fact('byteOffset')} is not ${fact('encoding')}`,
    body: 'Say which encoding it is in, or save it as UTF-8 in a text editor.',
  }),
  'file-malformed': ({ file, fact }) => ({
    title: `${file} is damaged${atLine(fact('line'))}${because(fact('reason'))}`,
    body: 'Have it written anew by the program that it comes from, or read it as plain text.',
  }),
  'offsets-unsure': ({ file }) => ({
    title: `${file} does not tell what its offsets count`,
    body: 'With characters such as 😀 in the text, marks stand elsewhere by one way of counting than by the other. Look up the project’s setting in doccano (“Count grapheme clusters as one character”).',
  }),
  'annotator-unsure': ({ file, fact }) => ({
    title: `Several people annotated ${file}: ${peopleIn(fact)}`,
    body: 'Choose whose work is read; what the others did stays in their files.',
  }),
  'annotator-left': ({ file, fact }) => ({
    title: `${file} was left out: it is ${fact('layer')}’s work`,
    body: `Of the same text ${fact('taken')}’s was taken. To have this, too, import the file by itself.`,
  }),
  'labels-unknown': ({ file, fact }) => ({
    title: `${file} has labels that the tag set does not know: ${fact('names')}`,
    body: 'Say what each comes in as; until then it waits.',
  }),
  'labels-malformed': ({ fact }) => ({
    title: `“${fact('part')}” does not say what becomes of a label`,
    body: 'Write LABEL=TYPE, by commas; LABEL=- leaves it out, *=- all others that are not known. Types are named in lower case letters, digits and hyphens.',
  }),
  'offsets-unknown': ({ fact }) => ({
    title: `Nothing counts offsets in “${fact('offsets')}”`,
    body: `Use one of: ${fact('known')}.`,
  }),
  'images-unknown': ({ fact }) => ({
    title: `Page images cannot be kept by “${fact('images')}”`,
    body: `Use one of: ${fact('known')}.`,
  }),
  'columns-unknown': ({ fact }) => ({
    title: `“${fact('part')}” says nothing of a column`,
    body: `Write NAME=FIELD, by commas, with the column’s name or number and one of: ${fact('known')}.`,
  }),
  'reread-the-same': ({ file }) => ({
    title: `${file} reads the same in that encoding`,
    body: 'There is nothing to change: choose another one, or leave it as it is.',
  }),
  'encoding-unsure': ({ file, fact }) => ({
    title: `The encoding of ${file} is not certain: ${listed(fact('candidates'))}`,
    body: 'Say which one it is.',
  }),
  'encoding-unknown': ({ fact }) => ({
    title: `There is no encoding “${fact('encoding')}”`,
    body: `Use one of: ${fact('known')}.`,
  }),
  'weights-unknown': ({ fact }) => ({
    title: `There are no weights “${fact('weights')}”`,
    body: `Use one of: ${fact('known')}.`,
  }),
  'file-too-large': ({ file, fact }) => ({
    title: `${file} is too large: ${megabytes(fact('byteLength'))}, where ${megabytes(fact('limit'))} are the limit`,
    body: 'Split it into issues or pages.',
  }),
  'file-too-many-lines': ({ file, fact }) => ({
    title: `${file} has ${figure(fact('lines'))} lines, where ${figure(fact('limit'))} are the limit`,
    body: 'Each may be a paragraph, which takes memory while it comes in. Split it into issues or pages.',
  }),
  'file-unreadable': ({ file, fact }) => ({
    title: `${file} could not be read${because(fact('reason'))}`,
    body: 'Check the disk or the network, and try again.',
  }),
  'file-already-imported': ({ file, fact }) => ({
    title: `${file} is in this workspace already${sameAs(file, fact('fileName'))}`,
    body: 'There is no need to import it again.',
  }),
  'text-already-imported': ({ file, fact }) => ({
    title: `The text of ${file} is in this workspace already, from ${fact('fileName')}`,
    body: 'The files differ in line ends, byte order mark or encoding, or in what they mark in it. It can come in once more, as an issue of its own.',
  }),
  'nothing-to-import': ({ file }) => ({
    title: `There is no file to import in ${file}`,
    body: 'Check that it is the folder or archive you meant.',
  }),
  'archive-too-large': ({ file, fact }) => ({
    title: `${file} was not unpacked: it would come to more than ${fact('byteLength') === '' ? 'Kanwu unpacks' : megabytes(fact('byteLength'))}, far more than text of its size does`,
    body: 'If you know where it comes from, unpack it yourself and import the folder.',
  }),
  'archive-encrypted': ({ file }) => ({
    title: `${file} is protected with a password`,
    body: 'Unpack the archive with the password, and import the folder.',
  }),
  'archive-nested': ({ file }) => ({
    title: `${file} is an archive in an archive in an archive`,
    body: 'Unpack it, and import the folder.',
  }),
  'entry-name-refused': ({ file }) => ({
    title: `${file} was left out: its name leads out of the archive`,
    body: 'Do not trust this archive unless you know who made it.',
  }),
  'file-purged': ({ file, fact }) => ({
    title: `${file} was purged from this workspace`,
    body: `By ${fact('actor')} on ${dayOf(fact('at'))}: ${fact('reason')}. If you have to work on it, import it into another workspace.`,
  }),
  'image-not-copied': ({ file, fact }) => ({
    title: `The page image ${file} could not be copied${because(fact('reason'))}`,
    body: `Make sure that the image is still there and that ${fact('folder')} can be written to, and try again.`,
  }),
  'picture-unreadable': ({ file, fact }) => ({
    title: `The image ${file} cannot be shown`,
    body: `${fact('kind') === '' ? 'It is no picture.' : `It cannot be read: ${fact('reason')}.`} Kanwu shows JPEG, PNG, TIFF, JPEG 2000, WebP and GIF: put one of these beside it, under the same name, and import the page again.`,
  }),
  'format-refused': refused,
  'format-mismatch': ({ file, fact }) => ({
    title: `${file} cannot be read as ${fact('format')}`,
    body: 'Leave the format out, and it is told by the content.',
  }),
  'format-unknown': ({ fact }) => ({
    title: `There is no format “${fact('format')}” to read a file as`,
    body: `Use one of: ${fact('known')}.`,
  }),
  'workspace-not-found': ({ file }) => ({
    title: `There is no workspace ${file}`,
    body: 'It may have been moved or renamed; check its name and folder.',
  }),
  'workspace-not-sqlite': ({ file }) => ({
    title: `${file} is not a Kanwu workspace`,
    body: 'Choose a .kanwu file that Kanwu made.',
  }),
  'workspace-foreign': ({ file }) => ({
    title: `${file} is another program’s database and was left as it is`,
    body: 'Choose a .kanwu file that Kanwu made.',
  }),
  'workspace-newer': ({ file, fact }) => ({
    title: `${file} was made by a newer Kanwu (its version is ${fact('version')}, this Kanwu reads up to ${fact('supported')})`,
    body: 'Update Kanwu to open it.',
  }),
  'merge-with-itself': ({ file }) => ({
    title: `${file} is this very workspace`,
    body: 'Choose a copy of it in which somebody else worked.',
  }),
  'source-damaged': ({ fact }) => ({
    title: 'The copy was not merged: a file in it is not what it was when it was imported',
    body: `The copy may be damaged (SHA-256 ${fact('sha256')}). Merge another copy of it; nothing was changed here.`,
  }),
  'purge-name-differs': ({ fact }) => ({
    title: 'Nothing was purged: that is not its name',
    body: `Type “${fact('name')}” as it stands there.`,
  }),
  'issue-not-found': ({ fact }) => ({
    title: `No issue of the workspace is called “${fact('name')}”`,
    body: 'kanwu info lists what they are called.',
  }),
  'issue-ambiguous': ({ fact }) => ({
    title: `Several issues are called “${fact('name')}”: ${fact('dates')}`,
    body: 'Say with --date which one.',
  }),
  'workspace-open-elsewhere': ({ file, fact }) => ({
    title: `${fact('person')} has ${file} open on another computer (${fact('host')})`,
    body: 'Two computers that write to one file would damage it. Wait until it is closed there; or work in a copy of your own, and merge. If that computer has crashed, it can be opened in 20 minutes.',
  }),
  'workspace-moved': ({ file }) => ({
    title: `Nothing is saved: ${file} is not at its place any more`,
    body: 'It was moved, renamed or deleted. Put it back, or save a copy of what is there and go on in that.',
  }),
  'workspace-replaced': ({ file }) => ({
    title: `Nothing is saved: another file lies in the place of ${file}`,
    body: 'A sync client or a backup may have put it there. Save a copy of what is here and go on in that.',
  }),
  'workspace-of-trial': ({ file }) => ({
    title: `${file} was made by a trial version of Kanwu and was left as it is`,
    body: 'What this Kanwu keeps is kept otherwise. Import the issues into a new workspace.',
  }),
  'workspace-altered': ({ file, fact }) => ({
    title: `${file} was not opened: it holds something that Kanwu did not make (${fact('kind')} ${fact('name')})`,
    body: 'Another program may have changed it, and it may do harm. Use a backup, or ask whoever gave you the file.',
  }),
  'workspace-incomplete': ({ file, fact }) => ({
    title: `${file} is incomplete: ${fact('name')} is missing`,
    body: 'Restore it from a backup; the file was not changed.',
  }),
  'workspace-empty': ({ file }) => ({
    title: `There is nothing in ${file}`,
    body: 'It is probably a copy that was taken before anything was in the file. Close the workspace that it was copied from, or use “Save a copy…” there, and copy it again.',
  }),
  'workspace-other-wal': ({ file, fact }) => ({
    title: `Beside ${file} lies a file that belongs to another one: ${fact('wal')}`,
    body: 'Together they would spoil the workspace. Move that file to another folder, and open the workspace again.',
  }),
  'workspace-damaged': ({ file, fact }) => ({
    title: `The workspace ${file} is damaged${because(fact('reason'))}`,
    body: 'Restore a backup, or recover what can be read into a new file, and do not go on working in this file.',
  }),
  'workspace-locked': ({ file, fact }) => ({
    title: `The workspace ${file} is in use by ${fact('holder') || 'another program'}`,
    body: 'Close the other window or program that uses it, and try again.',
  }),
  'workspace-not-writable': ({ file, fact }) => ({
    title: `The workspace ${file} cannot be written${because(fact('reason'))}`,
    body: 'Check that its folder exists, permissions and disk space, or choose another place.',
  }),
  'workspace-disk-full': ({ file }) => ({
    title: `The disk is full: nothing was saved to ${file}`,
    body: 'Make room and try again. What was saved before is there, and can be read, searched, and exported to another disk.',
  }),
  'workspace-not-open': () => ({ title: 'No workspace is open', body: 'Open or create one first.' }),
  'copy-not-writable': ({ file, fact }) => ({
    title: `The copy ${file} could not be written${because(fact('reason'))}`,
    body: 'Check permissions and disk space, or choose another place.',
  }),
  'backup-folder-missing': ({ file }) => ({
    title: `No backup was made: the folder ${file} is not there`,
    body: 'If it lies on a stick or a network drive, connect that; or choose another folder under “Backups…”.',
  }),
  'backup-no-room': ({ file, fact }) => ({
    title: `No backup was made: it would take ${megabytes(fact('needed'))}, and backups in ${file} may take ${megabytes(fact('room'))}`,
    body: 'Make room on the disk, choose another folder, or let backups take more of it under “Backups…”.',
  }),
  'nothing-to-recover': ({ file }) => ({
    title: `Nothing of a workspace could be read in ${file}`,
    body: 'Restore a backup: they lie beside the workspace, in “Kanwu backups”, or in the folder that you chose for them.',
  }),
  'file-exists': ({ file }) => ({
    title: `There is a file ${file} already, and it was left as it is`,
    body: 'Choose another name or folder.',
  }),
  'command-unknown': ({ fact }) => ({ title: `This Kanwu does not know the change ${fact('name')}`, body: report }),
  'change-refused': () => ({
    title: 'The change does not fit what the workspace holds, and was not saved',
    body: 'It may have been changed elsewhere a moment ago. Open the article again, and repeat the change.',
  }),
  'command-invalid': ({ fact }) => ({
    title: `The change is not valid and was not saved${because(fact('reason'))}`,
    body: 'Check what you entered.',
  }),
  'value-unfit': ({ fact }) => ({
    title: 'The normalised value does not fit, and was not saved',
    body: valueProblem(fact('problem'), fact('part')),
  }),
  'record-not-found': () => ({ title: 'What was to be changed is no longer there', body: 'Look again and retry.' }),
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
  'replacement-too-wide': () => ({
    title: 'This pattern can’t be looked up in more than an issue',
    body: 'No character is sure to stand in what it finds. Add one, or look in the article or the issue only.',
  }),
  'pattern-invalid': ({ fact }) => ({
    title: `The pattern is not valid${because(fact('reason'))}`,
    body: 'Put it right, or look for it as plain text.',
  }),
  'pattern-too-slow': ({ fact }) => ({
    title: `The pattern took too long and was stopped after ${fact('seconds')} seconds`,
    body: 'Patterns with repetitions inside repetitions, such as (甲+)+, may never end. Make it simpler, and look again.',
  }),
  'nothing-to-undo': () => ({ title: 'There is nothing to undo', body: '' }),
  'built-upon': ({ fact }) => ({
    title: 'Something was done later with the same',
    body: `By ${fact('actor')} on ${dayOf(fact('at'))}. Take that back first, then this.`,
  }),
  'nothing-to-redo': () => ({ title: 'There is nothing to redo', body: '' }),
  'export-format-unknown': ({ fact }) => ({
    title: `There is no format “${fact('format')}”`,
    body: `Use one of: ${fact('known')}.`,
  }),
  'recipe-not-found': ({ fact }) => ({
    title: `The workspace has no recipe “${fact('name')}”`,
    body: fact('known') === '' ? 'Save one in the window, under Export dataset.' : `It has: ${fact('known')}.`,
  }),
  'citation-not-readable': ({ file, fact }) => ({
    title: `${file} does not say how the dataset is to be cited (${fact('reason')})`,
    body: 'It needs a JSON object with some of: title, description, creators, publisher, licence, rights, keywords, identifier, contact, baseIri; see README.',
  }),
  'no-stand-off': ({ file, fact }) => ({
    title: `${file} is no dataset without text that Kanwu exported${atLine(fact('line'))}`,
    body: 'Give the file that ends in -stand-off.jsonl.',
  }),
  'export-not-writable': ({ file, fact }) => ({
    title: `The export could not be written to ${file}${because(fact('reason'))}`,
    body: 'Check permissions and disk space, or choose another folder.',
  }),
  'dataset-not-comparable': ({ file, fact }) => ({
    title: `${file} is no JSON Lines dataset of this version of Kanwu${atLine(fact('line'))}`,
    body: 'Export it again with --format jsonl, and compare the file that ends in -articles.jsonl.',
  }),
  'pdf-needs-electron': () => ({
    title: 'There is no Electron here to print with',
    body: 'Export from the window, or leave out --pdf and print the HTML with a browser. npm run kanwu finds Electron by itself.',
  }),
  'not-printed': ({ fact }) => ({
    title: `The pages could not be printed${because(fact('reason'))}`,
    body: 'Nothing was left. Export from the window, or leave out --pdf and print the HTML with a browser.',
  }),
  'version-gone': () => ({
    title: 'This version has no name any more',
    body: 'Somebody removed it, or took back that it was named. Choose another version.',
  }),
  'version-not-found': ({ fact }) => ({
    title: `No version is called “${fact('name')}”`,
    body: 'kanwu versions W.kanwu lists those that there are.',
  }),
  'learning-unreadable': ({ file }) => ({
    title: `${file} holds nothing that was learned by Kanwu`,
    body: 'Choose a file that was exported under “Learning”.',
  }),
  'learning-other-model': ({ file }) => ({
    title: `What ${file} holds was learned by another version of Kanwu`,
    body: 'Export it again from a Kanwu of this version.',
  }),
  'tag-set-unreadable': ({ file, fact }) => ({
    title: `${file} is no tag set, or is damaged${fact('at') === '' ? '' : ` (at ${fact('at')})`}`,
    body: 'Choose a file that was exported under “Entity types”; nothing was imported.',
  }),
  'vocabulary-unreadable': ({ file, fact }) => ({
    title: `The vocabulary ${file} could not be read${atLine(fact('line'))}${because(fact('reason'))}`,
    body: 'Use a CSV file with a header row, or SKOS as Turtle, N-Triples or RDF/XML.',
  }),
  'vocabulary-columns-missing': ({ file, fact }) => ({
    title: `${file} has no column of codes or none of labels (it has: ${fact('found')})`,
    body: 'Name the columns in its first row: code, label (or label_zh, label_en) and broader.',
  }),
  'vocabulary-line-invalid': ({ file, fact }) => ({
    title: `Line ${fact('line')} of ${file} is not right: ${vocabularyProblems[fact('problem')]?.(fact('value')) ?? fact('problem')}`,
    body: 'Put it right and import again; nothing was imported.',
  }),
  'vocabulary-empty': ({ file }) => ({
    title: `There are no terms in ${file}`,
    body: 'Check that it is the file you meant.',
  }),
  'vocabulary-scheme-taken': ({ file, fact }) => ({
    title: `${file} would have the short name “${fact('scheme')}” of a vocabulary that comes with Kanwu`,
    body: 'A vocabulary’s short name is its file’s: rename the file and import it again.',
  }),
  'authority-columns-missing': ({ file, fact }) => ({
    title: `${file} has no column of names (it has: ${fact('found')})`,
    body: 'Name the columns in its first row: name, and what else there is of id, aliases, type, from, to, place, titles, note.',
  }),
  'authority-empty': ({ file }) => ({
    title: `There are no records in ${file}`,
    body: 'Check that it is the file you meant.',
  }),
  'authority-list-not-found': ({ fact }) => ({
    title: `There is no one list called “${fact('name')}”`,
    body: `The lists there are: ${fact('known') || 'none'}. Of several with one name, give the beginning of the hash that kanwu authorities list says.`,
  }),
  'authority-list-there': ({ file }) => ({
    title: `The list ${file} is loaded already`,
    body: 'To load it anew, remove it first.',
  }),
  'authority-database-unlike': ({ file }) => ({
    title: `${file} is a database, but not that of CBDB`,
    body: 'Of databases, only the SQLite file of the China Biographical Database is read: it has a table BIOG_MAIN with c_personid and c_name_chn. Other lists can be loaded as CSV.',
  }),
  'authority-database-unreadable': ({ file, fact }) => ({
    title: `The database ${file} can’t be read${because(fact('reason'))}`,
    body: 'It may be open in another program, or damaged: close it there, or get it anew, and load it again.',
  }),
  'port-taken': ({ fact }) => ({
    title: `Nothing can be served at port ${fact('port')}${because(fact('reason'))}`,
    body: 'Another program may use it, or it may not be used; choose another, between 1024 and 65535.',
  }),
  'service-not-here': ({ fact }) => ({
    title: `“${fact('address')}” is no address of a service on this computer`,
    body: 'Kanwu asks nobody else. An address begins with http://127.0.0.1: or http://localhost: and the service’s port.',
  }),
  'service-silent': ({ fact }) => ({
    title: `Nobody answers at ${fact('address')}${because(fact('reason'))}`,
    body: 'Check that the service is running, and its port.',
  }),
  'service-unlike': ({ fact }) => ({
    title: `What answers at ${fact('address')} doesn’t speak the Reconciliation API${because(fact('reason'))}`,
    body: 'Check the address: many services have a path behind their port, such as /reconcile.',
  }),
  'preferences-not-writable': ({ fact }) => ({
    title: `The preferences can’t be saved${because(fact('reason'))}`,
    body: `Check the permissions of ${fact('path')} and of its folder, and the disk’s space. Changes in the workspace are saved as ever; what is set here, and which workspaces were open, is forgotten when Kanwu is closed.`,
  }),
  'preferences-unreadable': ({ fact }) => ({
    title: 'The preferences could not be read, and are the usual ones now',
    body: `Set anew what you had set: language, theme, your name, the folder for backups. Workspaces are not affected; open them with “Open workspace…”. The old file is kept as ${fact('aside')}.`,
  }),
  'actor-name-refused': ({ fact }) => ({
    title: `“${fact('name')}” can’t be a person’s name in the history`,
    body: 'Write it plainly, in at most 80 characters.',
  }),
  'request-invalid': () => ({ title: 'The request was not valid', body: report }),
  'request-denied': () => ({ title: 'That is not allowed', body: '' }),
  cancelled: () => ({ title: 'Cancelled', body: 'What was not finished is not kept.' }),
  usage: ({ fact }) => ({
    title: usageProblems[fact('problem')]?.(fact('name')) ?? 'The command line is not right',
    body: 'See kanwu --help.',
  }),
  internal: ({ fact }) => ({
    title: `Something went wrong inside Kanwu${because(fact('reason'))}`,
    body: 'What was saved before is still in the workspace; please report this.',
  }),
};

/** “gb18030 or big5”, from names that spaces divide. */
function listed(names: string): string {
  return names.split(' ').filter(Boolean).join(' or ');
}

function sameAs(file: string, importedAs: string): string {
  return importedAs === '' || file.endsWith(importedAs) ? '' : ` as ${importedAs}`;
}

function kindOf(kind: string): string {
  if (kind === '' || kind === 'unknown') return 'a binary file';
  return kind === 'sqlite' ? 'an SQLite database' : `a file of type ${kind.toUpperCase()}`;
}
