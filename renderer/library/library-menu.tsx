import type { LibraryRow } from '../../model/library.ts';
import type { MenuPlace } from '../controls/row-menu.tsx';
import { useAnswer } from '../state/use-answer.ts';
import { ArticleMenu } from './article-menu.tsx';
import { IssueMenu } from './issue-menu.tsx';

/** What can be done with a row: with an article's the article, with all others the issue. */
export function LibraryMenu({ row, ...place }: MenuPlace & { readonly row: Exclude<LibraryRow, { kind: 'group' }> }) {
  const issue = useAnswer('issue.line', row.kind === 'furniture' ? { id: row.issueId } : null);
  if (row.kind === 'article') return <ArticleMenu {...place} line={row.line} />;
  const line = row.kind === 'issue' ? row.line : issue;
  return line === null ? null : <IssueMenu {...place} line={line} />;
}
