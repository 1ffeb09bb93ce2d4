import type { IssueOverview } from '../../model/document.ts';
import type { IssueId } from '../../model/ids.ts';
import type { ArticleLine } from '../../model/lines.ts';

/** One row of the library: an issue, or of one that is unfolded an article, or the text that belongs to no article. */
export type LibraryRow =
  | { readonly kind: 'issue'; readonly overview: IssueOverview; readonly folded: boolean }
  | { readonly kind: 'article'; readonly overview: IssueOverview; readonly article: ArticleLine }
  | { readonly kind: 'furniture'; readonly overview: IssueOverview };

export function libraryRows(issues: readonly IssueOverview[], folded: ReadonlySet<IssueId>): readonly LibraryRow[] {
  return issues.flatMap((overview): LibraryRow[] => {
    const isFolded = folded.has(overview.issue.id);
    const issue: LibraryRow = { kind: 'issue', overview, folded: isFolded };
    if (isFolded) return [issue];
    const articles = overview.articles.map((article): LibraryRow => ({ kind: 'article', overview, article }));
    return [issue, ...articles, ...(overview.furniture > 0 ? [{ kind: 'furniture', overview } as const] : [])];
  });
}

/** What tells a row from all others, also as part of its element's id. */
export function libraryRowKey(row: LibraryRow): string {
  switch (row.kind) {
    case 'issue':
      return row.overview.issue.id;
    case 'article':
      return row.article.id;
    case 'furniture':
      return `furniture-${row.overview.issue.id}`;
  }
}

/** How many suggestions wait in an article. */
export function waitingIn(article: ArticleLine): number {
  return article.suggestedMentions + article.suggestedCorrections;
}

/** How far an issue has got. */
export function progressOf({ articles }: IssueOverview): {
  readonly done: number;
  readonly articles: number;
  readonly waiting: number;
} {
  return {
    done: articles.filter((article) => article.state === 'done').length,
    articles: articles.length,
    waiting: articles.reduce((sum, article) => sum + waitingIn(article), 0),
  };
}
