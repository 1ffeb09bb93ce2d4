import type { ErrorCode, ErrorDetail } from '../../model/error.ts';
import type { EntryId } from '../../model/ids.ts';
import { errorOf } from './bridge-call.ts';
import type { Slice } from './state.ts';

/** Something that the person should know, worded when it is shown. */
export type NoticeContent =
  | { readonly kind: 'error'; readonly code: ErrorCode; readonly detail: ErrorDetail }
  | {
      readonly kind: 'imported';
      readonly issues: number;
      readonly articles: number;
      readonly mentions: number;
      readonly corrections: number;
    }
  | { readonly kind: 'exported'; readonly directory: string; readonly files: number; readonly records: number }
  /** `entryId` is the removal's in the journal: as long as it is what undoing would undo, the notice offers that. */
  | { readonly kind: 'issue-removed'; readonly title: string; readonly entryId: EntryId | null }
  | {
      readonly kind: 'vocabulary-imported';
      readonly scheme: string;
      readonly terms: number;
      /** It took the place of one of the same name. */
      readonly isUpdate: boolean;
    }
  | { readonly kind: 'selection-crosses-blocks' }
  | { readonly kind: 'cannot-split' };

export type Notice = NoticeContent & { readonly id: number };

export interface NoticesSlice {
  readonly notices: readonly Notice[];
  notify(content: NoticeContent): void;
  /** Shows an error of any kind; one that says that the person cancelled is not shown. */
  notifyError(thrown: unknown, detail?: ErrorDetail): void;
  dismissNotice(id: number): void;
}

/** The newest are kept; what nobody dismissed should not fill the window. */
const mostShown = 4;

export const noticesSlice: Slice<NoticesSlice> = (set, get) => {
  let lastId = 0;
  return {
    notices: [],
    notify(content) {
      lastId += 1;
      const notice: Notice = { ...content, id: lastId };
      set(({ notices }) => ({ notices: [...notices, notice].slice(-mostShown) }));
    },
    notifyError(thrown, detail = {}) {
      const error = errorOf(thrown);
      if (error.code === 'cancelled') return;
      get().notify({ kind: 'error', code: error.code, detail: { ...detail, ...error.detail } });
    },
    dismissNotice(id) {
      set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
    },
  };
};
