import type { DecidedInText, SaidOfWhole } from '../../model/edits/arrange/said-of-whole.ts';
import type { ArticleId, IssueId } from '../../model/ids.ts';

/** An article that somebody wants to remove though people decided something of it. */
export interface ArticleToRemove {
  readonly id: ArticleId;
  readonly issueId: IssueId;
  /** How it is listed; empty where it has no headline. */
  readonly headline: string;
  readonly blocks: number;
  readonly stays: DecidedInText;
  readonly lost: SaidOfWhole;
}

export interface RemovingPart {
  /** What is asked about; null while nothing is. */
  readonly removing: ArticleToRemove | null;
  /** Sets an article's text aside, and the article is gone; asks first where people decided something of it. */
  removeArticle(id: ArticleId, issueId: IssueId): Promise<void>;
  /** What somebody answered who was asked: that it is to go all the same. */
  removeAnyway(): Promise<void>;
}
