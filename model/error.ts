/**
 * The one family of errors that Kanwu's own code throws. An error is made where the knowledge is: `code` says what was
 * wrong, `detail` carries the facts that a message needs (file names, offsets, versions). Wording, in the user's
 * language, is the message catalogue's job.
 */
export const errorCodes = [
  // Files that cannot be imported or opened.
  'file-not-found',
  'file-not-permitted',
  'file-is-directory',
  'file-empty',
  'file-binary',
  'file-not-text',
  'file-malformed',
  'encoding-unsure',
  'reread-the-same',
  'offsets-unsure',
  'annotator-unsure',
  'annotator-left',
  'labels-unknown',
  'labels-malformed',
  'encoding-unknown',
  'columns-unknown',
  'offsets-unknown',
  'images-unknown',
  'file-too-large',
  'file-too-many-lines',
  'file-unreadable',
  'file-already-imported',
  'text-already-imported',
  'file-purged',
  'picture-unreadable',
  'image-not-copied',
  // Folders and archives.
  'nothing-to-import',
  'archive-too-large',
  'archive-encrypted',
  'archive-nested',
  'entry-name-refused',
  // Formats that are told, but not read.
  'format-refused',
  'format-mismatch',
  'format-unknown',
  'weights-unknown',
  // Workspaces.
  'workspace-not-found',
  'workspace-not-sqlite',
  'workspace-foreign',
  'workspace-newer',
  'workspace-of-trial',
  'workspace-empty',
  'workspace-other-wal',
  'workspace-altered',
  'workspace-incomplete',
  'workspace-damaged',
  'workspace-locked',
  'workspace-open-elsewhere',
  'workspace-moved',
  'workspace-replaced',
  'workspace-not-writable',
  'workspace-disk-full',
  'workspace-not-open',
  'copy-not-writable',
  'backup-folder-missing',
  'backup-no-room',
  'nothing-to-recover',
  'merge-with-itself',
  'source-damaged',
  'purge-name-differs',
  'issue-not-found',
  'issue-ambiguous',
  'file-exists',
  // Commands.
  'change-refused',
  'command-unknown',
  'command-invalid',
  'value-unfit',
  'record-not-found',
  'record-exists',
  'range-outside-source',
  'range-empty',
  'correction-overlaps',
  'blocks-overlap',
  'replacement-too-wide',
  'pattern-invalid',
  'pattern-too-slow',
  'nothing-to-undo',
  'built-upon',
  'nothing-to-redo',
  // Export.
  'export-format-unknown',
  'recipe-not-found',
  'citation-not-readable',
  'no-stand-off',
  'export-not-writable',
  'pdf-needs-electron',
  'not-printed',
  'dataset-not-comparable',
  'version-gone',
  'version-not-found',
  // Learning.
  'learning-unreadable',
  'learning-other-model',
  // Vocabularies.
  'tag-set-unreadable',
  'vocabulary-unreadable',
  'vocabulary-columns-missing',
  'vocabulary-line-invalid',
  'vocabulary-empty',
  'vocabulary-scheme-taken',
  // Lists of authority files.
  'authority-columns-missing',
  'authority-empty',
  'authority-list-there',
  'authority-list-not-found',
  'authority-database-unlike',
  'authority-database-unreadable',
  // Programs on this computer.
  'port-taken',
  'service-not-here',
  'service-silent',
  'service-unlike',
  // Preferences.
  'actor-name-refused',
  'preferences-not-writable',
  'preferences-unreadable',
  // Everything else.
  'request-invalid',
  'request-denied',
  'cancelled',
  'usage',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Facts that a message may name: plain values only, so that an error crosses process borders unchanged. */
export type ErrorDetail = Readonly<Record<string, string | number | boolean | null>>;

export class KanwuError extends Error {
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;

  constructor(code: ErrorCode, detail: ErrorDetail = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(detail)}`, options);
    this.name = 'KanwuError';
    this.code = code;
    this.detail = detail;
  }
}
