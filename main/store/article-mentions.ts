import type Database from 'better-sqlite3';
import { type AnchoredRange, sideOfRange } from '../../model/anchor.ts';
import type { Block } from '../../model/block.ts';
import { touchesBlocks } from '../../model/block-extents.ts';
import type { EntityId, MentionId, PageId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import type { Records } from '../../model/records.ts';
import { statusOf, surenessOf } from './codecs.ts';
import { idOf } from './id-bytes.ts';
import { rareOfMention } from './nouns/mentions.ts';
import type { Numbered } from './numbered.ts';
import { isInterrupted, mentionIdIn, type PlacedIdCells } from './placed-marks.ts';
import { compareInSource, type FoundMention, isPlain, plainMentions } from './plain-mentions.ts';
import { selectTouching, type TouchedExtent } from './touching-stretch.ts';

/** Ids are bytes, names numbers. */
type MentionRow = Pick<Mention, 'value' | 'confidence'> &
  Readonly<Record<'type' | 'status' | 'origin', number>> &
  AnchoredRange &
  PlacedIdCells & { readonly entityId: Uint8Array | null; readonly rare: string | null; readonly interrupted: 0 | 1 };
type FurtherRow = AnchoredRange & { readonly id: Uint8Array };

/** A range of a mention; what else its row says where all of the mention stands in one. */
interface MarkRange {
  readonly id: MentionId;
  readonly range: AnchoredRange;
  readonly row: MentionRow | null;
}

export interface MentionsFound {
  /** In the order of the source, the longer first where two begin together. */
  readonly mentions: readonly Mention[];
  /** Those of them that are not plain: they alone may begin elsewhere than their id says. */
  readonly others: readonly Mention[];
}

/** Reads the mentions that touch some blocks of a page. */
export function articleMentions(
  database: Database.Database,
  numbered: Numbered,
  records: Records,
): (extent: TouchedExtent, pageId: PageId, blocks: readonly Block[]) => MentionsFound {
  const plainIn = plainMentions(database, numbered);
  const rangesIn = markRanges(database);
  return (extent, pageId, blocks) => {
    const others = mentionsOf(rangesIn(extent, pageId, blocks), pageId, numbered, records);
    const all = [...plainIn(extent, pageId, blocks), ...others].sort(compareInSource);
    return { mentions: all.map(({ mention }) => mention), others: others.map(({ mention }) => mention) };
  };
}

/** Finds the ranges of mentions that are not plain and touch some blocks, in the order of the source. */
function markRanges(
  database: Database.Database,
): (extent: TouchedExtent, pageId: PageId, blocks: readonly Block[]) => readonly MarkRange[] {
  const rows = database.prepare<[TouchedExtent], MentionRow>(
    selectTouching(
      `mark, own_id AS ownId, type, value, status, origin, confidence, entity_id AS entityId, rare,
       start_offset AS start, start_inset AS startInset, end_offset AS end, end_inset AS endInset,
       ${isInterrupted} AS interrupted`,
      'mention',
      `NOT (${isPlain})`,
    ),
  );
  const further = database.prepare<[TouchedExtent], FurtherRow>(
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
function mentionsOf(
  ranges: readonly MarkRange[],
  pageId: PageId,
  numbered: Numbered,
  records: Records,
): FoundMention[] {
  const interrupted = new Set<MentionId>();
  const found: FoundMention[] = [];
  for (const { id, range, row } of ranges) {
    if (row === null) {
      const whole = interrupted.has(id) ? undefined : records.mention.get(id);
      if (whole !== undefined) found.push({ mention: whole, range });
      interrupted.add(id);
      continue;
    }
    const { value, confidence } = row;
    const { notForRelease, note } = rareOfMention(row.rare);
    const mention: Mention = {
      ...{ id, pageId, type: numbered.nameOf(row.type), value, status: statusOf(row.status) },
      ...{ origin: numbered.nameOf(row.origin), confidence: surenessOf(confidence), notForRelease, note },
      entityId: row.entityId === null ? null : idOf<EntityId>(row.entityId),
      ranges: [range],
    };
    found.push({ mention, range });
  }
  return found;
}
