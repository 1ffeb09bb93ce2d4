import type { LibraryRow } from '../../model/library.ts';
import { useKanwu } from '../state/use-kanwu.ts';
import { ArticleRow } from './article-row.tsx';
import { FurnitureRow } from './furniture-row.tsx';
import { IssueRow } from './issue-row.tsx';
import type { RowProps } from './library-row.tsx';

/** A row as what it is. */
export function LibraryItem({ row, ...frame }: RowProps & { readonly row: LibraryRow }) {
  const openArticleId = useKanwu((state) => state.openArticleId);
  const foldedIssues = useKanwu((state) => state.foldedIssues);
  switch (row.kind) {
    case 'issue':
      return <IssueRow {...frame} line={row.line} folded={foldedIssues.has(row.line.issue.id)} />;
    case 'article':
      return <ArticleRow {...frame} article={row.line} open={row.line.id === openArticleId} />;
    case 'furniture':
      return <FurnitureRow {...frame} count={row.count} />;
  }
}
