import type { Article } from '../article.ts';
import type { Command } from '../commands/command.ts';
import type { IssueOverview } from '../document.ts';
import { type ArticleId, type IssueId, newId } from '../ids.ts';

/** An article of which nothing is said yet, but that a person is at work on it. */
export function newArticle(issueId: IssueId, ordinal: number): Article {
  return {
    ...{ id: newId<ArticleId>(), issueId, ordinal, headline: null, subhead: null },
    ...{ reporters: [], correspondents: [], photographers: [], state: 'in-work', note: '' },
  };
}

/** Moves the articles behind a place up or down by one; nothing where there are none. */
export function moveArticlesAfter(issue: IssueOverview, ordinal: number, by: 1 | -1): Command[] {
  const revisions = issue.articles
    .filter((article) => article.ordinal > ordinal)
    .map((article) => ({ id: article.id, changes: { ordinal: article.ordinal + by } }));
  return revisions.length === 0 ? [] : [{ name: 'article.revise', payload: { revisions } }];
}
