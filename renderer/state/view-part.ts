import type { ChosenFile } from '../../model/chosen-file.ts';
import type { Encoding } from '../../model/encoding.ts';
import type { BlockId, CorrectionId, IssueId } from '../../model/ids.ts';
import type { ReadingRange } from '../../model/offset.ts';
import type { Status } from '../../model/status.ts';
import type { PanelTab } from './panes.ts';

/** Dialogs about one issue of the library. */
export const issueDialogs = ['furniture', 'join-issue', 'remove-issue', 'purge'] as const;
export type IssueDialogName = (typeof issueDialogs)[number];

export const dialogs = [
  'palette',
  'search',
  'export',
  'memory',
  'learning',
  'vocabularies',
  'publications',
  'types',
  'relation-types',
  'conflicts',
  'backups',
  'undo-import',
  'preferences',
  'shortcuts',
  'about',
  'encoding',
  'continue-article',
  ...issueDialogs,
] as const;
export type DialogName = (typeof dialogs)[number];

/**
 * The correction form: what of the reading text a new correction is for, which correction is being changed, or beside which block lost
 * paragraphs are supplied.
 */
export type CorrectionForm =
  | { readonly kind: 'closed' }
  | { readonly kind: 'new'; readonly range: ReadingRange }
  | { readonly kind: 'edit'; readonly id: CorrectionId }
  | { readonly kind: 'supply'; readonly beside: BlockId };

/** A file whose encoding is not certain. */
export interface FileToRead {
  readonly file: ChosenFile;
  /** The encodings that it may be in, the likeliest first. */
  readonly candidates: readonly Encoding[];
}

export interface ViewPart {
  readonly tab: PanelTab;
  readonly dialog: DialogName | null;
  /** The issue that the open dialog is about; null for the other dialogs. */
  readonly dialogIssueId: IssueId | null;
  /** The file whose encoding the open dialog asks for; null for the other dialogs. */
  readonly fileToRead: FileToRead | null;
  readonly correctionForm: CorrectionForm;
  /** Mentions and corrections of these statuses are marked in the text. */
  readonly shownStatuses: ReadonlySet<Status>;
  /** Entity types that are marked; null for all. */
  readonly shownTypes: ReadonlySet<string> | null;
  /** Widths of the panes beside the text, in CSS pixels. */
  readonly libraryWidth: number;
  readonly panelWidth: number;
  /** Counts up whenever a part of the window should take the focus. */
  readonly focusRequest: { readonly target: FocusTarget; readonly count: number };
  showTab(tab: PanelTab): void;
  openDialog(dialog: Exclude<DialogName, Exclude<IssueDialogName, 'purge'> | 'encoding' | 'backups'>): void;
  openEncodingDialog(file: FileToRead): void;
  openIssueDialog(dialog: IssueDialogName, id: IssueId): void;
  closeDialog(): void;
  openCorrectionForm(form: Exclude<CorrectionForm, { kind: 'closed' }>): void;
  closeCorrectionForm(): void;
  toggleStatus(status: Status): void;
  toggleType(type: string, all: readonly string[]): void;
  showAllTypes(): void;
  resizePane(pane: 'library' | 'panel', width: number): void;
  requestFocus(target: FocusTarget): void;
}

export type FocusTarget = 'text' | 'library' | 'panel' | 'mention-editor' | 'search';
