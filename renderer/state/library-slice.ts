import {
  type ArticleSurroundings,
  type ChangedLines,
  type LibraryFolds,
  nothingFolded,
  wholeLibrary,
} from '../../model/library.ts';
import type { Bridge } from '../../preload/contract.ts';
import { callBridge } from './bridge-call.ts';
import { onlyPage, withLines, withPage } from './known-rows.ts';
import type { LibraryPart } from './library-part.ts';
import type { Slice } from './state.ts';
import { recallView, rememberView } from './view-memory.ts';

/** How many rows are asked for in one go: some more than a window shows. */
const pageLength = 50;

/** The rows that are asked for first. */
const beginning = { first: 0, last: pageLength - 1 };

export const librarySlice =
  (bridge: Bridge): Slice<LibraryPart> =>
  (set, get) => {
    /** Answers to what was asked before rows moved are of no use any more. */
    let round = 0;
    let shown = beginning;
    let asOf = crypto.randomUUID();
    const asked = new Set<number>();

    const ask = (from: number, count: number) =>
      callBridge(bridge, 'library.rows', { from, count, view: get().libraryView() });

    const askForPage = async (page: number): Promise<void> => {
      asked.add(page);
      const of = round;
      try {
        const found = await ask(page * pageLength, pageLength);
        if (of !== round) return;
        asked.delete(page);
        set(({ libraryRows }) => ({
          libraryRows: withPage(libraryRows, found),
          ...{ libraryTotal: found.total, libraryListed: found.listed },
        }));
      } catch (thrown) {
        if (of !== round) return;
        asked.delete(page);
        get().notifyError(thrown);
      }
    };

    /** Asks anew for what is shown, without another look at what a filter lets through. */
    const showAnew = async (): Promise<void> => {
      round++;
      asked.clear();
      const of = round;
      const from = Math.floor(shown.first / pageLength) * pageLength;
      try {
        const found = await ask(from, Math.min(500, shown.last - from + pageLength));
        if (of !== round) return;
        set(({ libraryRows, libraryVersion }) => ({
          libraryRows: onlyPage(libraryRows, found),
          ...{ libraryTotal: found.total, libraryListed: found.listed },
          libraryVersion: libraryVersion + 1,
        }));
      } catch (thrown) {
        if (of === round) get().notifyError(thrown);
      }
    };

    /** What comes before and after the open article is as the library lists it. */
    const lookAnew = async (): Promise<void> => {
      await Promise.all([get().renewLibrary(), get().renewSurroundings()]).catch(get().notifyError);
    };

    const fold = (folds: LibraryFolds): void => {
      set({ libraryFolds: folds });
      void showAnew();
    };

    return {
      libraryTotal: 0,
      libraryRows: new Map(),
      libraryListed: null,
      libraryVersion: 0,
      libraryFilter: wholeLibrary,
      libraryOrder: recallView().libraryOrder,
      libraryFolds: nothingFolded,
      libraryView() {
        const { libraryFilter: filter, libraryOrder: order, libraryFolds: folds } = get();
        return { filter, order, folds, asOf };
      },
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
      rowOf: (id) => callBridge(bridge, 'library.row-of', { id, view: get().libraryView() }),
      filterLibrary(changes) {
        set({ libraryFilter: { ...get().libraryFilter, ...changes } });
        shown = beginning;
        void lookAnew();
      },
      orderLibrary(libraryOrder) {
        set({ libraryOrder });
        rememberView({ libraryOrder });
        void lookAnew();
      },
      foldIssue(id, whether) {
        const folds = get().libraryFolds;
        const others = folds.but.filter((each) => each !== id);
        fold({ ...folds, but: whether === folds.all ? others : [...others, id] });
      },
      foldGroup(key, whether) {
        const folds = get().libraryFolds;
        const others = folds.groups.filter((each) => each !== key);
        fold({ ...folds, groups: whether ? [...others, key] : others });
      },
      foldAllIssues(all) {
        fold({ all, but: [], groups: [] });
      },
      renewLibrary() {
        asOf = crypto.randomUUID();
        return showAnew();
      },
      resetLibrary() {
        round++;
        asked.clear();
        shown = beginning;
        set({
          ...{ libraryRows: new Map(), libraryTotal: 0, libraryListed: null },
          ...{ libraryFilter: wholeLibrary, libraryFolds: nothingFolded },
        });
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
