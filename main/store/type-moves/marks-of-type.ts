import type Database from 'better-sqlite3';
import type { MentionId, PageId } from '../../../model/ids.ts';
import type { EntityType } from '../../../model/mention.ts';
import { statusCode } from '../codecs.ts';
import type { Numbered } from '../numbered.ts';
import { isInterrupted, mentionIdIn } from '../placed-marks.ts';

/** A mark of a type that people decided on. */
export interface MarkOfType {
  readonly id: MentionId;
  /** Whether people decided on a mark of the other type for the same stretch. */
  readonly isDoubled: boolean;
}

interface Wanted {
  readonly type: EntityType;
  readonly other: EntityType;
  /** The forms of the names that it is about; null for all, names or not. */
  readonly forms: readonly string[] | null;
}

export interface MarksOfType {
  decided(wanted: Wanted): MarkOfType[];
  /** How many are suggested only. */
  suggested(wanted: Wanted): number;
}

interface Row {
  readonly page: string;
  readonly start: number;
  readonly mark: number;
  readonly ownId: Uint8Array;
  readonly isDoubled: 0 | 1;
}

interface Bound {
  readonly type: number;
  readonly other: number;
  readonly forms: string | null;
}

/** Marks of pages that are in the workspace: what was removed with its issue stays as it was. */
const standing = `mention.type = @type
  AND EXISTS (SELECT 1 FROM numbered AS ground LEFT JOIN restoration ON restoration.id = ground.name
    JOIN page ON page.id = coalesce(restoration.page_id, ground.name) JOIN issue ON issue.id = page.issue_id
    WHERE ground.number = mention.page)
  AND (@forms IS NULL OR EXISTS (SELECT 1 FROM place JOIN placed_name ON number = place.name
    WHERE place.page = mention.page AND place.start = mention.start_offset AND place.mark = mention.mark
      AND placed_name.form IN (SELECT value FROM json_each(@forms))))`;

const isPerson = `mention.status <> ${statusCode('suggested')}`;

export function marksOfType(database: Database.Database, numbered: Numbered): MarksOfType {
  const decided = database.prepare<[Bound], Row>(
    `SELECT (SELECT name FROM numbered WHERE number = mention.page) AS page, start_offset AS start, mark, own_id AS ownId,
       NOT (${isInterrupted}) AND EXISTS (SELECT 1 FROM mention AS same
         WHERE same.page = mention.page AND same.start_offset = mention.start_offset AND same.end_offset = mention.end_offset
           AND same.start_inset = mention.start_inset AND same.end_inset = mention.end_inset AND same.type = @other
           AND same.status <> ${statusCode('suggested')}
           AND NOT EXISTS (SELECT 1 FROM mention_range WHERE mention_id = same.own_id)) AS isDoubled
     FROM mention WHERE ${standing} AND ${isPerson} ORDER BY mention.page, start_offset, mark`,
  );
  const suggested = database
    .prepare<[Bound], number>(`SELECT count(*) FROM mention WHERE ${standing} AND NOT (${isPerson})`)
    .pluck();
  const bound = ({ type, other, forms }: Wanted): Bound => ({
    type: numbered.known(type),
    other: numbered.known(other),
    forms: forms === null ? null : JSON.stringify(forms),
  });
  return {
    decided: (wanted) =>
      decided.all(bound(wanted)).map(({ page, isDoubled, ...cells }) => ({
        id: mentionIdIn(page as PageId, cells),
        isDoubled: isDoubled === 1,
      })),
    suggested: (wanted) => suggested.get(bound(wanted)) ?? 0,
  };
}
