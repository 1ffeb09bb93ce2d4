import type { ArticleDocument } from '../../model/document.ts';
import type { DocumentChange } from '../../model/document-change.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { Reading } from '../../model/reading.ts';

/** The open article with its reading text, which is derived from it and never set alone. */
export interface OpenArticle {
  readonly document: ArticleDocument;
  readonly reading: Reading;
}

export interface ArticlePart {
  readonly open: OpenArticle | null;
  /** The article that was asked for and is still on its way, or is open. */
  readonly openArticleId: ArticleId | null;
  openArticle(id: ArticleId): Promise<void>;
  /** Reads an article without showing it. */
  readArticle(id: ArticleId): Promise<ArticleDocument>;
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
  /** Shows `document` as the open article if it still is the one that is wanted. */
  showDocument(document: ArticleDocument): void;
  closeArticle(): void;
}
