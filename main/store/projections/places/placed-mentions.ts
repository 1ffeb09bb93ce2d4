import type Database from 'better-sqlite3';
import type { AnchoredRange } from '../../../../model/anchor.ts';
import type { EntityId, PageId } from '../../../../model/ids.ts';
import type { Mention } from '../../../../model/mention.ts';
import { isNameType } from '../../../../model/names/name-types.ts';
import { statusOf, surenessOf } from '../../codecs.ts';
import { idOf } from '../../id-bytes.ts';
import type { Numbered } from '../../numbered.ts';
import { isInOnePiece, mentionIdIn } from '../../placed-marks.ts';

/** A mention of a name in one piece, with what its place is made of. */
export interface PlacedMention extends Pick<Mention, 'id' | 'pageId' | 'type' | 'status' | 'confidence' | 'entityId'> {
  readonly range: AnchoredRange;
}

type Row = AnchoredRange & {
  readonly mark: number;
  readonly ownId: Uint8Array;
  readonly type: number;
  readonly status: number;
  readonly confidence: number;
  readonly entity: Uint8Array | null;
};

/** Null for what is interrupted or no name. */
export function placedMention(mention: Mention | null): PlacedMention | null {
  if (mention === null || !isNameType(mention.type)) return null;
  const [range, ...others] = mention.ranges;
  if (range === undefined || others.length > 0) return null;
  const { id, pageId, type, status, confidence, entityId } = mention;
  return { id, pageId, type, status, confidence, entityId, range };
}

/** Finds the mentions of names on a page that begin from one offset of its source to another (both included) and end at `end` or later. */
export type PlacedMentionsIn = (pageId: PageId, from: number, to: number, end: number) => PlacedMention[];

export function placedMentionsIn(database: Database.Database, numbered: Numbered): PlacedMentionsIn {
  const statement = database.prepare<[number, number, number, number], Row>(
    `SELECT mark, own_id AS ownId, type, status, confidence, entity_id AS entity, start_offset AS start, start_inset AS startInset,
       end_offset AS end, end_inset AS endInset
     FROM mention WHERE page = ? AND start_offset BETWEEN ? AND ? AND end_offset >= ?
       AND ${isInOnePiece}`,
  );
  return (pageId, from, to, end) =>
    statement
      .all(numbered.known(pageId), from, to, end)
      .map(({ mark, ownId, type, status, confidence, entity, ...range }) => ({
        ...{ id: mentionIdIn(pageId, { start: range.start, mark, ownId }), pageId, type: numbered.nameOf(type) },
        ...{ status: statusOf(status), confidence: surenessOf(confidence), range },
        entityId: entity === null ? null : idOf<EntityId>(entity),
      }))
      .filter(({ type }) => isNameType(type));
}
