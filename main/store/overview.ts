import type Database from 'better-sqlite3';
import type { Article } from '../../model/article.ts';
import type { Correction } from '../../model/correction.ts';
import type { ArticleOverview, IssueOverview } from '../../model/document.ts';
import { KanwuError } from '../../model/error.ts';
import { headlineOf } from '../../model/headline.ts';
import type { ArticleId, IssueId } from '../../model/ids.ts';
import type { Issue } from '../../model/issue.ts';
import { readingOf } from '../../model/reading.ts';
import type { Records } from '../../model/records.ts';
import type { Status } from '../../model/status.ts';
import type { Sources } from './sources.ts';
import type { Touched, TouchedRecords } from './touched.ts';

/** Everything of an issue's articles that the list of articles shows. */
export interface Overviews {
  /** @throws {KanwuError} `record-not-found` */
  of(id: IssueId): IssueOverview;
  /**
   * Takes note of an edit: what it changed is read anew, article by article where that will do.
   *
   * @param articleId the article that the edit was made in
   */
  note(touched: Touched, articleId: ArticleId | null): void;
  /** Reads everything anew when it is asked for next. */
  forgetAll(): void;
}

/** Overviews that are kept until an edit changes something in them. */
export function keptOverviews(database: Database.Database, records: Records, sources: Sources): Overviews {
  const kept = new Map<IssueId, IssueOverview>();
  const counts = countsByStatus(database);
  const countFurniture = database
    .prepare<[IssueId], number>('SELECT count(*) FROM block WHERE issue_id = ? AND article_id IS NULL')
    .pluck();

  const readIssue = (id: IssueId): IssueOverview => {
    const issue = records.issue.get(id);
    if (issue === undefined) throw new KanwuError('record-not-found', { noun: 'issue', id });
    const accepted = acceptedCorrections(records, id);
    const articles = records.article.where('issueId', id).sort((a, b) => a.ordinal - b.ordinal);
    return {
      issue,
      articles: articles.map((article) => readArticle(issue, article, accepted)),
      furniture: countFurniture.get(id) ?? 0,
    };
  };

  const readArticle = (issue: Issue, article: Article, accepted: readonly Correction[]): ArticleOverview => {
    const blocks = records.block.where('articleId', article.id).sort((a, b) => a.ordinal - b.ordinal);
    const titleBlocks = blocks.filter(({ role }) => role === 'headline' || role === 'kicker');
    const shown = titleBlocks.length > 0 ? titleBlocks : blocks.slice(0, 1);
    const reading = readingOf({ start: 0, text: sources.textOf(issue.sha256) }, shown, accepted);
    const mentions = counts.mentions(article.id);
    return {
      id: article.id,
      ordinal: article.ordinal,
      headline: headlineOf(article, reading),
      state: article.state,
      suggestedMentions: mentions.suggested,
      suggestedCorrections: counts.corrections(article.id).suggested,
      acceptedMentions: mentions.accepted,
    };
  };

  return {
    of(id) {
      const overview = kept.get(id) ?? readIssue(id);
      kept.set(id, overview);
      return overview;
    },
    forgetAll: () => kept.clear(),
    note(touched, articleId) {
      for (const [issueId, nouns] of touched) {
        const overview = kept.get(issueId);
        if (overview === undefined) continue;
        const article = articleId === null ? undefined : records.article.get(articleId);
        if (article?.issueId !== issueId || !staysWithin(nouns, article.id)) {
          kept.delete(issueId);
          continue;
        }
        const fresh = readArticle(overview.issue, article, acceptedCorrections(records, issueId));
        const articles = overview.articles.map((each) => (each.id === article.id ? fresh : each));
        kept.set(issueId, { ...overview, articles });
      }
    },
  };
}

/** Whether an edit changed nothing that shows in the lines of other articles. */
function staysWithin({ issue, block, article }: TouchedRecords, articleId: ArticleId): boolean {
  const isOtherArticle = [...(article?.keys() ?? [])].some((id) => id !== articleId);
  return issue === undefined && block === undefined && !isOtherArticle;
}

function acceptedCorrections(records: Records, id: IssueId): Correction[] {
  return records.correction.where('issueId', id).filter((correction) => correction.status === 'accepted');
}

interface Counts {
  mentions(id: ArticleId): Readonly<Record<Status, number>>;
  corrections(id: ArticleId): Readonly<Record<Status, number>>;
}

/** Counts what begins in an article's blocks. */
function countsByStatus(database: Database.Database): Counts {
  const prepare = (sql: string) => {
    const statement = database.prepare<[ArticleId], { status: Status; count: number }>(sql);
    return (id: ArticleId): Record<Status, number> => {
      const rows = statement.all(id).map(({ status, count }) => [status, count] as const);
      return { suggested: 0, accepted: 0, rejected: 0, ...Object.fromEntries(rows) };
    };
  };
  return {
    mentions: prepare(
      `SELECT status, count(*) AS count FROM block
       JOIN mention_range AS range ON range.issue_id = block.issue_id AND range.ordinal = 0
         AND range.start_offset >= block.start_offset AND range.start_offset < block.end_offset
       JOIN mention ON mention.id = range.mention_id
       WHERE block.article_id = ? GROUP BY status`,
    ),
    // What is supplied at the end of a block stands in it, too.
    corrections: prepare(
      `SELECT status, count(DISTINCT correction.id) AS count FROM block
       JOIN correction ON correction.issue_id = block.issue_id
         AND correction.start_offset >= block.start_offset AND correction.end_offset <= block.end_offset
       WHERE block.article_id = ? GROUP BY status`,
    ),
  };
}
