import type { WorkspaceOverview } from '../../model/document.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { ArticleLine } from '../../model/lines.ts';

/** The article before or after one, through all issues; null at the ends and when it is not in the workspace. */
export function adjacentArticle(
  workspace: WorkspaceOverview,
  id: ArticleId | null,
  direction: 'next' | 'previous',
): ArticleLine | null {
  const articles = workspace.issues.flatMap((issue) => issue.articles);
  const index = articles.findIndex((article) => article.id === id);
  if (index < 0) return articles[0] ?? null;
  return articles[index + (direction === 'next' ? 1 : -1)] ?? null;
}
