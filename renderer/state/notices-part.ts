import type { ChosenFile } from '../../model/chosen-file.ts';
import type { DraftPlace } from '../../model/draft.ts';
import type { ErrorCode, ErrorDetail } from '../../model/error.ts';
import type { EntryId } from '../../model/ids.ts';
import type { ImportReport, Unread } from '../../model/import.ts';
import type { MergeResult } from '../../model/journal/conflict.ts';
import type { BackupsPurged } from '../../model/purge.ts';
import type { Recovered } from '../../model/recovered.ts';
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
      readonly issues: number;
      readonly articles: number;
      readonly mentions: number;
      readonly corrections: number;
      /** How the file was read, when it was a single one. */
      readonly readAs: Pick<ImportReport, 'format' | 'encoding'> | null;
      /** What did not come in, of all files. */
      readonly unread: readonly Unread[];
    }
  /** A whole copy of the workspace was written. */
  | {
      readonly kind: 'copied';
      readonly path: string;
      /** Byte by byte, of a file that is damaged. */
      readonly isAsItIs: boolean;
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
  | {
      readonly kind: 'vocabulary-imported';
      readonly scheme: string;
      readonly terms: number;
      /** It took the place of one of the same name. */
      readonly isUpdate: boolean;
    }
  | { readonly kind: 'selection-crosses-blocks' }
  | { readonly kind: 'cannot-split' }
  | { readonly kind: 'cannot-strike' }
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
