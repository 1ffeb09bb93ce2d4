import type { ArticleId } from '../../model/ids.ts';
import { ArticleRow } from './article-row.tsx';
import { FurnitureRow } from './furniture-row.tsx';
import { IssueRow } from './issue-row.tsx';
import type { RowProps } from './library-row.tsx';
import { type LibraryRow, libraryRowKey, progressOf } from './library-rows.ts';

/** A row as what it is. */
export function LibraryItem({
  row,
  openArticleId,
  ...place
}: Omit<RowProps, 'rowKey'> & { readonly row: LibraryRow; readonly openArticleId: ArticleId | null }) {
  const frame = { ...place, rowKey: libraryRowKey(row) };
  switch (row.kind) {
    case 'issue': {
      const { done, articles } = progressOf(row.overview);
      return <IssueRow {...frame} issue={row.overview.issue} articles={articles} done={done} folded={row.folded} />;
    }
    case 'article':
      return <ArticleRow {...frame} article={row.article} open={row.article.id === openArticleId} />;
    case 'furniture':
      return <FurnitureRow {...frame} count={row.overview.furniture} />;
  }
}
