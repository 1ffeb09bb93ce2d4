import type Database from 'better-sqlite3';
import type { ArticleId, IssueId, PageId } from '../../../model/ids.ts';
import type { Mention } from '../../../model/mention.ts';
import type { Records } from '../../../model/records.ts';
import { groundOf } from '../grounds.ts';
import type { Numbered } from '../numbered.ts';
import { sidesOf, type Touched } from '../touched.ts';

/** The articles and issues whose projections an edit makes stale; those that it removed are among them. */
export interface Affected {
  readonly articles: ReadonlySet<ArticleId>;
  /** Those of the articles whose text or place may read otherwise, not only what is said of it. */
  readonly rewritten: ReadonlySet<ArticleId>;
  readonly issues: ReadonlySet<IssueId>;
}

/** Works out what edits affect: from the places of what they touched, never by reading an issue, unless it comes or goes. */
export function affectedIn(
  database: Database.Database,
  numbered: Numbered,
  records: Records,
): (touched: Touched) => Affected {
  const articlesAt = placesIn(database, numbered);
  const ofIssue = database.prepare<[IssueId], ArticleId>('SELECT id FROM article WHERE issue_id = ?').pluck();
  return (touched) => {
    const articles = new Set<ArticleId>();
    const rewritten = new Set<ArticleId>();
    const issues = new Set<IssueId>();
    const pages = new Set<PageId>();

    for (const [id, { before, after }] of touched.issue ?? []) {
      issues.add(id as IssueId);
      // Articles come and go with their issue.
      if (before === null || after === null) for (const each of ofIssue.all(id as IssueId)) rewritten.add(each);
    }
    for (const { issueId } of sidesOf(touched.page)) {
      issues.add(issueId);
      // What an article's page is called stands in its line.
      for (const each of ofIssue.all(issueId)) articles.add(each);
    }
    for (const { pageId } of sidesOf(touched.restoration)) pages.add(pageId);
    for (const { id, issueId } of sidesOf(touched.article)) {
      rewritten.add(id);
      issues.add(issueId);
    }
    for (const { articleId, pageId } of sidesOf(touched.block)) {
      if (articleId !== null) rewritten.add(articleId);
      pages.add(pageId);
    }
    for (const { articleId } of sidesOf(touched.classification)) articles.add(articleId);
    for (const { pageId, start, end } of sidesOf(touched.correction)) {
      pages.add(pageId);
      for (const id of articlesAt(pageId, start, end)) rewritten.add(id);
    }
    const placesOf = ({ pageId, ranges: [range] }: Mention): void => {
      pages.add(pageId);
      if (range !== undefined) for (const id of articlesAt(pageId, range.start, range.end)) articles.add(id);
    };
    for (const mention of sidesOf(touched.mention)) placesOf(mention);
    for (const { subjectId } of sidesOf(touched.relation)) {
      const subject = records.mention.get(subjectId);
      // Relations of a mention that is gone are affected by its going.
      if (subject !== undefined) placesOf(subject);
    }

    for (const id of rewritten) articles.add(id);
    for (const id of pages) {
      const page = groundOf(records, id)?.page;
      if (page !== undefined) issues.add(page.issueId);
    }
    for (const id of articles) {
      const article = records.article.get(id);
      if (article !== undefined) issues.add(article.issueId);
    }
    return { articles, rewritten, issues };
  };
}

/** The articles with a block that a stretch of a page touches, be it at the block's edge. */
function placesIn(
  database: Database.Database,
  numbered: Numbered,
): (pageId: PageId, start: number, end: number) => readonly ArticleId[] {
  // Blocks do not overlap: of those that begin before the stretch, only the last two can reach it.
  const statement = database
    .prepare<{ page: number; start: number; end: number }, ArticleId>(
      `SELECT DISTINCT article_id FROM block
       WHERE page = @page AND start_offset <= @end AND end_offset >= @start AND article_id IS NOT NULL
         AND start_offset >= coalesce((SELECT min(start_offset) FROM (
           SELECT start_offset FROM block WHERE page = @page AND start_offset <= @start
           ORDER BY start_offset DESC LIMIT 2)), 0)`,
    )
    .pluck();
  return (pageId, start, end) => statement.all({ page: numbered.known(pageId), start, end });
}
