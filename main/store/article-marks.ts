import type Database from 'better-sqlite3';
import type { Block } from '../../model/block.ts';
import { touchesBlocks } from '../../model/block-extents.ts';
import type { Correction } from '../../model/correction.ts';
import { extentOf } from '../../model/extent.ts';
import type { PageId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import type { Records } from '../../model/records.ts';
import type { Relation } from '../../model/relation.ts';

/** A stretch of a page's source, first and last offset included. */
interface Extent {
  readonly pageId: PageId;
  readonly start: number;
  readonly end: number;
}

type RangeRow = Omit<Mention, 'ranges'> & Mention['ranges'][number] & { readonly parts: number };

/**
 * The corrections, mentions and relations that touch some blocks of a page, in the order of the source, the longer first where
 * two begin together: a query for each noun, however many there are.
 */
export function readMarks(database: Database.Database, records: Records, pageId: PageId, blocks: readonly Block[]) {
  const extent: Extent = { pageId, ...extentOf(blocks) };
  const corrections = database
    .prepare<[Extent], Correction>(
      `SELECT id, page_id AS pageId, start_offset AS start, end_offset AS end, now, kind, certainty, note, status, origin, confidence
       FROM correction WHERE page_id = @pageId AND start_offset <= @end AND end_offset >= @start
       ORDER BY start_offset, end_offset DESC, id`,
    )
    .all(extent)
    .filter((correction) => touchesBlocks(blocks, correction));
  const ranges = database
    .prepare<[Extent], RangeRow>(
      `SELECT mention.id, mention.page_id AS pageId, type, value, status, origin, confidence, entity_id AS entityId, note,
         start_offset AS start, start_inset AS startInset, end_offset AS end, end_inset AS endInset,
         (SELECT count(*) FROM mention_range AS any WHERE any.mention_id = range.mention_id) AS parts
       FROM mention_range AS range JOIN mention ON mention.id = range.mention_id
       WHERE range.page_id = @pageId AND start_offset <= @end AND end_offset >= @start
       ORDER BY start_offset, end_offset DESC, mention.id`,
    )
    .all(extent)
    .filter((range) => touchesBlocks(blocks, range));
  const mentions = mentionsOf(ranges, records);
  const mentionIds = new Set(mentions.map(({ id }) => id));
  const relations = database
    .prepare<[Extent], Relation>(
      `SELECT relation.id, relation.page_id AS pageId, type, subject_id AS subjectId, object_id AS objectId, status, origin, confidence
       FROM mention_range AS range JOIN relation ON relation.subject_id = range.mention_id
       WHERE range.page_id = @pageId AND start_offset <= @end AND end_offset >= @start
       ORDER BY start_offset, end_offset DESC, range.mention_id, relation.id`,
    )
    .all(extent)
    .filter(({ subjectId, objectId }) => mentionIds.has(subjectId) && records.mention.get(objectId) !== undefined);
  // An interrupted subject brings its relations once for each of its ranges.
  return { corrections, mentions, relations: [...new Map(relations.map((each) => [each.id, each])).values()] };
}

/** Each mention once, where its first range in the article stands. An interrupted one may have others elsewhere. */
function mentionsOf(ranges: readonly RangeRow[], records: Records): Mention[] {
  const interrupted = new Set<string>();
  return ranges.flatMap(({ parts, start, startInset, end, endInset, ...mention }): Mention[] => {
    if (parts === 1) return [{ ...mention, ranges: [{ start, startInset, end, endInset }] }];
    if (interrupted.has(mention.id)) return [];
    interrupted.add(mention.id);
    return [records.mention.get(mention.id)].filter((each) => each !== undefined);
  });
}
