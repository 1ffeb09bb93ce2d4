import type { ArticleOverview, IssueOverview } from '../../model/document.ts';
import type { IssueId } from '../../model/ids.ts';

/** One row of the library: an issue, or an article of an issue that is unfolded. */
export type LibraryRow =
  | { readonly kind: 'issue'; readonly overview: IssueOverview; readonly folded: boolean }
  | { readonly kind: 'article'; readonly overview: IssueOverview; readonly article: ArticleOverview };

export function libraryRows(issues: readonly IssueOverview[], folded: ReadonlySet<IssueId>): readonly LibraryRow[] {
  return issues.flatMap((overview): LibraryRow[] => {
    const isFolded = folded.has(overview.issue.id);
    const articles = isFolded ? [] : overview.articles;
    return [
      { kind: 'issue', overview, folded: isFolded },
      ...articles.map((article): LibraryRow => ({ kind: 'article', overview, article })),
    ];
  });
}

/** How many suggestions wait in an article. */
export function waitingIn(article: ArticleOverview): number {
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
