import type { Article } from '../article.ts';
import type { Command } from '../commands/command.ts';
import { articleIdOf } from '../derived-ids.ts';
import { type ArticleId, type IssueId, newId } from '../ids.ts';
import type { ArticleLine } from '../lines.ts';

/**
 * An article of which nothing is said yet, but that a person is at work on it.
 *
 * @param start where its first block begins
 * @param articles those of the issue
 */
export function newArticle(
  issueId: IssueId,
  ordinal: number,
  start: number,
  articles: readonly Pick<ListedArticle, 'id'>[],
): Article {
  const derived = articleIdOf(issueId, start);
  const isTaken = articles.some(({ id }) => id === derived);
  return {
    ...{ id: isTaken ? newId<ArticleId>() : derived, issueId, ordinal, headline: null, subhead: null },
    ...{ reporters: [], correspondents: [], photographers: [], state: 'in-work', note: '' },
  };
}

/** An article of an issue, as far as those are concerned that it must make room for. */
export type ListedArticle = Pick<ArticleLine, 'id' | 'ordinal'>;

/** Moves an issue's articles behind a place up or down by one; nothing where there are none. */
export function moveArticlesAfter(articles: readonly ListedArticle[], ordinal: number, by: 1 | -1): Command[] {
  const revisions = articles
    .filter((article) => article.ordinal > ordinal)
    .map((article) => ({ id: article.id, changes: { ordinal: article.ordinal + by } }));
  return revisions.length === 0 ? [] : [{ name: 'article.revise', payload: { revisions } }];
}
