import type Database from 'better-sqlite3';
import { sideOfRange } from '../../model/anchor.ts';
import type { Block } from '../../model/block.ts';
import { touchesBlocks } from '../../model/block-extents.ts';
import type { Correction } from '../../model/correction.ts';
import { extentOf } from '../../model/extent.ts';
import type { CorrectionId, EntityId, MentionId, PageId, RelationId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import type { Records } from '../../model/records.ts';
import type { Relation } from '../../model/relation.ts';
import { statusOf } from './codecs.ts';
import { idOf } from './id-bytes.ts';
import type { Numbered } from './numbered.ts';

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

type CorrectionRow = Row<Correction, 'id', 'origin'>;
type RelationRow = Row<Relation, 'id' | 'subjectId' | 'objectId', 'type' | 'origin'>;
type RangeRow = Row<Omit<Mention, 'ranges' | 'entityId'>, 'id', 'type' | 'origin'> &
  Mention['ranges'][number] & { readonly entityId: Uint8Array | null; readonly parts: number };

/**
 * The corrections, mentions and relations that touch some blocks of a page, in the order of the source, the longer first where two
 * begin together: a query for each noun, however many there are.
 */
export function readMarks(
  database: Database.Database,
  numbered: Numbered,
  records: Records,
  pageId: PageId,
  blocks: readonly Block[],
) {
  const extent: Extent = { page: numbered.known(pageId), ...extentOf(blocks) };
  const corrections = database
    .prepare<[Extent], CorrectionRow>(
      `SELECT id, start_offset AS start, end_offset AS end, side, now, kind, certainty, note, status, origin, confidence
       FROM correction WHERE page = @page AND start_offset <= @end AND end_offset >= @start
       ORDER BY start_offset, end_offset DESC, id`,
    )
    .all(extent)
    .filter((correction) => touchesBlocks(blocks, correction))
    .map(
      ({ id, status, origin, ...rest }): Correction => ({
        ...rest,
        ...{ id: idOf<CorrectionId>(id), pageId, status: statusOf(status), origin: numbered.nameOf(origin) },
      }),
    );
  const ranges = database
    .prepare<[Extent], RangeRow>(
      `SELECT id, type, value, status, origin, confidence, entity_id AS entityId, note,
         start_offset AS start, start_inset AS startInset, end_offset AS end, end_inset AS endInset,
         EXISTS (SELECT 1 FROM mention_range WHERE mention_id = mention.id) + 1 AS parts
       FROM mention WHERE page = @page AND start_offset <= @end AND end_offset >= @start
       UNION ALL
       SELECT id, type, value, status, origin, confidence, entity_id, note, further.start_offset, further.start_inset,
         further.end_offset, further.end_inset, 2
       FROM mention_range AS further JOIN mention ON mention.id = further.mention_id
       WHERE further.page = @page AND further.start_offset <= @end AND further.end_offset >= @start
       ORDER BY start, end DESC, id`,
    )
    .all(extent)
    .filter((range) => touchesBlocks(blocks, { ...range, side: sideOfRange(range) }));
  const mentions = mentionsOf(ranges, pageId, numbered, records);
  const relationsOf = database.prepare<[Extent], RelationRow>(
    `SELECT relation.id, relation.type, subject_id AS subjectId, object_id AS objectId, relation.status, relation.origin,
       relation.confidence
     FROM mention JOIN relation ON relation.subject_id = mention.id
     WHERE mention.page = @page AND start_offset <= @end AND end_offset >= @start
     ORDER BY start_offset, end_offset DESC, mention.id, relation.id`,
  );
  const relationRows = relationsOf.all(extent);
  const mentionIds = new Set<string>(relationRows.length === 0 ? [] : mentions.map(({ id }) => id));
  const relations = relationRows
    .map(
      ({ id, type, subjectId, objectId, status, origin, confidence }): Relation => ({
        ...{ id: idOf<RelationId>(id), pageId, type: numbered.nameOf(type) },
        ...{ subjectId: idOf<MentionId>(subjectId), objectId: idOf<MentionId>(objectId) },
        ...{ status: statusOf(status), origin: numbered.nameOf(origin), confidence },
      }),
    )
    // What a relation leads to may have been taken away, or never have come from another copy.
    .filter(({ subjectId, objectId }) => mentionIds.has(subjectId) && isThere(objectId, mentionIds, records));
  return { corrections, mentions, relations };
}

function isThere(id: MentionId, known: ReadonlySet<string>, records: Records): boolean {
  return known.has(id) || records.mention.get(id) !== undefined;
}

/** Each mention once, where its first range in the article stands. An interrupted one may have others elsewhere. */
function mentionsOf(ranges: readonly RangeRow[], pageId: PageId, numbered: Numbered, records: Records): Mention[] {
  const interrupted = new Set<MentionId>();
  const mentions: Mention[] = [];
  for (const row of ranges) {
    const id = idOf<MentionId>(row.id);
    if (row.parts > 1) {
      const whole = interrupted.has(id) ? undefined : records.mention.get(id);
      if (whole !== undefined) mentions.push(whole);
      interrupted.add(id);
      continue;
    }
    const { value, confidence, note, start, startInset, end, endInset } = row;
    mentions.push({
      ...{ id, pageId, type: numbered.nameOf(row.type), value, status: statusOf(row.status) },
      ...{ origin: numbered.nameOf(row.origin), confidence, note },
      entityId: row.entityId === null ? null : idOf<EntityId>(row.entityId),
      ranges: [{ start, startInset, end, endInset }],
    });
  }
  return mentions;
}
