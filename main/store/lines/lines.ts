import type Database from 'better-sqlite3';
import type { ExportCounts } from '../../../model/dataset-export.ts';
import type { ArticleId, IssueId, PageId } from '../../../model/ids.ts';
import type { ChangedLines, LibraryFilter, LibraryTotals } from '../../../model/library.ts';
import type { ArticleLine, IssueLine } from '../../../model/lines.ts';
import type { Records } from '../../../model/records.ts';
import type { Changed } from '../projections/changed.ts';
import type { Publications } from '../publications.ts';
import { type ArticleRow, articleColumns, countedPlace, lineOf, placeInOrder } from './article-columns.ts';
import { type ArticleOrder, articleOrder } from './article-order.ts';
import { type ArticleSearch, articleSearch } from './article-search.ts';
import { exportCounts } from './export-counts.ts';
import { type FilteredArticles, filteredArticles } from './filtered-articles.ts';
import { type LibraryViews, libraryViews } from './library-views.ts';
import type { KnownLines } from './listed-rows.ts';

/** What lists show, read from the projections: as much of it as is asked for. */
export interface Lines extends LibraryViews, Omit<ArticleOrder, 'surroundings'>, ArticleSearch {
  article(id: ArticleId): ArticleLine | undefined;
  /** An issue's articles in their order. */
  articlesOf(id: IssueId): ArticleLine[];
  issue(id: IssueId): IssueLine | undefined;
  /** The lines of articles and issues, as they are now. */
  changed(changed: Changed): ChangedLines;
  /** How many mentions and corrections of an issue's articles are suggested and accepted. */
  countsOf(id: IssueId): IssueCounts;
  /** How much some articles have, by how far their review is. */
  exportCounts(ids: readonly ArticleId[]): ExportCounts;
  /** What a filter lets through. */
  filtered(filter: LibraryFilter): FilteredArticles;
  /** How many there are in the workspace. */
  counts(): { readonly issues: number; readonly articles: number };
  /** With how far its review is; as cheap. */
  totals(): LibraryTotals;
}

export interface IssueCounts {
  readonly mentions: { readonly suggested: number; readonly accepted: number };
  readonly corrections: { readonly suggested: number; readonly accepted: number };
}

export function sqlLines(database: Database.Database, records: Records, publications: Publications): Lines {
  const findArticle = database.prepare<[ArticleId], ArticleRow>(
    `SELECT ${articleColumns(countedPlace)} FROM article_line WHERE article_id = ?`,
  );
  const articlesOf = database.prepare<[IssueId], ArticleRow>(
    `SELECT ${articleColumns(placeInOrder)} FROM article_line WHERE issue_id = ? ORDER BY ordinal, article_id`,
  );
  const someArticlesOf = database.prepare<[IssueId, number, number], ArticleRow>(
    `SELECT ${articleColumns('0')} FROM article_line WHERE issue_id = ? ORDER BY ordinal, article_id LIMIT ? OFFSET ?`,
  );
  const articleIds = database
    .prepare<[IssueId], ArticleId>(
      'SELECT article_id FROM article_line WHERE issue_id = ? ORDER BY ordinal, article_id',
    )
    .pluck();
  const issueCounts = database.prepare<[IssueId], Omit<IssueLine, 'issue' | 'title' | 'firstPage'> & { page: PageId }>(
    'SELECT articles, done, waiting, furniture, pages, first_page AS page FROM issue_line WHERE issue_id = ?',
  );
  const counts = database.prepare<[], { issues: number; articles: number }>(
    'SELECT count(*) AS issues, coalesce(sum(articles), 0) AS articles FROM issue_line',
  );
  const totals = database.prepare<[], LibraryTotals>(
    `SELECT count(*) AS issues, coalesce(sum(articles), 0) AS articles, coalesce(sum(done), 0) AS done,
       coalesce(sum(suggested), 0) AS suggested FROM issue_line`,
  );
  const summed = database.prepare<[IssueId], Readonly<Record<'sm' | 'am' | 'sc' | 'ac', number>>>(
    `SELECT coalesce(sum(suggested_mentions), 0) AS sm, coalesce(sum(accepted_mentions), 0) AS am,
       coalesce(sum(suggested_corrections), 0) AS sc, coalesce(sum(accepted_corrections), 0) AS ac
     FROM article_line WHERE issue_id = ?`,
  );
  const article = (id: ArticleId): ArticleLine | undefined => {
    const row = findArticle.get(id);
    return row === undefined ? undefined : lineOf(row);
  };
  const issue = (id: IssueId): IssueLine | undefined => {
    const record = records.issue.get(id);
    const counted = issueCounts.get(id);
    if (record === undefined || counted === undefined) return undefined;
    const { page, ...counts } = counted;
    const firstPage = records.page.get(page);
    const title = publications.standing(record.publicationId)?.title ?? null;
    return firstPage === undefined ? undefined : { issue: record, title, firstPage, ...counts };
  };
  const order = articleOrder(database, article, issue);
  const known: KnownLines = {
    ...{ article, issue, articleIds: (id) => articleIds.all(id) },
    articlesOf: (id, from, count) =>
      someArticlesOf.all(id, count, from).map((row, at) => ({ ...lineOf(row), place: from + at + 1 })),
  };
  return {
    article,
    articlesOf: (id) => articlesOf.all(id).map(lineOf),
    issue,
    changed: (changed) => ({
      articles: changed.articles.flatMap((id) => article(id) ?? []),
      issues: changed.issues.flatMap((id) => issue(id) ?? []),
    }),
    countsOf(id) {
      const { sm = 0, am = 0, sc = 0, ac = 0 } = summed.get(id) ?? {};
      return { mentions: { suggested: sm, accepted: am }, corrections: { suggested: sc, accepted: ac } };
    },
    exportCounts: exportCounts(database),
    filtered: (filter) => filteredArticles(database, filter),
    totals: () => totals.get() ?? { issues: 0, articles: 0, done: 0, suggested: 0 },
    counts: () => counts.get() ?? { issues: 0, articles: 0 },
    ...order,
    ...libraryViews(database, known, order),
    ...articleSearch(database, issue),
  };
}
