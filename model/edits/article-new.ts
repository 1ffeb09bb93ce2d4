import type { Article } from '../article.ts';
import { articleIdOf } from '../derived-ids.ts';
import { type ArticleId, type IssueId, newId, type PageId } from '../ids.ts';
import type { ArticleLine } from '../lines.ts';

/** Where the first block of an article begins: on which page, at which offset of it. */
export interface ArticleStart {
  readonly pageId: PageId;
  readonly start: number;
}

/** An article of an issue, as far as those are concerned that stand beside it. */
export type ListedArticle = Pick<ArticleLine, 'id' | 'ordinal'>;

/**
 * An article of which nothing is said yet, but that a person is at work on it.
 *
 * @param articles those of the issue
 * @param of the article whose text it is made of, if there is one: what is not for release there is not here
 */
export function newArticle(
  issueId: IssueId,
  ordinal: number,
  { pageId, start }: ArticleStart,
  articles: readonly ListedArticle[],
  of: Pick<Article, 'notForRelease'> | null,
): Article {
  const derived = articleIdOf(pageId, start);
  const isTaken = articles.some(({ id }) => id === derived);
  return {
    ...{ id: isTaken ? newId<ArticleId>() : derived, issueId, ordinal, headline: null, subhead: null },
    ...{ reporters: [], correspondents: [], photographers: [], state: 'in-work', note: '' },
    ...{ referenceCode: null, notForRelease: of?.notForRelease ?? null },
  };
}
