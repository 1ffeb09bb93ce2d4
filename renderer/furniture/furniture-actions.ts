import type { FurnitureBlock } from '../../model/document.ts';
import { articleOfBlocks, takeInBlocks } from '../../model/edits/furniture.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { ArticleLine } from '../../model/lines.ts';
import type { KanwuStore } from '../state/store.ts';

/** Puts blocks into an article. @returns the article; null when it did not come about */
export async function putIntoArticle(
  store: KanwuStore,
  id: ArticleId,
  furniture: readonly FurnitureBlock[],
): Promise<ArticleId | null> {
  const { readArticle, execute, notifyError } = store.getState();
  try {
    return (await execute(takeInBlocks(await readArticle(id), furniture))) ? id : null;
  } catch (thrown) {
    notifyError(thrown);
    return null;
  }
}

/** Makes an article of blocks, among those of their issue. @returns the article; null when it did not come about */
export async function putIntoNewArticle(
  store: KanwuStore,
  articles: readonly ArticleLine[],
  furniture: readonly FurnitureBlock[],
): Promise<ArticleId | null> {
  const made = articleOfBlocks(articles, furniture);
  return made !== null && (await store.getState().execute(made.edit)) ? made.articleId : null;
}
