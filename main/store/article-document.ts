import type Database from 'better-sqlite3';
import type { ArticleDocument } from '../../model/document.ts';
import type { Entity } from '../../model/entity.ts';
import { KanwuError } from '../../model/error.ts';
import { extentOf } from '../../model/extent.ts';
import type { ArticleId } from '../../model/ids.ts';
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
  const own = records.block.where('articleId', id).sort((a, b) => a.ordinal - b.ordinal);
  const blocks = around === null ? own : own.filter((block) => around.some((range) => touch(block, range)));
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

function touch(a: Stretch, b: Stretch): boolean {
  return a.start <= b.end && b.start <= a.end;
}
