import type { ArticleDocument } from '../../model/document.ts';
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
  /** Shows `document` as the open article if it still is the one that is wanted. */
  showDocument(document: ArticleDocument): void;
  closeArticle(): void;
}
