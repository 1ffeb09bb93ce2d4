import type { ArticleDocument } from '../../model/document.ts';
import type { DocumentChange } from '../../model/document-change.ts';
import type { ArticleId, IssueId } from '../../model/ids.ts';
import type { ArticleSurroundings, Direction } from '../../model/library.ts';
import type { ArticleLine } from '../../model/lines.ts';
import type { Reading } from '../../model/reading.ts';

/** The open article with its reading text, which is derived from it and never set alone. */
export interface OpenArticle {
  readonly document: ArticleDocument;
  readonly reading: Reading;
}

export interface ArticlePart {
  readonly open: OpenArticle | null;
  /**
   * What a long article begins with, from when that is there until all of it is: to be looked at, and nothing else. No article is open
   * meanwhile.
   */
  readonly arriving: OpenArticle | null;
  /** Resolves once no article is on its way. */
  arrived(): Promise<void>;
  /** The article that was asked for and is still on its way, or is open. */
  readonly openArticleId: ArticleId | null;
  /** What stands around the open article; of the one before while another is on its way. */
  readonly surroundings: ArticleSurroundings | null;
  openArticle(id: ArticleId): Promise<void>;
  /** Reads an article without showing it. */
  readArticle(id: ArticleId): Promise<ArticleDocument>;
  /** Whether the article is in the workspace. */
  isThere(id: ArticleId): Promise<boolean>;
  /** Reads which articles an issue has. */
  readArticles(id: IssueId): Promise<readonly ArticleLine[]>;
  /** Reads the open article again. */
  refreshArticle(): Promise<void>;
  /**
   * Shows the open article as it is after changes that main made, in order; reads it again when others changed it meanwhile, too.
   */
  adoptChanges(changes: readonly DocumentChange[]): Promise<void>;
  /** Whether the open article was changed by others while edits were on their way. */
  readonly isBehind: boolean;
  /** Takes note that others have changed the open article. */
  noteChangedByOthers(): void;
  /** Reads again what stands around the open article, and closes it when it is gone. */
  renewSurroundings(): Promise<void>;
  /** The article that is listed before or after the open one; where none is open, the one to begin with. */
  neighbour(direction: Direction): Promise<ArticleId | null>;
  /** The nearest article, as they are listed, that is not done and in which something waits. */
  neighbourWithWork(direction: Direction): Promise<ArticleId | null>;
  /** Shows `document` as the open article if it still is the one that is wanted. */
  showDocument(document: ArticleDocument): void;
  closeArticle(): void;
}
