import type { ArticleSurroundings, ChangedLines } from '../../model/library.ts';
import type { Bridge } from '../../preload/contract.ts';
import { callBridge } from './bridge-call.ts';
import { onlyPage, withLines, withPage } from './known-rows.ts';
import type { LibraryPart } from './library-part.ts';
import type { Slice } from './state.ts';

/** How many rows are asked for in one go: some more than a window shows. */
const pageLength = 50;

export const librarySlice =
  (bridge: Bridge): Slice<LibraryPart> =>
  (set, get) => {
    /** Answers to what was asked before rows moved are of no use any more. */
    let round = 0;
    let shown = { first: 0, last: pageLength - 1 };
    const asked = new Set<number>();

    const ask = (from: number, count: number) =>
      callBridge(bridge, 'library.rows', { from, count, folded: [...get().foldedIssues] });

    const askForPage = async (page: number): Promise<void> => {
      asked.add(page);
      const of = round;
      try {
        const found = await ask(page * pageLength, pageLength);
        if (of !== round) return;
        asked.delete(page);
        set(({ libraryRows }) => ({ libraryRows: withPage(libraryRows, found), libraryTotal: found.total }));
      } catch (thrown) {
        if (of !== round) return;
        asked.delete(page);
        get().notifyError(thrown);
      }
    };

    return {
      libraryTotal: 0,
      libraryRows: new Map(),
      libraryVersion: 0,
      foldedIssues: new Set(),
      wantRows(first, last) {
        shown = { first, last };
        const { libraryRows, libraryTotal } = get();
        const end = Math.min(last, libraryTotal - 1);
        for (let page = Math.floor(first / pageLength); page * pageLength <= end; page++) {
          const rows = { from: Math.max(first, page * pageLength), to: Math.min(end, (page + 1) * pageLength - 1) };
          let isKnown = true;
          for (let row = rows.from; row <= rows.to; row++) isKnown &&= libraryRows.has(row);
          if (!isKnown && !asked.has(page)) void askForPage(page);
        }
      },
      rowOf: (id) => callBridge(bridge, 'library.row-of', { id, folded: [...get().foldedIssues] }),
      foldIssue(id, whether) {
        const foldedIssues = new Set(get().foldedIssues);
        if (whether) foldedIssues.add(id);
        else foldedIssues.delete(id);
        set({ foldedIssues });
        void get().renewLibrary();
      },
      async renewLibrary() {
        round++;
        asked.clear();
        const of = round;
        const from = Math.floor(shown.first / pageLength) * pageLength;
        try {
          const found = await ask(from, Math.min(500, shown.last - from + pageLength));
          if (of !== round) return;
          set(({ libraryRows, libraryVersion }) => ({
            libraryRows: onlyPage(libraryRows, found),
            libraryTotal: found.total,
            libraryVersion: libraryVersion + 1,
          }));
        } catch (thrown) {
          if (of === round) get().notifyError(thrown);
        }
      },
      resetLibrary() {
        round++;
        asked.clear();
        shown = { first: 0, last: pageLength - 1 };
        set({ libraryRows: new Map(), libraryTotal: 0, foldedIssues: new Set() });
      },
      changeLines(lines) {
        set(({ libraryRows, surroundings }) => ({
          libraryRows: withLines(libraryRows, lines),
          surroundings: surroundings === null ? null : withChanged(surroundings, lines),
        }));
      },
    };
  };

function withChanged(surroundings: ArticleSurroundings, { articles, issues }: ChangedLines): ArticleSurroundings {
  const { article, issue } = surroundings;
  return {
    ...surroundings,
    article: articles.find(({ id }) => id === article.id) ?? article,
    issue: issues.find((each) => each.issue.id === issue.issue.id) ?? issue,
  };
}
