import type { ArticleId, IssueId } from '../../model/ids.ts';

/** An article as it is called where it is moved. */
export interface NamedArticle {
  readonly id: ArticleId;
  readonly headline: string;
}

/** An article that is picked up in the library, and where it would go. */
export interface Carrying {
  readonly issueId: IssueId;
  readonly article: NamedArticle;
  /** The other articles of its issue, in their order, listed or not. */
  readonly others: readonly NamedArticle[];
  /** Behind how many of these it would stand, and stands. */
  readonly to: number;
  readonly from: number;
  /** Whether it is dragged with a pointer; else the keys choose its place. */
  readonly isDragged: boolean;
}

/** What became of what was picked up last, to be said. */
export interface Carried {
  readonly headline: string;
  /** Its place in its issue, counted from 1; null where it stayed where it was. */
  readonly place: number | null;
}

export interface CarryingPart {
  /** Null while nothing is picked up. */
  readonly carrying: Carrying | null;
  readonly carried: Carried | null;
  /** The article that the library's keys are at; null where they are at something else. */
  readonly libraryAt: ArticleId | null;
  noteLibraryAt(id: ArticleId | null): void;
  /** Picks an article up. */
  carryArticle(id: ArticleId, issueId: IssueId, isDragged: boolean): Promise<void>;
  /** Chooses its place. @param to behind how many of the others; kept within the issue */
  carryTo(to: number): void;
  /** Puts it where it was carried to, as one edit. */
  dropCarried(): Promise<void>;
  /** Leaves it where it is. */
  leaveCarried(): void;
}
