import type Database from 'better-sqlite3';
import type { Block } from '../../model/block.ts';
import type { ArticleDocument } from '../../model/document.ts';
import type { Entity } from '../../model/entity.ts';
import { KanwuError } from '../../model/error.ts';
import { extentOf } from '../../model/extent.ts';
import type { ArticleId, CorrectionId, IssueId, MentionId } from '../../model/ids.ts';
import { sourceOffset } from '../../model/offset.ts';
import type { Records } from '../../model/records.ts';
import type { Sources } from './sources.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads all that is needed to show and edit one article.
 *
 * @throws {KanwuError} `record-not-found`
 */
export function readArticleDocument(
  database: Database.Database,
  records: Records,
  sources: Sources,
  id: ArticleId,
): ArticleDocument {
  const article = records.article.get(id);
  if (article === undefined) throw new KanwuError('record-not-found', { noun: 'article', id });
  const issue = records.issue.get(article.issueId);
  if (issue === undefined) throw new KanwuError('record-not-found', { noun: 'issue', id: article.issueId });
  const blocks = records.block.where('articleId', id).sort((a, b) => a.ordinal - b.ordinal);
  const extent = extentOf(blocks);

  const corrections = found(
    database
      .prepare<[IssueId, number, number], Span & { id: CorrectionId }>(
        `SELECT id, start_offset AS start, end_offset AS end FROM correction
         WHERE issue_id = ? AND start_offset <= ? AND end_offset >= ? ORDER BY start_offset, end_offset DESC, id`,
      )
      .all(issue.id, extent.end, extent.start),
    blocks,
    records.correction.get,
  );
  const mentions = found(
    database
      .prepare<[IssueId, number, number], Span & { id: MentionId }>(
        `SELECT mention_id AS id, start_offset AS start, end_offset AS end FROM mention_range
         WHERE issue_id = ? AND start_offset <= ? AND end_offset >= ? ORDER BY start_offset, end_offset DESC, id`,
      )
      .all(issue.id, extent.end, extent.start),
    blocks,
    records.mention.get,
  );
  const entityIds = new Set(mentions.flatMap(({ entityId }) => (entityId === null ? [] : [entityId])));
  const relations = mentions.flatMap((mention) => records.relation.where('subjectId', mention.id));

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
      .map((entityId) => records.entity.get(entityId))
      .filter((each): each is Entity => each !== undefined),
  };
}

/** The records of the spans that touch a block, each once, in the order of the spans. */
function found<Id, R>(
  spans: readonly (Span & { id: Id })[],
  blocks: readonly Block[],
  get: (id: Id) => R | undefined,
): R[] {
  const inBlocks = spans.filter((span) => blocks.some((block) => touches(block, span)));
  return [...new Set(inBlocks.map((span) => span.id))].map(get).filter((each): each is R & {} => each !== undefined);
}

/** An empty span touches a block that it stands at the edge of. */
function touches(block: Block, { start, end }: Span): boolean {
  return start === end ? block.start <= start && start <= block.end : start < block.end && block.start < end;
}
