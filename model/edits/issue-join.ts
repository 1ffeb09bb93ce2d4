import type { Edit } from '../journal.ts';
import { type ArticleLine, type IssueLine, issueName } from '../lines.ts';
import type { Page } from '../page.ts';
import { summaryOf } from './summary.ts';

/**
 * Puts the pages of an issue into another one, with all articles on them; what was said of the issue itself goes, and undoing brings it
 * back. Articles keep the order that they have by their pages.
 *
 * @param pages all of the issue that goes
 * @param articles all of the issue that goes
 */
export function joinIssues(
  from: IssueLine,
  pages: readonly Page[],
  articles: readonly Pick<ArticleLine, 'id'>[],
  into: IssueLine,
): Edit {
  const changes = { issueId: into.issue.id };
  return {
    action: 'issue-join',
    articleId: null,
    summary: summaryOf([`${issueName(from)} → ${issueName(into)}`]),
    commands: [
      { name: 'page.revise', payload: { revisions: pages.map(({ id }) => ({ id, changes })) } },
      ...(articles.length === 0
        ? []
        : [{ name: 'article.revise', payload: { revisions: articles.map(({ id }) => ({ id, changes })) } } as const]),
      { name: 'issue.remove', payload: { ids: [from.issue.id] } },
    ],
  };
}
