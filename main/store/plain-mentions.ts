import type Database from 'better-sqlite3';
import type { AnchoredRange } from '../../model/anchor.ts';
import type { Block } from '../../model/block.ts';
import { touchesBlocks } from '../../model/block-extents.ts';
import type { EntityId, PageId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import type { SourceOffset } from '../../model/offset.ts';
import { placedId } from '../../model/placed-ids.ts';
import { statusOf, surenessOf } from './codecs.ts';
import { idOf } from './id-bytes.ts';
import type { Numbered } from './numbered.ts';
import { markText } from './placed-marks.ts';
import { selectTouching, type TouchedExtent } from './touching-stretch.ts';

/** Of a row of `mention`, in SQL: it stands in one piece where its id says so, and nothing rare is said of it. */
export const isPlain = "own_id = x'' AND rare IS NULL";

/** A row as a list, and only what most rows differ in: a long article has tens of thousands, and every cell takes its time. */
type PlainRow = readonly [
  start: SourceOffset,
  end: SourceOffset,
  mark: number,
  type: number,
  value: string | null,
  status: number,
  origin: number,
  confidence: number,
  entityId: Uint8Array | null,
];

/** A mention, and the first of its ranges that stands where it was looked for. */
export interface FoundMention {
  readonly mention: Mention;
  readonly range: AnchoredRange;
}

/** In the order of the source, the longer first where two begin together. */
export function compareInSource(a: FoundMention, b: FoundMention): number {
  return a.range.start - b.range.start || b.range.end - a.range.end || (a.mention.id < b.mention.id ? -1 : 1);
}

/** Reads the mentions that are plain and touch some blocks of a page, in no order. */
export function plainMentions(
  database: Database.Database,
  numbered: Numbered,
): (extent: TouchedExtent, pageId: PageId, blocks: readonly Block[]) => FoundMention[] {
  const rows = database
    .prepare<[TouchedExtent], PlainRow>(
      selectTouching(
        'start_offset, end_offset, mark, type, value, status, origin, confidence, entity_id',
        'mention',
        isPlain,
      ),
    )
    .raw();
  return (extent, pageId, blocks) => {
    const found: FoundMention[] = [];
    for (const [start, end, mark, type, value, status, origin, confidence, entityId] of rows.all(extent)) {
      if (!touchesBlocks(blocks, { start, end })) continue;
      const range = { start, startInset: 0, end, endInset: 0 };
      const mention: Mention = {
        id: placedId(pageId, start, markText(mark)),
        pageId,
        type: numbered.nameOf(type),
        value,
        status: statusOf(status),
        origin: numbered.nameOf(origin),
        confidence: surenessOf(confidence),
        notForRelease: null,
        note: '',
        entityId: entityId === null ? null : idOf<EntityId>(entityId),
        ranges: [range],
      };
      found.push({ mention, range });
    }
    return found;
  };
}
