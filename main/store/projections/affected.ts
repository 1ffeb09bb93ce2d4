import type Database from 'better-sqlite3';
import type { ArticleId, IssueId, MentionId, PageId } from '../../../model/ids.ts';
import type { Mention } from '../../../model/mention.ts';
import { groundOf } from '../grounds.ts';
import type { Numbered } from '../numbered.ts';
import type { StoredRecords } from '../stored-table.ts';
import { sidesOf, type Touched } from '../touched.ts';
import { type BlocksAt, blocksAt } from './blocks-at.ts';
import { comesOrGoes } from './comes-or-goes.ts';

/** The articles and issues whose projections an edit makes stale; those that it removed are among them. */
export interface Affected {
  readonly articles: ReadonlySet<ArticleId>;
  /** Those of the articles whose text or place may read otherwise, not only what is said of it. */
  readonly rewritten: ReadonlySet<ArticleId>;
  readonly issues: ReadonlySet<IssueId>;
  /** Finds blocks as the edit left them. */
  readonly blocksAt: BlocksAt;
}

/** Works out what edits affect: from the places of what they touched, never by reading an issue, unless it comes or goes. */
export function affectedIn(
  database: Database.Database,
  numbered: Numbered,
  records: StoredRecords,
): (touched: Touched) => Affected {
  const findBlocks = blocksAt(database, numbered);
  const ofIssue = database.prepare<[IssueId], ArticleId>('SELECT id FROM article WHERE issue_id = ?').pluck();
  return (touched) => {
    const articles = new Set<ArticleId>();
    const rewritten = new Set<ArticleId>();
    const issues = new Set<IssueId>();
    const pages = new Set<PageId>();
    const at = findBlocks();
    const noteAt = (noted: Set<ArticleId>, pageId: PageId, start: number, end: number): void => {
      for (const { articleId } of at(pageId, start, end)) if (articleId !== null) noted.add(articleId);
    };

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
      noteAt(rewritten, pageId, start, end);
    }
    const placesOf = ({ pageId, ranges: [range] }: Mention): void => {
      pages.add(pageId);
      if (range !== undefined) noteAt(articles, pageId, range.start, range.end);
    };
    for (const mention of sidesOf(touched.mention)) placesOf(mention);
    // A relation waits where its subject stands, which may be in another article, and while its object does.
    const coming = [...(touched.mention ?? [])]
      .filter(([, touch]) => comesOrGoes(touch))
      .map(([id]) => id as MentionId);
    const holding = new Set([
      ...records.relation.leadingTo(coming).map(({ subjectId }) => subjectId),
      ...[...sidesOf(touched.relation)].map(({ subjectId }) => subjectId),
      ...[...sidesOf(touched.attribute)].map(({ mentionId }) => mentionId),
    ]);
    // What hangs on a mention that is gone is affected by its going; what one that is touched does is noted.
    const others = [...holding].filter((id) => touched.mention?.has(id) !== true);
    for (const mention of records.mention.getAll(others)) placesOf(mention);
    for (const { pageId, start, end } of sidesOf(touched.comment)) noteAt(articles, pageId, start, end);

    for (const id of rewritten) articles.add(id);
    for (const id of pages) {
      const page = groundOf(records, id)?.page;
      if (page !== undefined) issues.add(page.issueId);
    }
    for (const id of articles) {
      const article = records.article.get(id);
      if (article !== undefined) issues.add(article.issueId);
    }
    return { articles, rewritten, issues, blocksAt: at };
  };
}
