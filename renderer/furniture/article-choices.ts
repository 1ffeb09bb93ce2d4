import type { FurnitureBlock } from '../../model/document.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { ArticleLine } from '../../model/lines.ts';

/** How an article stands to the chosen blocks. */
export type ArticlePlace = 'before' | 'after' | 'open' | 'other';

export interface ArticleChoice {
  readonly id: ArticleId;
  /** Which of the articles it is. */
  readonly number: number;
  readonly place: ArticlePlace;
}

/**
 * The articles that blocks may be put into: those before and after them first, because there such text mostly belongs, then
 * the one that the person has open, then all others of the issue in their order.
 */
export function articleChoices(
  articles: readonly ArticleLine[],
  chosen: readonly FurnitureBlock[],
  openArticleId: ArticleId | null,
): readonly ArticleChoice[] {
  const placeOf = ({ id }: ArticleLine): ArticlePlace => {
    if (id === chosen[0]?.previousArticleId) return 'before';
    if (id === chosen.at(-1)?.nextArticleId) return 'after';
    return id === openArticleId ? 'open' : 'other';
  };
  const order: readonly ArticlePlace[] = ['before', 'after', 'open', 'other'];
  return articles
    .map((article): ArticleChoice => ({ id: article.id, number: article.place, place: placeOf(article) }))
    .sort((a, b) => order.indexOf(a.place) - order.indexOf(b.place) || a.number - b.number);
}
