import type { ArticleId, IssueId } from '../../model/ids.ts';
import type {
  ChangedLines,
  LibraryFilter,
  LibraryFolds,
  LibraryOrder,
  LibraryPage,
  LibraryView,
} from '../../model/library.ts';
import type { KnownRows } from './known-rows.ts';

export interface LibraryPart {
  /** How many rows the library has: groups, issues, and what is unfolded of them. */
  readonly libraryTotal: number;
  readonly libraryRows: KnownRows;
  /** How many issues and articles are listed; null where all are. */
  readonly libraryListed: LibraryPage['listed'];
  /** Counts up whenever rows may stand elsewhere than before. */
  readonly libraryVersion: number;
  readonly libraryFilter: LibraryFilter;
  readonly libraryOrder: LibraryOrder;
  readonly libraryFolds: LibraryFolds;
  /** How the library is looked at now. */
  libraryView(): LibraryView;
  /** Asks for those of the rows from one to another that are not known yet. */
  wantRows(first: number, last: number): void;
  /** The row at which an issue or article stands now; null when it has none. */
  rowOf(id: IssueId | ArticleId): Promise<number | null>;
  filterLibrary(changes: Partial<LibraryFilter>): void;
  orderLibrary(order: LibraryOrder): void;
  foldIssue(id: IssueId, whether: boolean): void;
  foldGroup(key: string, whether: boolean): void;
  foldAllIssues(whether: boolean): void;
  /** Asks anew for the rows that are shown, as the filter and the order have them now. */
  renewLibrary(): Promise<void>;
  /** Begins with the library of another workspace; null when none is open. */
  resetLibrary(): void;
  /** Puts the lines that changed in the place of those that are known. */
  changeLines(lines: ChangedLines): void;
}
