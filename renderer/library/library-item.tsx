import { isFoldedIn, type LibraryRow } from '../../model/library.ts';
import { useKanwu } from '../state/use-kanwu.ts';
import { ArticleRow } from './article-row.tsx';
import { FurnitureRow } from './furniture-row.tsx';
import { GroupRow } from './group-row.tsx';
import { IssueRow } from './issue-row.tsx';
import type { RowProps } from './library-row.tsx';

/** A row as what it is. */
export function LibraryItem({ row, ...frame }: RowProps & { readonly row: LibraryRow }) {
  const openArticleId = useKanwu((state) => state.openArticleId);
  const folds = useKanwu((state) => state.libraryFolds);
  const isGrouped = useKanwu((state) => state.libraryOrder === 'newspaper');
  const below = isGrouped ? 3 : 2;
  switch (row.kind) {
    case 'group':
      return <GroupRow {...frame} group={row.group} folded={folds.groups.includes(row.group.key)} />;
    case 'issue': {
      const { line, shown } = row;
      const folded = isFoldedIn(folds, line.issue.id);
      return <IssueRow {...frame} line={line} shown={shown} level={isGrouped ? 2 : 1} folded={folded} />;
    }
    case 'article':
      return <ArticleRow {...frame} article={row.line} level={below} open={row.line.id === openArticleId} />;
    case 'furniture':
      return <FurnitureRow {...frame} count={row.count} level={below} />;
  }
}
