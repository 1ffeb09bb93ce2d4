import type { ArticleId, IssueId } from '../../model/ids.ts';
import type { ChangedLines } from '../../model/library.ts';
import type { KnownRows } from './known-rows.ts';

export interface LibraryPart {
  /** How many rows the library has, issues and unfolded articles together. */
  readonly libraryTotal: number;
  readonly libraryRows: KnownRows;
  /** Counts up whenever rows may stand elsewhere than before. */
  readonly libraryVersion: number;
  readonly foldedIssues: ReadonlySet<IssueId>;
  /** Asks for those of the rows from one to another that are not known yet. */
  wantRows(first: number, last: number): void;
  /** The row at which an issue or article stands now; null when it has none. */
  rowOf(id: IssueId | ArticleId): Promise<number | null>;
  foldIssue(id: IssueId, whether: boolean): void;
  /** Asks anew for the rows that are shown. */
  renewLibrary(): Promise<void>;
  /** Begins with the library of another workspace; null when none is open. */
  resetLibrary(): void;
  /** Puts the lines that changed in the place of those that are known. */
  changeLines(lines: ChangedLines): void;
}
