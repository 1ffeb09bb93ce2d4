import type { ChosenFile } from '../../model/chosen-file.ts';
import type { DraftPlace } from '../../model/draft.ts';
import type { NoExample } from '../../model/edits/type-example-edits.ts';
import type { ErrorCode, ErrorDetail } from '../../model/error.ts';
import type { EntryId, ImportBatchId, IssueId } from '../../model/ids.ts';
import type { ImageReport, ImportReport, Unread } from '../../model/import.ts';
import type { ImportCounts } from '../../model/import-batch.ts';
import type { MergeResult } from '../../model/journal/conflict.ts';
import type { Direction } from '../../model/library.ts';
import type { EntityType } from '../../model/mention.ts';
import type { ImagesCopied, ImagesToKeep } from '../../model/page-image-check.ts';
import type { BackupsPurged } from '../../model/purge.ts';
import type { Recovered } from '../../model/recovered.ts';
import type { RereadReport } from '../../model/reread.ts';
import type { WorkspacePlace } from '../../model/workspace-place.ts';

/** Something that the person should know, worded when it is shown. */
export type NoticeContent =
  | {
      readonly kind: 'error';
      readonly code: ErrorCode;
      readonly detail: ErrorDetail;
      /** The file that could not be imported or opened. */
      readonly file?: ChosenFile | undefined;
    }
  | {
      readonly kind: 'imported';
      readonly issueId: IssueId;
      readonly articles: number;
      readonly mentions: number;
      readonly corrections: number;
      /** How the file was read. */
      readonly readAs: Pick<ImportReport, 'format' | 'version' | 'encoding'>;
      /** What of it did not come in. */
      readonly unread: readonly Unread[];
      /** Whose work was read, where several annotated the same; null else. */
      readonly annotator: string | null;
      /** What of the images of its pages was found; null where it speaks of none. */
      readonly images: (ImageReport & { readonly folder: string }) | null;
    }
  /** Work at a batch of several files ended, at its end or before. */
  | {
      readonly kind: 'batch-imported';
      readonly batchId: ImportBatchId;
      readonly counts: ImportCounts;
      readonly articles: number;
      readonly mentions: number;
      readonly corrections: number;
    }
  /** Found when the workspace was opened: an import that did not come to its end. */
  | { readonly kind: 'import-cut-off'; readonly batchId: ImportBatchId; readonly counts: ImportCounts }
  /** A whole copy of the workspace was written. */
  | {
      readonly kind: 'copied';
      readonly path: string;
      /** Byte by byte, of a file that is damaged. */
      readonly isAsItIs: boolean;
      /** Pages have images, which stay where they are. */
      readonly holdsNoImages: boolean;
    }
  /** A damaged workspace was recovered into a new file, which is open. */
  | { readonly kind: 'recovered'; readonly path: string; readonly recovered: Recovered }
  /** Another copy was taken in: so many entries of the journal came, so many conflicts wait now. */
  | ({ readonly kind: 'merged' } & MergeResult)
  /** `entryId` is the removal's in the journal: as long as it is what undoing would undo, the notice offers that. */
  | { readonly kind: 'issue-removed'; readonly title: string; readonly entryId: EntryId | null }
  /** The workspace lies where something is to be heeded. */
  | { readonly kind: 'place'; readonly place: WorkspacePlace }
  /** An issue is out of the file, or will be once something else has read to its end. */
  | {
      readonly kind: 'purged';
      readonly name: string;
      readonly isWashedOut: boolean;
      /** What became of the backups that held it; null where they were left as they are. */
      readonly backups: BackupsPurged | null;
    }
  /** A page was read in another encoding, and all that was decided on it moved along. */
  | ({ readonly kind: 'reread' } & Pick<RereadReport, 'moved' | 'settled'>)
  /** There is nothing in the open article that the recogniser was not sure of. */
  | { readonly kind: 'nothing-doubtful' }
  /** What was selected is on the clipboard, with where it stands. */
  | { readonly kind: 'reference-copied'; readonly text: string }
  /** Several people annotated the same texts of an import: whose work is to be read? */
  | { readonly kind: 'annotators-to-choose'; readonly batchId: ImportBatchId; readonly people: number }
  /** Files wait until somebody says what becomes of labels that the tag set does not know. */
  | { readonly kind: 'labels-to-decide'; readonly batchId: ImportBatchId; readonly labels: number }
  /** Types of another workspace came in that are types of the tag set now. */
  | { readonly kind: 'types-came'; readonly types: readonly EntityType[] }
  /** Page images of an import lie elsewhere: are they to stay there? */
  | ({ readonly kind: 'images-to-keep'; readonly batchId: ImportBatchId; readonly folder: string } & ImagesToKeep)
  | ({ readonly kind: 'images-copied' } & ImagesCopied)
  /** So many missing page images were found in a folder, and so many are missing still. */
  | { readonly kind: 'images-found'; readonly found: number; readonly missing: number }
  | {
      readonly kind: 'vocabulary-imported';
      readonly scheme: string;
      readonly terms: number;
      /** It took the place of one of the same name. */
      readonly isUpdate: boolean;
    }
  /** Suggestions of the article were accepted together; some of them are not marked in the text, by what is shown. */
  | { readonly kind: 'accepted-together'; readonly count: number; readonly hidden: number }
  | { readonly kind: 'selection-crosses-blocks' }
  | { readonly kind: 'cannot-split' }
  /** The selected text can't be taken into the mention. */
  /** A mark is kept beside its type's guideline. */
  | { readonly kind: 'example-kept'; readonly type: EntityType; readonly isRight: boolean }
  | { readonly kind: 'no-example'; readonly why: NoExample }
  | { readonly kind: 'cannot-extend' }
  | { readonly kind: 'no-faint' }
  /** Nothing can be done to the chosen lines in that way. */
  | { readonly kind: 'cannot-arrange' }
  /** An article's text was set aside; `entryId` is what took it away. */
  | { readonly kind: 'article-removed'; readonly headline: string; readonly entryId: EntryId | null }
  /** It has a paragraph that a person supplied. */
  | { readonly kind: 'cannot-remove-article'; readonly headline: string }
  /** Setting an article aside would lose what people said of it. */
  | { readonly kind: 'article-has-decisions'; readonly headline: string }
  | { readonly kind: 'cannot-strike' }
  /** Nothing waits in what is listed beyond the open article; `others` is whether something does on its other side. */
  | { readonly kind: 'no-more-work'; readonly direction: Direction; readonly others: boolean }
  /** Found when the workspace was opened. */
  | { readonly kind: 'drafts-found'; readonly count: number }
  /** The place where something was typed is gone; the text is not. */
  | { readonly kind: 'draft-place-gone'; readonly place: DraftPlace; readonly text: string };

export type Notice = NoticeContent & { readonly id: number };

export interface NoticesPart {
  readonly notices: readonly Notice[];
  notify(content: NoticeContent): void;
  /** Shows an error of any kind; one that says that the person cancelled is not shown. */
  notifyError(thrown: unknown, detail?: ErrorDetail): void;
  dismissNotice(id: number): void;
}
