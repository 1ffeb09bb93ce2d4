import type Database from 'better-sqlite3';
import type { MentionAttribute } from '../../model/attribute.ts';
import type { Block } from '../../model/block.ts';
import { touchesBlocks } from '../../model/block-extents.ts';
import type { Comment } from '../../model/comment.ts';
import type { Correction } from '../../model/correction.ts';
import { extentOf } from '../../model/extent.ts';
import type { CommentId, CorrectionId, MentionId, PageId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import { headOf, placeInId } from '../../model/placed-ids.ts';
import type { Relation } from '../../model/relation.ts';
import { articleAttributes } from './article-attributes.ts';
import { articleMentions, type MentionsFound } from './article-mentions.ts';
import { statusOf, surenessOf } from './codecs.ts';
import { idOf } from './id-bytes.ts';
import type { Numbered } from './numbered.ts';
import type { StoredRecords } from './stored-table.ts';
import { selectTouching, type TouchedExtent } from './touching-stretch.ts';

type CommentRow = Omit<Comment, 'id' | 'pageId'> & { readonly id: Uint8Array };
/** Ids are bytes, names numbers. */
type CorrectionRow = Omit<Correction, 'id' | 'pageId' | 'origin' | 'status'> & { readonly id: Uint8Array } & Readonly<
    Record<'origin' | 'status', number>
  >;

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
  const correctionsTouching = database.prepare<[TouchedExtent], CorrectionRow>(
    `${selectTouching(
      'id, start_offset AS start, end_offset AS end, side, now, kind, certainty, note, status, origin, confidence',
      'correction',
    )} ORDER BY start, end DESC, id`,
  );
  const commentsTouching = database.prepare<[TouchedExtent], CommentRow>(
    `SELECT id, start_offset AS start, end_offset AS end, text, state, answer
     FROM comment WHERE page = @page AND start_offset <= @end AND end_offset >= @start
     ORDER BY start_offset, end_offset DESC, id`,
  );
  const mentionsIn = articleMentions(database, numbered, records);
  const attributesOf = articleAttributes(database, numbered);
  return (pageId, blocks) => {
    const extent: TouchedExtent = { page: numbered.known(pageId), ...extentOf(blocks) };
    const corrections = correctionsTouching
      .all(extent)
      .filter((correction) => touchesBlocks(blocks, correction))
      .map(
        ({ id, status, origin, confidence, ...rest }): Correction => ({
          ...{ ...rest, confidence: surenessOf(confidence) },
          ...{ id: idOf<CorrectionId>(id), pageId, status: statusOf(status), origin: numbered.nameOf(origin) },
        }),
      );
    const { mentions, others } = mentionsIn(extent, pageId, blocks);
    const relations = relationsOf(records, pageId, extent, { mentions, others });
    const comments = commentsTouching
      .all(extent)
      .filter((comment) => touchesBlocks(blocks, comment))
      .map(({ id, ...rest }): Comment => ({ ...rest, id: idOf<CommentId>(id), pageId }));
    return { corrections, mentions, relations, comments, attributes: attributesOf(pageId, mentions) };
  };
}

/** The relations that lead from some mentions of a page, in the order of these. */
function relationsOf(
  records: StoredRecords,
  pageId: PageId,
  { start, end }: TouchedExtent,
  { mentions, others }: MentionsFound,
): Relation[] {
  const head = headOf(pageId);
  const found = new Map(records.relation.startingIn(pageId, start, end).map((relation) => [relation.id, relation]));
  for (const { id, ranges } of others) {
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
