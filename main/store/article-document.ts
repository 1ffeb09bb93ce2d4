import type Database from 'better-sqlite3';
import type { Article } from '../../model/article.ts';
import type { Block } from '../../model/block.ts';
import type { ArticleDocument } from '../../model/document.ts';
import type { Entity } from '../../model/entity.ts';
import { KanwuError } from '../../model/error.ts';
import { extentOf } from '../../model/extent.ts';
import type { ArticleId, BlockId, IssueId } from '../../model/ids.ts';
import { sourceOffset } from '../../model/offset.ts';
import type { Records } from '../../model/records.ts';
import { readMarks } from './article-marks.ts';
import type { Sources } from './sources.ts';

/** A stretch of an issue's source. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads all that is needed to show and edit one article.
 *
 * @param around when it is given, only the blocks that some stretches touch are read, and what touches these
 * @throws {KanwuError} `record-not-found`
 */
export function readArticleDocument(
  database: Database.Database,
  records: Records,
  sources: Sources,
  id: ArticleId,
  around: readonly Stretch[] | null = null,
): ArticleDocument {
  const article = records.article.get(id);
  if (article === undefined) throw new KanwuError('record-not-found', { noun: 'article', id });
  const issue = records.issue.get(article.issueId);
  if (issue === undefined) throw new KanwuError('record-not-found', { noun: 'issue', id: article.issueId });
  const found =
    around === null ? records.block.where('articleId', id) : blocksAround(database, records, article, around);
  const blocks = found.sort((a, b) => a.ordinal - b.ordinal);
  const extent = extentOf(blocks);

  const { corrections, mentions, relations } = readMarks(database, records, issue.id, blocks);
  const entityIds = new Set(mentions.map(({ entityId }) => entityId));

  return {
    issue,
    article,
    blocks,
    source: { start: sourceOffset(extent.start), text: sources.textOf(issue.sha256).slice(extent.start, extent.end) },
    corrections,
    mentions,
    relations,
    classifications: records.classification.where('articleId', id),
    entities: [...entityIds]
      .map((entityId) => (entityId === null ? undefined : records.entity.get(entityId)))
      .filter((each): each is Entity => each !== undefined),
  };
}

/** The blocks of an article that some stretches of the source touch. */
function blocksAround(
  database: Database.Database,
  records: Records,
  { id, issueId }: Article,
  around: readonly Stretch[],
): Block[] {
  const before = database.prepare<[IssueId, number], { id: BlockId; end: number }>(
    'SELECT id, end_offset AS end FROM block WHERE issue_id = ? AND start_offset <= ? ORDER BY start_offset DESC',
  );
  const ids = new Set<BlockId>();
  for (const { start, end } of around) {
    // Blocks do not overlap: the first that ends before a stretch is the last to look at.
    for (const block of before.iterate(issueId, end)) {
      if (block.end < start) break;
      ids.add(block.id);
    }
  }
  return [...ids]
    .map((blockId) => records.block.get(blockId))
    .filter((block) => block !== undefined)
    .filter(({ articleId }) => articleId === id);
}
