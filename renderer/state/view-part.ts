import type { ChosenFile } from '../../model/chosen-file.ts';
import type { Encoding } from '../../model/encoding.ts';
import type { HistoryPage } from '../../model/history.ts';
import type { BlockId, CorrectionId, IssueId, VersionId } from '../../model/ids.ts';
import type { ImportPlace } from '../../model/import-batch.ts';
import type { EntityType } from '../../model/mention.ts';
import type { ReadingRange } from '../../model/offset.ts';
import type { Status } from '../../model/status.ts';
import type { Room } from './folding.ts';
import type { Drawer, PanelTab, paneWidths } from './panes.ts';

/** Dialogs about one issue of the library. */
export const issueDialogs = ['furniture', 'join-issue', 'reread-page', 'remove-issue', 'purge'] as const;
export type IssueDialogName = (typeof issueDialogs)[number];

export const dialogs = [
  'palette',
  'search',
  'replace',
  'export',
  'difference',
  'versions',
  'names',
  'register',
  'memory',
  'learning',
  'vocabularies',
  'authorities',
  'publications',
  'types',
  'relation-types',
  'conflicts',
  'comments',
  'sample',
  'figures',
  'backups',
  'imports',
  'page-images',
  'annotators',
  'labels',
  'undo-import',
  'walk',
  'finish-article',
  'remove-article',
  'preferences',
  'shortcuts',
  'help',
  'about',
  'encoding',
  'columns',
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

/** A file of which it is not certain how it is to be read: in which encoding, by which columns. */
export interface FileToRead {
  readonly file: ChosenFile;
  /** The encodings that it may be in, the likeliest first. */
  readonly candidates: readonly Encoding[];
  /** Whether the person wanted to say it, and the file tells it, too. */
  readonly isWanted?: boolean;
  /** The place in a batch at which it did not come in; not given for a file by itself. */
  readonly again?: ImportPlace;
  /** Others that are to be read alike. */
  readonly also?: readonly ChosenFile[];
}

/** What of the history somebody wants to see, whoever did it. */
export type AskedHistory = Required<Pick<HistoryPage, 'kind' | 'from' | 'until'>>;

export interface ViewPart {
  readonly tab: PanelTab;
  readonly dialog: DialogName | null;
  /** What the history was last asked to show of the whole workspace; null where nothing was. */
  readonly askedHistory: AskedHistory | null;
  /** The issue that the open dialog is about; null for the other dialogs. */
  readonly dialogIssueId: IssueId | null;
  /** The version that the open dialog compares with; null for another dialog, and where none was chosen before. */
  readonly comparedVersion: VersionId | null;
  /** The type that a person came to the open dialog for, to have it be part of another; null where they did not. */
  readonly typeToMove: EntityType | null;
  /** The file that the open dialog asks about; null for the other dialogs. */
  readonly fileToRead: FileToRead | null;
  readonly correctionForm: CorrectionForm;
  /** Mentions and corrections of these statuses are marked in the text. */
  readonly shownStatuses: ReadonlySet<Status>;
  /** Entity types that are marked; null for all. */
  readonly shownTypes: ReadonlySet<string> | null;
  /** Widths of the panes beside the text, in CSS pixels. */
  readonly libraryWidth: number;
  readonly panelWidth: number;
  readonly imageWidth: number;
  /** Whether people hid the panes beside the text. */
  readonly isLibraryHidden: boolean;
  readonly isPanelHidden: boolean;
  /** Whether the page's image is shown beside its text; the library is folded to a rail then. */
  readonly imagePane: boolean;
  /** Whether the line at the caret is shown over the text as it is printed. */
  readonly imageStrip: boolean;
  /** Whether what the recogniser was not sure of is marked in the text. */
  readonly marksDoubtful: boolean;
  /** Whether names that are too improbable to be suggested are drawn in the text. */
  readonly marksFaint: boolean;
  readonly room: Room;
  /** The pane that is drawn out over the others; null for none. */
  readonly drawer: Drawer | null;
  /** Counts up when page images were found again. */
  readonly imagesVersion: number;
  /** Counts up whenever a part of the window should take the focus. */
  readonly focusRequest: { readonly target: FocusTarget; readonly count: number };
  showTab(tab: PanelTab): void;
  /** Shows what was done in the whole workspace. */
  showHistory(asked: AskedHistory): void;
  openDialog(dialog: Exclude<DialogName, Exclude<IssueDialogName, 'purge'> | 'encoding' | 'columns' | 'backups'>): void;
  openEncodingDialog(file: FileToRead): void;
  openColumnsDialog(file: FileToRead): void;
  openIssueDialog(dialog: IssueDialogName, id: IssueId): void;
  /** Opens the types at one that may be part of another. */
  openTypes(typeToMove: EntityType): void;
  /** Opens the dialog that compares, with what there is now since a version. */
  compareVersion(id: VersionId): void;
  closeDialog(): void;
  openCorrectionForm(form: Exclude<CorrectionForm, { kind: 'closed' }>): void;
  closeCorrectionForm(): void;
  toggleStatus(status: Status): void;
  toggleType(type: string, all: readonly string[]): void;
  showAllTypes(): void;
  resizePane(pane: keyof typeof paneWidths, width: number): void;
  toggleImagePane(): void;
  toggleImageStrip(): void;
  toggleDoubtful(): void;
  toggleFaint(): void;
  noteRoom(room: Room): void;
  /** Shows a pane or hides it; one that there is no room for is drawn out over the others, or back. */
  togglePane(pane: Drawer): void;
  closeDrawer(): void;
  noteImagesFound(): void;
  requestFocus(target: FocusTarget): void;
}

export type FocusTarget =
  | 'text'
  | 'page'
  | 'article-choice'
  | 'library'
  | 'library-filter'
  | 'reference-code'
  | 'not-for-release'
  | 'records'
  | 'comment'
  | 'panel'
  | 'mention-editor'
  | 'search';
