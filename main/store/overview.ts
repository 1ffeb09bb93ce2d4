import type Database from 'better-sqlite3';
import type { Article } from '../../model/article.ts';
import type { Block } from '../../model/block.ts';
import type { ArticleOverview, IssueOverview } from '../../model/document.ts';
import { KanwuError } from '../../model/error.ts';
import { headlineOf } from '../../model/headline.ts';
import type { IssueId } from '../../model/ids.ts';
import { readingOf } from '../../model/reading.ts';
import type { Records } from '../../model/records.ts';
import type { Status } from '../../model/status.ts';
import type { Sources } from './sources.ts';

interface Placed {
  readonly start: number;
  readonly status: Status;
}

/**
 * An issue with its articles as they are listed.
 *
 * @throws {KanwuError} `record-not-found`
 */
export function readIssueOverview(
  database: Database.Database,
  records: Records,
  sources: Sources,
  id: IssueId,
): IssueOverview {
  const issue = records.issue.get(id);
  if (issue === undefined) throw new KanwuError('record-not-found', { noun: 'issue', id });
  const text = sources.textOf(issue.sha256);
  const corrections = records.correction.where('issueId', id);
  const accepted = corrections.filter((correction) => correction.status === 'accepted');
  const mentions = database
    .prepare<[IssueId], Placed>(
      `SELECT start_offset AS start, status FROM mention JOIN mention_range ON mention_id = mention.id AND ordinal = 0
       WHERE mention.issue_id = ?`,
    )
    .all(id);
  const blocks = records.block.where('issueId', id);
  const mentionCounts = countByArticle(blocks, mentions);
  const correctionCounts = countByArticle(blocks, corrections);

  const overviewOf = (article: Article): ArticleOverview => {
    const own = records.block.where('articleId', article.id).sort((a, b) => a.ordinal - b.ordinal);
    const titleBlocks = own.filter(({ role }) => role === 'headline' || role === 'kicker');
    const reading = readingOf({ start: 0, text }, titleBlocks.length > 0 ? titleBlocks : own.slice(0, 1), accepted);
    return {
      id: article.id,
      ordinal: article.ordinal,
      headline: headlineOf(article, reading),
      state: article.state,
      suggestedMentions: mentionCounts.get(`${article.id} suggested`) ?? 0,
      suggestedCorrections: correctionCounts.get(`${article.id} suggested`) ?? 0,
      acceptedMentions: mentionCounts.get(`${article.id} accepted`) ?? 0,
    };
  };
  const articles = records.article.where('issueId', id).sort((a, b) => a.ordinal - b.ordinal);
  return { issue, articles: articles.map(overviewOf) };
}

/** How many of the placed things of each status begin in each article; the keys are article id and status. */
function countByArticle(blocks: readonly Block[], placed: readonly Placed[]): ReadonlyMap<string, number> {
  const inOrder = [...blocks].sort((a, b) => a.start - b.start);
  const counts = new Map<string, number>();
  let place = 0;
  for (const { start, status } of [...placed].sort((a, b) => a.start - b.start)) {
    while ((inOrder[place]?.end ?? Number.POSITIVE_INFINITY) < start) place++;
    const block = [inOrder[place], inOrder[place + 1]].find((each) => each && each.start <= start && start < each.end);
    const articleId = (block ?? inOrder[place])?.articleId;
    if (articleId == null) continue;
    const key = `${articleId} ${status}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
