import type { Article } from '../article.ts';
import type { Changes } from '../commands/command.ts';
import type { ArticleDocument } from '../document.ts';
import type { ArticleId } from '../ids.ts';
import type { Issue } from '../issue.ts';
import type { Edit } from '../journal.ts';
import type { Page } from '../page.ts';
import { articleEdit } from './article-edit.ts';
import { summaryOf } from './summary.ts';

/** Changes what is said about an article, its state included; null when nothing differs. */
export function reviseArticle(document: ArticleDocument, headline: string, changes: Changes<'article'>): Edit | null {
  const { article } = document;
  if (!differs(article, changes)) return null;
  const command = { name: 'article.revise', payload: { revisions: [{ id: article.id, changes }] } } as const;
  if (changes.state !== undefined) {
    return { action: 'article-revise', articleId: article.id, summary: summaryOf([headline]), commands: [command] };
  }
  return articleEdit(document, 'article-revise', [headline], [command]);
}

/**
 * Changes what is known of an issue (its date, number, note); null when nothing differs.
 *
 * @param name what it goes by
 */
export function reviseIssue(issue: Issue, name: string, changes: Changes<'issue'>): Edit | null {
  if (!differs(issue, changes)) return null;
  return {
    action: 'issue-revise',
    articleId: null,
    summary: summaryOf([name]),
    commands: [{ name: 'issue.revise', payload: { revisions: [{ id: issue.id, changes }] } }],
  };
}

/** Says which page of its issue a page is; null when nothing differs. */
export function labelPage(page: Page, label: string | null): Edit | null {
  if (page.label === label) return null;
  return {
    action: 'issue-revise',
    articleId: null,
    summary: summaryOf([page.fileName]),
    commands: [{ name: 'page.revise', payload: { revisions: [{ id: page.id, changes: { label } }] } }],
  };
}

/**
 * Takes an issue, with everything found in it, out of the workspace. Undoing brings it back.
 *
 * @param name what it goes by
 * @param openArticleId the issue's article that the person is in, if they are in one
 */
export function removeIssue(issue: Issue, name: string, openArticleId: ArticleId | null): Edit {
  return {
    action: 'issue-remove',
    articleId: openArticleId,
    summary: summaryOf([name]),
    commands: [{ name: 'issue.remove', payload: { ids: [issue.id] } }],
  };
}

function differs<Kind extends Article | Issue>(record: Kind, changes: Partial<Kind>): boolean {
  return Object.entries(changes).some(
    ([field, value]) => JSON.stringify(record[field as keyof Kind]) !== JSON.stringify(value),
  );
}
