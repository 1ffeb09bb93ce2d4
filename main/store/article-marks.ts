import type Database from 'better-sqlite3';
import { type AnchoredRange, sideOfRange } from '../../model/anchor.ts';
import type { MentionAttribute } from '../../model/attribute.ts';
import type { Block } from '../../model/block.ts';
import { touchesBlocks } from '../../model/block-extents.ts';
import type { Comment } from '../../model/comment.ts';
import type { Correction } from '../../model/correction.ts';
import { extentOf } from '../../model/extent.ts';
import type { CommentId, CorrectionId, EntityId, MentionId, PageId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import { headOf, placeInId } from '../../model/placed-ids.ts';
import type { Records } from '../../model/records.ts';
import type { Relation } from '../../model/relation.ts';
import { articleAttributes } from './article-attributes.ts';
import { statusOf, surenessOf } from './codecs.ts';
import { idOf } from './id-bytes.ts';
import type { Numbered } from './numbered.ts';
import { isInterrupted, mentionIdIn, type PlacedIdCells } from './placed-marks.ts';
import type { StoredRecords } from './stored-table.ts';
import { selectTouching } from './touching-stretch.ts';

/** A stretch of a page, first and last offset included. */
interface Extent {
  /** The number of the page. */
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

/** Ids are bytes, names numbers. */
type Row<R, Ids extends keyof R, Names extends keyof R> = Omit<R, Ids | Names | 'pageId' | 'status'> &
  Readonly<Record<Ids, Uint8Array>> &
  Readonly<Record<Names, number>> & { readonly status: number };

type CommentRow = Omit<Comment, 'id' | 'pageId'> & { readonly id: Uint8Array };
type CorrectionRow = Row<Correction, 'id', 'origin'>;
type MentionRow = Row<Omit<Mention, 'id' | 'ranges' | 'entityId'>, never, 'type' | 'origin'> &
  AnchoredRange &
  PlacedIdCells & { readonly entityId: Uint8Array | null; readonly interrupted: 0 | 1 };
type FurtherRow = AnchoredRange & { readonly id: Uint8Array };

/** A range of a mention; what else its row says where all of the mention stands in one. */
interface MarkRange {
  readonly id: MentionId;
  readonly range: AnchoredRange;
  readonly row: MentionRow | null;
}

/** What stands on some blocks of a page. */
export interface ArticleMarks {
  readonly corrections: readonly Correction[];
  readonly mentions: readonly Mention[];
  readonly relations: readonly Relation[];
  readonly comments: readonly Comment[];
  readonly attributes: readonly MentionAttribute[];
}

/**
 * Reads the corrections, mentions with their attributes, and relations that touch some blocks of a page, in the order of the source, the
 * longer first where two begin together: a query for each noun, however many there are. Queries are prepared once: that takes longer than
 * they do.
 */
export function articleMarks(
  database: Database.Database,
  numbered: Numbered,
  records: StoredRecords,
): (pageId: PageId, blocks: readonly Block[]) => ArticleMarks {
  const correctionsTouching = database.prepare<[Extent], CorrectionRow>(
    `${selectTouching(
      'id, start_offset AS start, end_offset AS end, side, now, kind, certainty, note, status, origin, confidence',
      'correction',
    )} ORDER BY start, end DESC, id`,
  );
  const commentsTouching = database.prepare<[Extent], CommentRow>(
    `SELECT id, start_offset AS start, end_offset AS end, text, state, answer
     FROM comment WHERE page = @page AND start_offset <= @end AND end_offset >= @start
     ORDER BY start_offset, end_offset DESC, id`,
  );
  const rangesIn = markRanges(database);
  const attributesOf = articleAttributes(database, numbered);
  return (pageId, blocks) => {
    const extent: Extent = { page: numbered.known(pageId), ...extentOf(blocks) };
    const corrections = correctionsTouching
      .all(extent)
      .filter((correction) => touchesBlocks(blocks, correction))
      .map(
        ({ id, status, origin, confidence, ...rest }): Correction => ({
          ...{ ...rest, confidence: surenessOf(confidence) },
          ...{ id: idOf<CorrectionId>(id), pageId, status: statusOf(status), origin: numbered.nameOf(origin) },
        }),
      );
    const mentions = mentionsOf(rangesIn(extent, pageId, blocks), pageId, numbered, records);
    const relations = relationsOf(records, pageId, extent, mentions);
    const comments = commentsTouching
      .all(extent)
      .filter((comment) => touchesBlocks(blocks, comment))
      .map(({ id, ...rest }): Comment => ({ ...rest, id: idOf<CommentId>(id), pageId }));
    return { corrections, mentions, relations, comments, attributes: attributesOf(pageId, mentions) };
  };
}

/** Finds the ranges of mentions that touch some blocks, in the order of the source. */
function markRanges(
  database: Database.Database,
): (extent: Extent, pageId: PageId, blocks: readonly Block[]) => readonly MarkRange[] {
  const rows = database.prepare<[Extent], MentionRow>(
    selectTouching(
      `mark, own_id AS ownId, type, value, status, origin, confidence, entity_id AS entityId,
       not_for_release AS notForRelease, note,
       start_offset AS start, start_inset AS startInset, end_offset AS end, end_inset AS endInset,
       ${isInterrupted} AS interrupted`,
      'mention',
    ),
  );
  const further = database.prepare<[Extent], FurtherRow>(
    `SELECT mention_id AS id, start_offset AS start, start_inset AS startInset, end_offset AS end, end_inset AS endInset
     FROM mention_range WHERE page = @page AND start_offset <= @end AND end_offset >= @start`,
  );
  return (extent, pageId, blocks) => {
    const found: MarkRange[] = [];
    for (const row of rows.iterate(extent)) {
      const { start, startInset, end, endInset } = row;
      const range = { start, startInset, end, endInset };
      if (touchesBlocks(blocks, { ...range, side: sideOfRange(range) }))
        found.push({ id: mentionIdIn(pageId, row), range, row: row.interrupted === 1 ? null : row });
    }
    for (const { id, ...range } of further.iterate(extent)) {
      if (touchesBlocks(blocks, { ...range, side: sideOfRange(range) })) found.push({ id: idOf(id), range, row: null });
    }
    return found.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end || (a.id < b.id ? -1 : 1));
  };
}

/** Each mention once, where its first range in the article stands. An interrupted one may have others elsewhere. */
function mentionsOf(ranges: readonly MarkRange[], pageId: PageId, numbered: Numbered, records: Records): Mention[] {
  const interrupted = new Set<MentionId>();
  const mentions: Mention[] = [];
  for (const { id, range, row } of ranges) {
    if (row === null) {
      const whole = interrupted.has(id) ? undefined : records.mention.get(id);
      if (whole !== undefined) mentions.push(whole);
      interrupted.add(id);
      continue;
    }
    const { value, confidence, notForRelease, note } = row;
    mentions.push({
      ...{ id, pageId, type: numbered.nameOf(row.type), value, status: statusOf(row.status) },
      ...{ origin: numbered.nameOf(row.origin), confidence: surenessOf(confidence), notForRelease, note },
      entityId: row.entityId === null ? null : idOf<EntityId>(row.entityId),
      ranges: [range],
    });
  }
  return mentions;
}

/** The relations that lead from some mentions of a page, in the order of these. */
function relationsOf(
  records: StoredRecords,
  pageId: PageId,
  { start, end }: Extent,
  mentions: readonly Mention[],
): Relation[] {
  const head = headOf(pageId);
  const found = new Map(records.relation.startingIn(pageId, start, end).map((relation) => [relation.id, relation]));
  for (const { id, ranges } of mentions) {
    const place = placeInId(id);
    if (place.head === head && place.start === ranges[0]?.start) continue;
    // It does not begin where its id says so.
    for (const relation of records.relation.where('subjectId', id)) found.set(relation.id, relation);
  }
  if (found.size === 0) return [];
  const places = new Map(mentions.map(({ id }, place) => [id, place]));
  const placeOf = ({ subjectId }: Relation): number => places.get(subjectId) ?? -1;
  // What a relation leads to may have been taken away, or never have come from another copy.
  const isThere = (id: MentionId): boolean => places.has(id) || records.mention.get(id) !== undefined;
  return [...found.values()]
    .filter((relation) => placeOf(relation) >= 0 && isThere(relation.objectId))
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
}
