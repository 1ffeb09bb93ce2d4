import { errorOf } from './bridge-call.ts';
import type { Notice, NoticesPart } from './notices-part.ts';
import type { Slice } from './state.ts';

/** The newest are kept; what nobody dismissed should not fill the window. */
const mostShown = 4;

export const noticesSlice: Slice<NoticesPart> = (set, get) => {
  let lastId = 0;
  return {
    notices: [],
    notify(content) {
      lastId += 1;
      const notice: Notice = { ...content, id: lastId };
      // What is said twice of the same is said by the newer one.
      const isSame = (other: Notice): boolean => saidIn(other) === saidIn(notice);
      set(({ notices }) => ({
        notices: [...notices.filter((other) => notice.kind !== 'error' || !isSame(other)), notice].slice(-mostShown),
      }));
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

function saidIn({ id: _id, ...content }: Notice): string {
  return JSON.stringify(content);
}
