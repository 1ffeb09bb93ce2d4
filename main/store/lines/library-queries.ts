import { KanwuError } from '../../../model/error.ts';
import type { ArticleId, IssueId } from '../../../model/ids.ts';
import type {
  ArticleSurroundings,
  Direction,
  FoundArticle,
  LibraryPage,
  LibraryTotals,
  LibraryView,
} from '../../../model/library.ts';
import type { ArticleLine, IssueLine } from '../../../model/lines.ts';
import type { PublicationLine } from '../../../model/publication.ts';
import type { Workspace } from '../workspace.ts';
import type { IssueCounts } from './lines.ts';

/** What can be read of the library as it is listed, by name. */
export const libraryQueries = {
  /** How many issues and articles there are. */
  counts: ({ lines }: Workspace): { issues: number; articles: number } => lines.counts(),
  /** With how far its review is. */
  'library-totals': ({ lines }: Workspace): LibraryTotals => lines.totals(),
  'library-rows': (
    { lines }: Workspace,
    { from, count, view }: { from: number; count: number; view: LibraryView },
  ): LibraryPage => lines.rows(from, count, view),
  'library-row-of': (
    { lines }: Workspace,
    { id, view }: { id: IssueId | ArticleId; view: LibraryView },
  ): number | null => lines.rowOf(id, view),
  'article-to-begin-with': ({ lines }: Workspace, last: ArticleId | null): ArticleId | null => lines.toBeginWith(last),
  'find-articles': ({ lines }: Workspace, { wanted, limit }: { wanted: string; limit: number }): FoundArticle[] =>
    lines.find(wanted, limit),
  surroundings: (
    { lines }: Workspace,
    { id, view }: { id: ArticleId; view: LibraryView | null },
  ): ArticleSurroundings | null => lines.surroundings(id, view),
  'article-with-work': (
    { lines }: Workspace,
    { from, direction, view }: { from: ArticleId | null; direction: Direction; view: LibraryView },
  ): ArticleId | null => lines.withWork(from, direction, view),
  'issue-line': ({ lines }: Workspace, id: IssueId): IssueLine | null => lines.issue(id) ?? null,
  'article-lines': ({ lines }: Workspace, id: IssueId): ArticleLine[] => lines.articlesOf(id),
  /** The articles of issues (null: of all) in the order in which they are listed. @throws {KanwuError} `record-not-found` */
  'article-ids': (workspace: Workspace, issueIds: readonly IssueId[] | null): ArticleId[] => {
    const missing = issueIds?.find((id) => workspace.records.issue.get(id) === undefined);
    if (missing !== undefined) throw new KanwuError('record-not-found', { noun: 'issue', id: missing });
    return articleIdsOf(workspace, (id) => issueIds === null || issueIds.includes(id));
  },
  /** The other issues of the same date as one, else those that are listed beside it. */
  'issues-beside': (workspace: Workspace, id: IssueId): IssueLine[] => workspace.issuesBeside(id),
  publications: (workspace: Workspace): PublicationLine[] => workspace.publications.lines(),
  /** How many of an issue's mentions and corrections are suggested and accepted. */
  'issue-counts': ({ lines }: Workspace, id: IssueId): IssueCounts => lines.countsOf(id),
  /** So many of the articles that are listed after one. */
  'articles-after': ({ lines }: Workspace, { id, count }: { id: ArticleId; count: number }): ArticleId[] => {
    const after: ArticleId[] = [];
    for (let next = lines.next(id); next !== null && after.length < count; next = lines.next(next)) after.push(next);
    return after;
  },
} as const;

function articleIdsOf(workspace: Workspace, isWanted: (id: IssueId) => boolean): ArticleId[] {
  return workspace
    .issueIds()
    .filter(isWanted)
    .flatMap((id) => workspace.records.article.where('issueId', id).sort((a, b) => a.ordinal - b.ordinal))
    .map((article) => article.id);
}
