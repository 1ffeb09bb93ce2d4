import type Database from 'better-sqlite3';
import type { AnchoredRange } from '../../../../model/anchor.ts';
import type { PageId } from '../../../../model/ids.ts';
import type { Mention } from '../../../../model/mention.ts';
import { isNameType } from '../../../../model/names/name-types.ts';
import { statusCode, statusOf } from '../../codecs.ts';
import type { Numbered } from '../../numbered.ts';
import { isInOnePiece, mentionIdIn } from '../../placed-marks.ts';

/** A mention in one piece of which something was decided, with what a decision on its name is made of. */
export interface DecidedMention extends Pick<Mention, 'id' | 'pageId' | 'type' | 'value' | 'status'> {
  readonly range: AnchoredRange;
}

type Row = AnchoredRange &
  Pick<Mention, 'value'> & {
    readonly mark: number;
    readonly ownId: Uint8Array;
    readonly type: number;
    readonly status: number;
  };

/** Null for what is open, interrupted or no name. */
export function decidedMention(mention: Mention | null): DecidedMention | null {
  if (mention === null || mention.status === 'suggested' || !isNameType(mention.type)) return null;
  const [range, ...others] = mention.ranges;
  return range === undefined || others.length > 0 ? null : { ...mention, range };
}

/** Finds the decided mentions of a page that begin from one offset of its source to another (both included) and end at `end` or later. */
export type DecidedMentionsIn = (pageId: PageId, from: number, to: number, end: number) => DecidedMention[];

export function decidedMentionsIn(database: Database.Database, numbered: Numbered): DecidedMentionsIn {
  const statement = database.prepare<[number, number, number, number], Row>(
    `SELECT mark, own_id AS ownId, type, value, status, start_offset AS start, start_inset AS startInset, end_offset AS end,
       end_inset AS endInset
     FROM mention WHERE page = ? AND start_offset BETWEEN ? AND ? AND end_offset >= ?
       AND status <> ${statusCode('suggested')} AND ${isInOnePiece}`,
  );
  return (pageId, from, to, end) =>
    statement
      .all(numbered.known(pageId), from, to, end)
      .map(({ mark, ownId, type, value, status, ...range }) => ({
        ...{
          id: mentionIdIn(pageId, { start: range.start, mark, ownId }),
          pageId,
          type: numbered.nameOf(type),
          value,
          status: statusOf(status),
          range,
        },
      }))
      .filter(({ type }) => isNameType(type));
}
